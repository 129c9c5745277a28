package hotline.intake;

import hotline.base.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mark as lists show it.
 *
 * @param from    masked
 * @param message the one that was looked at
 * @param state   {@code ASKED}, {@code GRANTED}, {@code REFUSED} or {@code LIFTED}
 * @param until   when it ends, or did
 */
public record NuisanceMark(
        long id,
        Channel channel,
        String from,
        String reason,
        long message,
        long asker,
        String askedBy,
        Instant askedAt,
        String state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant until,
        @Nullable String liftedBy) {}
