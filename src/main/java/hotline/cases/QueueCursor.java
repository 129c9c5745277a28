package hotline.cases;

import hotline.base.Refusal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/** The last row of a page: where the next one begins. */
record QueueCursor(Instant due, long id) {
    private static final long LATEST = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("9999-12-31T23:59:59Z"));

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(16)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, due))
                .putLong(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Refuses with 400 what no page gave out. */
    static QueueCursor read(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() == 16) return checked(bytes.getLong(), bytes.getLong());
        } catch (IllegalArgumentException e) {
            // not in base 64: refused below
        }
        throw Refusal.invalid("after", "cursor");
    }

    private static QueueCursor checked(long micros, long id) {
        if (micros < 0 || micros > LATEST || id < 1) throw Refusal.invalid("after", "cursor");
        return new QueueCursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), id);
    }
}
