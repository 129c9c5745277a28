package hotline.phone;

import hotline.phone.Happening.Ring;
import org.jspecify.annotations.Nullable;

/**
 * One channel of an operator's telephone.
 *
 * @param queued offered by a queue, which tells itself when it is answered
 * @param ring   the citizen's call it belongs to; {@code null} for a call of the operator's own
 */
record Leg(
        String channel,
        String extension,
        Activity activity,
        boolean queued,
        @Nullable Ring ring) {
    Leg with(Activity now) {
        return new Leg(channel, extension, now, queued, ring);
    }

    @Nullable
    String call() {
        return ring == null ? null : ring.call();
    }

    boolean ofCall(String call) {
        return call.equals(call());
    }
}
