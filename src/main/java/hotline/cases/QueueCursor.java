package hotline.cases;

import hotline.base.Refusal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/** The last row of a page: where the next one begins. */
record QueueCursor(Instant due, long id) {
    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(16)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, due))
                .putLong(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static QueueCursor read(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != 16) throw Refusal.invalid("after", "cursor");
            return new QueueCursor(Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS), bytes.getLong());
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
            throw Refusal.invalid("after", "cursor");
        }
    }
}
