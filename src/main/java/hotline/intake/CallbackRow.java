package hotline.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code callback} as decisions need it.
 *
 * @param result {@code null}: open
 */
record CallbackRow(
        long id,
        String phoneHash,
        String call,
        int missed,
        Instant firstMissedAt,
        Instant lastMissedAt,
        int tries,
        @Nullable Long holder,
        @Nullable String holderLogin,
        @Nullable Instant heldUntil,
        @Nullable CallbackResult result,
        @Nullable Instant closedAt) {
    boolean open() {
        return result == null;
    }

    /** Somebody has it in hand now. */
    boolean held(Instant now) {
        return holder != null && heldUntil != null && heldUntil.isAfter(now);
    }

    boolean heldBy(long person, Instant now) {
        return held(now) && Long.valueOf(person).equals(holder);
    }

    boolean tells(Missed m) {
        return missed == m.count()
                && firstMissedAt.equals(m.first())
                && lastMissedAt.equals(m.lastAt())
                && call.equals(m.last().call());
    }
}
