package hotline.reporting;

import hotline.base.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** The last request looked at. */
record FigureCursor(Instant at, String id, int nr) {
    String text() {
        String text = at + " " + nr + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static FigureCursor read(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 3);
            if (parts.length != 3) throw Refusal.invalid("after", "cursor");
            return new FigureCursor(Instant.parse(parts[0]), parts[2], Integer.parseInt(parts[1]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusal.invalid("after", "cursor");
        }
    }
}
