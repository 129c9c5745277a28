package hotline.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;

/** How long and how often we try to reach who was not answered. */
@ConfigMapping(prefix = "hotline.callbacks")
public interface CallbackConfig {
    /** A call that was missed longer ago, and becomes known only now, is not called back. Wall-clock time. */
    @WithDefault("P14D")
    Duration listedFor();

    /** So long nobody else may take what somebody has taken. Wall-clock time; dialling begins it anew. */
    @WithDefault("PT15M")
    Duration lease();

    /** Called so often without reaching anybody, a number is given up: {@code UNREACHED}. */
    @WithDefault("4")
    @Min(1)
    @Max(20)
    int attempts();

    /**
     * From one attempt to the next, wall-clock time; after the last of them the next working day, at its opening. Never in
     * {@code hotline.notify.quiet-hours}.
     */
    @WithDefault("PT30M,PT2H")
    List<Duration> pauses();

    /** Which calendar says what a working day is. */
    @WithDefault("office")
    String calendar();
}
