package hotline.calls;

import org.jspecify.annotations.Nullable;

/** Asterisk's QUEUESTATUS, our dialplan's own words beside it, and queue_log's verbs, as outcomes. */
final class QueueStatus {
    private QueueStatus() {}

    /** {@code null} for an empty or unknown status: it decides nothing. */
    static @Nullable Outcome outcome(@Nullable String status) {
        if (status == null) return null;
        return switch (status) {
            case "CONTINUE" -> Outcome.ANSWERED;
            case "TIMEOUT", "EXITWITHTIMEOUT" -> Outcome.TIMEOUT;
            case "LEAVEEMPTY", "LEAVEUNAVAIL", "EXITEMPTY" -> Outcome.EMPTY;
            case "FULL", "JOINEMPTY", "JOINUNAVAIL" -> Outcome.BLOCKED;
            case "KEY", "KEYEXIT", "EXITWITHKEY" -> Outcome.KEY_EXIT;
            case "WITHDRAW", "WITHDRAWN" -> Outcome.WITHDRAWN;
            case "CALLBACK" -> Outcome.CALLBACK;
            case "CLOSED" -> Outcome.CLOSED;
            default -> null;
        };
    }

    /** The caller never stood in the queue. */
    static boolean neverJoined(Outcome outcome) {
        return outcome == Outcome.BLOCKED || outcome == Outcome.CLOSED;
    }
}
