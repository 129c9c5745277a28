package hotline.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who did, or read, what. */
public record Entry(
        long id,
        Instant at,
        String actor,
        String action,
        String subject,
        @Nullable String detail) {}
