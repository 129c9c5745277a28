package hotline.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is given beside the case itself.
 *
 * @param at           now
 * @param returnUntil  from the sending of an order to the last moment of asking to return it
 * @param returns      how often a case's lead, and each co-order, may be asked to be returned
 * @param fallback     key of the unit for orders that nobody wants; {@code null} when the town names none
 * @param reopenWithin after its closing a case may be re-handled for so long, wall-clock time
 * @param due          when the case's handling is due; {@code null} when that is not known here
 */
record Terms(
        Instant at,
        UnaryOperator<Instant> returnUntil,
        int returns,
        @Nullable Long fallback,
        Duration reopenWithin,
        @Nullable Instant due) {}
