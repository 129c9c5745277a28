package hotline.phone;

import static hotline.phone.Activity.HOLDING;
import static hotline.phone.Activity.IDLE;
import static hotline.phone.Activity.TALKING;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an operator stands, and what the queues must be told because of it.
 *
 * @param pause       reason of the pause he asked for; {@code null}: he wants calls
 * @param owesWrapUp  a talk with a citizen goes on. The queues hold him paused from its first moment, so that no call
 *     slips in between its end and the wrap-up
 * @param wrapUpUntil the wrap-up runs until then
 */
record Duty(
        @Nullable String pause,
        Activity activity,
        @Nullable String call,
        boolean owesWrapUp,
        @Nullable Instant wrapUpUntil) {
    static final String CASEWORK = "casework";
    static final String WRAP_UP = "wrap-up";
    static final String SIGNED_IN = "signed-in";

    /** Not ready at once: the softphone of his browser must find the server first. */
    static Duty signedIn() {
        return new Duty(SIGNED_IN, IDLE, null, false, null);
    }

    /** Works on cases, and calls citizens from them. */
    static Duty dialling() {
        return new Duty(CASEWORK, IDLE, null, false, null);
    }

    OperatorStatus status() {
        return switch (activity) {
            case TALKING -> OperatorStatus.TALKING;
            case HOLDING -> OperatorStatus.HOLDING;
            case OUTBOUND -> OperatorStatus.OUTBOUND;
            case RINGING -> OperatorStatus.RINGING;
            case IDLE -> withoutCall();
        };
    }

    private OperatorStatus withoutCall() {
        if (wrapUpUntil != null) return OperatorStatus.WRAP_UP;
        if (pause == null) return OperatorStatus.READY;
        return pause.equals(CASEWORK) ? OperatorStatus.CASEWORK : OperatorStatus.PAUSED;
    }

    /** Why he is paused, when that is what is shown. */
    @Nullable
    String reason() {
        return status() == OperatorStatus.PAUSED ? pause : null;
    }

    /** Reason with which the queues must hold him; {@code null}: they may ring him. */
    @Nullable
    String memberPause() {
        return owesWrapUp || wrapUpUntil != null ? WRAP_UP : pause;
    }

    Duty busy(Activity now, @Nullable String at, Instant when, Duration wrapUp) {
        boolean talks = now == TALKING || now == HOLDING;
        boolean owes = owesWrapUp || (now == TALKING && at != null && wrapUp.isPositive());
        if (talks) return new Duty(pause, now, at, owes, null);
        return new Duty(pause, now, at, false, owes ? when.plus(wrapUp) : wrapUpUntil);
    }

    /** Ends a wrap-up too; during a talk it is about what comes after. */
    Duty ready() {
        return new Duty(null, activity, call, owesWrapUp, null);
    }

    /** Takes the place of a wrap-up; during a talk it comes after the wrap-up. */
    Duty pause(String reason) {
        return new Duty(reason, activity, call, owesWrapUp, null);
    }

    Duty wrappedUp() {
        return new Duty(pause, activity, call, owesWrapUp, null);
    }
}
