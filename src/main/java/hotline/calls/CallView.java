package hotline.calls;

import com.fasterxml.jackson.annotation.JsonProperty;
import hotline.base.PhoneNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit as programs and pages see it: the caller masked, times to the microsecond and in whole milliseconds, cut off.
 *
 * @param caseNumber public number of the case that came of the call
 * @param recording  where it can be heard
 */
public record CallView(
        long id,
        String server,
        String uniqueId,
        int visit,
        List<String> linked,
        @Nullable String line,
        @Nullable String skill,
        @Nullable String queue,
        @Nullable String caller,
        Instant arrivedAt,
        Instant askedAt,
        @Nullable Instant joinedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Long waitMs,
        @Nullable Long waitMicros,
        @Nullable AnswerSeenBy answerSeenBy,
        @Nullable Long ringMs,
        @Nullable Long talkMs,
        @Nullable Outcome outcome,
        @Nullable String operator,
        @Nullable String extension,
        @Nullable Integer rating,
        @JsonProperty("case") @Nullable String caseNumber,
        @Nullable String recording,
        List<String> quality) {

    static CallView of(StoredVisit stored, @Nullable String caseNumber) {
        QueueVisit v = stored.visit();
        return new CallView(
                stored.id(),
                v.server(),
                v.uniqueId(),
                v.ordinal(),
                v.linked(),
                v.line(),
                v.skill(),
                v.queue(),
                v.caller() == null ? null : new PhoneNumber(v.caller()).masked(),
                v.arrivedAt(),
                v.askedAt(),
                v.joinedAt(),
                v.answeredAt(),
                v.endedAt(),
                milliseconds(v.waitMicros()),
                v.waitMicros(),
                v.answerSeenBy(),
                milliseconds(v.ringMicros()),
                milliseconds(v.talkMicros()),
                v.outcome(),
                v.operator(),
                v.extension(),
                v.rating(),
                caseNumber,
                v.recording() == null ? null : "/api/calls/" + stored.id() + "/recording",
                v.quality());
    }

    private static @Nullable Long milliseconds(@Nullable Long micros) {
        return micros == null ? null : micros / 1000;
    }
}
