package hotline.phone;

import java.time.Instant;

/** It rings at this operator no more: his card vanishes, or becomes the call when he answered. */
public record CallOfferEnded(String server, String call, String login, String extension, Reason reason, Instant at) {
    public enum Reason {
        ANSWERED,
        ANSWERED_ELSEWHERE,
        /** Too long, refused, or the telephone could not be reached. */
        NO_ANSWER,
        CALLER_LEFT
    }
}
