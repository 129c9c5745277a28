package hotline.notify;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** When and how patiently messages are sent. */
@ConfigMapping(prefix = "hotline.notify")
public interface NotifyConfig {
    /** Nobody is written to between these times of the town's zone, {@code 21:00-08:00}; one-time codes go at any time. Empty: none. */
    Optional<String> quietHours();

    /** How citizens reach us, {@code https://hotline.example}: the links in messages begin with it. Empty: messages have none. */
    Optional<String> publicUrl();

    /** How many messages a node takes at once; they are sent side by side. */
    @WithDefault("16")
    @Min(1)
    @Max(200)
    int batch();

    /**
     * A message whose sending has not ended by then is taken for interrupted: the provider is asked whether it has it. Longer
     * than a provider takes to answer (10 s) and to list what it took.
     */
    @WithDefault("PT60S")
    Duration lease();

    /** The pause after the first failure that may pass; it doubles each time, up to an hour. */
    @WithDefault("PT30S")
    Duration retryAfter();

    /** After so many tries in vain a message is parked for a person to look at. */
    @WithDefault("8")
    @Min(1)
    int attempts();

    /** What has not left by then does not leave any more. */
    @WithDefault("P2D")
    Duration expiresAfter();

    /** The health page complains when a message that may leave has waited longer. */
    @WithDefault("PT10M")
    Duration late();

    /** How long a one-time code is valid. */
    @WithDefault("PT10M")
    Duration codeValid();

    /** One-time codes to one addressee in an hour; more are refused. */
    @WithDefault("5")
    int codesPerHour();

    /** When units are told what they have to do, in Quartz' form and the town's zone. */
    @WithDefault("0 30 8 ? * MON-FRI")
    String digestAt();
}
