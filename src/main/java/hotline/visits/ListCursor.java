package hotline.visits;

import hotline.base.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The last visit of a page: when it is due and its key. */
record ListCursor(Instant due, long id) {
    static final ListCursor START = new ListCursor(Instant.EPOCH, 0);

    String text() {
        return due + "_" + id;
    }

    static ListCursor read(@Nullable String text) {
        if (text == null) return START;
        try {
            int split = text.indexOf('_');
            return new ListCursor(Instant.parse(text.substring(0, split)), Long.parseLong(text.substring(split + 1)));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            throw Refusal.invalid("after", "cursor");
        }
    }
}
