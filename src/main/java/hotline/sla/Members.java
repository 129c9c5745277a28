package hotline.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What cases that are merged into another one bring with them. */
@FunctionalInterface
interface Members {
    Members NONE = member -> null;

    /** When the total of that case was due as it was merged; {@code null} when none had started. */
    @Nullable
    Instant due(long member);
}
