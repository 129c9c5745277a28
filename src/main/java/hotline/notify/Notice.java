package hotline.notify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody on the staff is told.
 *
 * @param number of the case, {@code null} of a digest
 * @param title  the case's first words, {@code null} of a secret one
 * @param detail of a digest: {@code open/late/near}
 */
public record Notice(
        long id,
        Instant at,
        Template template,
        @Nullable String number,
        @Nullable String title,
        @Nullable String detail,
        boolean read) {}
