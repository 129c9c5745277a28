package hotline.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What one browser, address or account may ask of the service. */
@ConfigMapping(prefix = "hotline.limits")
public interface Limits {
    /** A session without any request for this long is over; an open desk asks every 15 s. */
    @WithDefault("PT1H")
    Duration sessionIdle();

    /** A session is over after this long whatever happens: one shift. */
    @WithDefault("PT14H")
    Duration sessionMax();

    /** Failed sign-ins of one account, or from one address, before each further one has to wait. */
    @WithDefault("5")
    int signInFailures();

    /** The first wait; it doubles with each further failure. */
    @WithDefault("PT2S")
    Duration signInWait();

    /** The longest wait, after which the count begins anew. */
    @WithDefault("PT15M")
    Duration signInLongestWait();

    /** Requests a minute from one address to where messages come in, webhooks and {@code /api/contacts}; per node. */
    @WithDefault("120000")
    @Min(1)
    @Max(10_000_000)
    int inboundPerMinute();

    /** So many of them at once. */
    @WithDefault("4000")
    @Min(1)
    @Max(100_000)
    int inboundBurst();

    /** The largest body of a request that brings no file. */
    @WithDefault("2M")
    MemorySize body();
}
