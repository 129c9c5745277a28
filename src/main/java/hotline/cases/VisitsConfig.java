package hotline.cases;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What of the rules of return visits the moves of a case need. */
@ConfigMapping(prefix = "hotline.visits")
public interface VisitsConfig {
    /** A closed case may be re-handled for so long; wall-clock time. Afterwards the citizen opens a new one. */
    @WithDefault("P30D")
    Duration reopenWithin();
}
