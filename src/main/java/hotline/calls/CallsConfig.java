package hotline.calls;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The ledger of the telephone. */
@ConfigMapping(prefix = "hotline.calls")
public interface CallsConfig {
    /** Answered within it counts, for numbers that are no line of the directory. */
    @WithDefault("PT10S")
    Duration threshold();

    /** Gave up before it is left out of the rates, for numbers that are no line of the directory. */
    @WithDefault("PT5S")
    Duration shortAbandon();

    /** An open call of which nothing was heard for so long counts as lost from sight. Longer than any talk. */
    @WithDefault("PT4H")
    Duration lostAfter();
}
