package hotline.portal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What the public pages take from one address. Each node counts for itself; an IPv6 network of 64 bits is one address. */
@ConfigMapping(prefix = "hotline.limits.public")
public interface PublicLimits {
    /** Forms sent a minute; more get a sentence and cost nothing. */
    @WithDefault("60")
    @Min(1)
    int perMinute();

    /** How many of them may come at once. */
    @WithDefault("30")
    @Min(1)
    int burst();

    /** Reports an hour. */
    @WithDefault("20")
    @Min(1)
    int reportsPerHour();

    /** Codes by SMS asked for an hour; those to one telephone are limited by {@code hotline.notify.codes-per-hour}. */
    @WithDefault("10")
    @Min(1)
    int codesPerHour();

    /** Photos an hour. */
    @WithDefault("60")
    @Min(1)
    int photosPerHour();

    /** Questions for a status an hour, by address, by telephone and by number of a case. */
    @WithDefault("10")
    @Min(1)
    int looksPerHour();

    /** Of reports, codes and questions together, those an hour that bring no proof of work: browsers without JavaScript. */
    @WithDefault("6")
    @Min(1)
    int unprovenPerHour();

    /** Who brings no proof of work waits so long between seeing a form and sending it; twice as long with each bit more. */
    @WithDefault("PT3S")
    Duration unprovenWait();

    /** Leading zero bits of the proof of work on a calm day; 15 take a telephone some tenths of a second. */
    @WithDefault("15")
    @Min(1)
    @Max(24)
    int workBits();

    /** The most it becomes under load. */
    @WithDefault("20")
    @Min(1)
    @Max(26)
    int mostBits();

    /** Up to so many forms a minute on this node it is calm; with each doubling the work is one bit harder. */
    @WithDefault("120")
    @Min(1)
    int calmPerMinute();
}
