package hotline.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a clock of a rule set may run, from an instant on.
 *
 * @param amount   in ISO form, {@code P3D} or {@code PT2H}
 * @param counting {@code NATURAL}, {@code RUNNING} or {@code END_OF_DAY}
 * @param madeBy   {@code null} when the service came with it
 */
public record RuleLine(
        String ruleSet,
        ClockKind clock,
        Instant validFrom,
        String amount,
        String counting,
        String calendar,
        @Nullable String madeBy,
        @Nullable Instant madeAt,
        Phase phase) {

    public enum Phase {
        PAST,
        IN_FORCE,
        COMING
    }
}
