package hotline.calls;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stay in one queue. Personal data: {@code caller} and {@code callerName} are for the eyes of whoever may see them.
 *
 * @param uniqueId     the caller's Uniqueid, by which the call is known everywhere
 * @param ordinal      which of the call's visits, from 1
 * @param linked       all linked identities of the call, its own first
 * @param caller       the number as {@link hotline.base.PhoneNumber} reads it, {@code null} when withheld
 * @param askedAt      when a person was asked for
 * @param joinedAt     {@code null} when he was refused at the door
 * @param endedAt      end of the talk, or when he left the queue; {@code null} while it lasts or when nobody saw it
 * @param waitMicros   answered or left − asked, from the events' own times
 * @param answerSeenBy which event gave {@code answeredAt}
 * @param talkMicros   bridged with any operator, known when the talk is over
 * @param outcome      {@code null} while it is open
 * @param operator     login of who answered
 * @param rating       5 very satisfied … 1 very dissatisfied; at the call's last answered visit
 * @param invited      the evaluation was asked
 * @param mayBeRated   answered, over, and the last answered visit of its call
 * @param recording    path below the server's folder of recordings
 * @param quality      what is doubtful, as codes
 * @param rule         the line's rule at the arrival
 * @param open         the call is not known to be over
 */
public record QueueVisit(
        String server,
        String uniqueId,
        int ordinal,
        List<String> linked,
        @Nullable String line,
        @Nullable String skill,
        @Nullable String queue,
        @Nullable String caller,
        @Nullable String callerName,
        Instant arrivedAt,
        Instant askedAt,
        @Nullable Instant joinedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Long waitMicros,
        @Nullable AnswerSeenBy answerSeenBy,
        @Nullable Long ringMicros,
        @Nullable Long talkMicros,
        @Nullable Outcome outcome,
        @Nullable String operator,
        @Nullable String extension,
        @Nullable Integer rating,
        boolean invited,
        boolean mayBeRated,
        @Nullable String recording,
        List<String> quality,
        Request request,
        LineRule rule,
        boolean open) {

    /**
     * Visits linked by overflow are one request for a person: the first clock, the last outcome.
     *
     * @param askedAt     when the first of them was asked for
     * @param transferred an operator sent the citizen into the queue
     * @param last        the visit whose outcome is the request's
     */
    public record Request(Instant askedAt, @Nullable Long waitMicros, boolean transferred, boolean last) {}
}
