package hotline.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Citizen and operator bridged.
 *
 * @param visit     which of the call's visits, from 1
 * @param operator  login, {@code null} when nobody is known to sit at the telephone
 * @param extension {@code null} for someone outside
 * @param channel   Uniqueid of the operator's channel
 * @param to        {@code null} while they talk
 */
public record TalkLeg(
        int visit,
        @Nullable String operator,
        @Nullable String extension,
        String channel,
        Instant from,
        @Nullable Instant to) {}
