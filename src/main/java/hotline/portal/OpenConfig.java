package hotline.portal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** The page and the files with figures for everybody. What is on them supervisors choose. */
@ConfigMapping(prefix = "hotline.open-figures")
public interface OpenConfig {
    /** Numbers of fewer cases than this are hidden, and others with them, so that none follows from the rest. */
    @WithDefault("5")
    @Min(1)
    int small();

    /** How long after its end a month is counted, once and for all: until then citizens may still answer. */
    @WithDefault("P10D")
    Duration settle();

    /** How old what a node shows may be; so often it reads the counts again, however many people ask. */
    @WithDefault("PT5M")
    Duration keep();

    /** When months that are due are looked for and counted, in Quartz' form. */
    @WithDefault("0 * * * * ?")
    String countAt();

    /** Requests a minute of one address; each node counts for itself. */
    @WithDefault("240")
    @Min(1)
    int perMinute();

    /** How many of them may come at once. */
    @WithDefault("60")
    @Min(1)
    int burst();

    /** Who publishes. */
    @WithDefault("市民热线 Citizen Hotline")
    String publisher();

    /** Under which terms everybody may use the data. */
    @WithDefault("CC BY 4.0")
    String licence();

    /** Where these terms stand. */
    @WithDefault("https://creativecommons.org/licenses/by/4.0/")
    String licenceUrl();
}
