package hotline.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How messages that came in are read, and how patiently. */
@ConfigMapping(prefix = "hotline.intake")
public interface InboundConfig {
    /** Words without a number are about the sender's one open case if it was opened so lately; else they are a new matter. */
    @WithDefault("P14D")
    Duration followUpWithin();

    /** A message that ends in an error so often is parked for a person to look at. */
    @WithDefault("5")
    @Min(1)
    @Max(100)
    int attempts();

    /** The pause after the first error; it doubles each time. Later messages of the same sender wait meanwhile. */
    @WithDefault("PT2S")
    Duration retryAfter();

    /** So many messages of one sender in an hour are worked on; further ones are kept and listed, and he is told so. */
    @WithDefault("60")
    @Min(1)
    int perHour();

    /** How long a sender stays marked as a nuisance. */
    @WithDefault("P30D")
    Duration nuisanceFor();

    /** So many messages may wait on one node to be stored; beyond it they are refused with 503. A long one counts for several. */
    @WithDefault("2000")
    @Min(1)
    @Max(100_000)
    int waiting();

    /** How many messages one node looks at in one go. */
    @WithDefault("400")
    @Min(1)
    @Max(5000)
    int batch();

    /** How many it works on side by side. */
    @WithDefault("4")
    @Min(1)
    @Max(32)
    int workers();
}
