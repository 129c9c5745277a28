package hotline.sms;

import hotline.notify.Failure;
import hotline.notify.MessageState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Twilio's words in ours. Pure. Source: Twilio's error dictionary and the states of its message resource. */
final class TwilioCodes {
    private static final Map<Integer, Failure> FAILURES = Map.ofEntries(
            Map.entry(21211, Failure.INVALID),
            Map.entry(21214, Failure.INVALID),
            Map.entry(21217, Failure.INVALID),
            Map.entry(21601, Failure.INVALID),
            Map.entry(21602, Failure.INVALID),
            Map.entry(21604, Failure.INVALID),
            Map.entry(21612, Failure.INVALID),
            Map.entry(21614, Failure.INVALID),
            Map.entry(21617, Failure.INVALID),
            Map.entry(21610, Failure.OPTED_OUT),
            Map.entry(30003, Failure.UNREACHABLE),
            Map.entry(30005, Failure.UNREACHABLE),
            Map.entry(30006, Failure.UNREACHABLE),
            Map.entry(30004, Failure.CARRIER),
            Map.entry(30007, Failure.CARRIER),
            Map.entry(30008, Failure.CARRIER),
            Map.entry(30034, Failure.CARRIER),
            Map.entry(14107, Failure.RATE),
            Map.entry(20429, Failure.RATE),
            Map.entry(30001, Failure.RATE),
            Map.entry(30022, Failure.RATE),
            Map.entry(63038, Failure.RATE),
            Map.entry(20003, Failure.ACCOUNT),
            Map.entry(20005, Failure.ACCOUNT),
            Map.entry(21408, Failure.ACCOUNT),
            Map.entry(21606, Failure.ACCOUNT),
            Map.entry(21608, Failure.ACCOUNT),
            Map.entry(30002, Failure.ACCOUNT),
            Map.entry(30010, Failure.ACCOUNT));

    private TwilioCodes() {}

    /** A code that we do not know is the carrier's. */
    static Failure failure(@Nullable Integer code) {
        return code == null ? Failure.CARRIER : FAILURES.getOrDefault(code, Failure.CARRIER);
    }

    /** {@code null} for a word that is about no message of ours ({@code received}). */
    static @Nullable MessageState state(String status) {
        return switch (status) {
            case "accepted", "scheduled", "queued", "sending" -> MessageState.ACCEPTED;
            case "sent", "partially_delivered" -> MessageState.SENT;
            case "delivered", "read" -> MessageState.DELIVERED;
            case "undelivered", "failed", "canceled" -> MessageState.FAILED;
            default -> null;
        };
    }
}
