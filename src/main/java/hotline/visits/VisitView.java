package hotline.visits;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import hotline.base.Channel;
import hotline.cases.CaseNumber;
import hotline.citizens.Requester;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One return visit for one person's eyes.
 *
 * @param number    of the case whose citizen is asked
 * @param handled   of the case whose handling he judges; another one only for a merged member
 * @param channel   by which he is asked at present
 * @param reply     his last words, as they came
 * @param reading   how these were read, in kebab case: {@code answered}, {@code unreadable}
 * @param contacted of his final answer, as are solved and satisfaction
 * @param listed    why a person has it on his list, until {@code dueAt}
 * @param holder    who calls him at this moment
 */
public record VisitView(
        long id,
        @JsonProperty("case") CaseNumber number,
        CaseNumber handled,
        @JsonIgnore long caseId,
        String title,
        boolean secret,
        @Nullable Requester requester,
        @Nullable String unit,
        int round,
        VisitState state,
        @Nullable Channel channel,
        @Nullable NotAsked notAsked,
        @Nullable Listed listed,
        @Nullable Instant dueAt,
        Instant plannedAt,
        @Nullable Instant askedAt,
        @Nullable Instant repliedAt,
        @Nullable Instant settledAt,
        int asks,
        int calls,
        @Nullable String reply,
        @Nullable String reading,
        @Nullable Boolean contacted,
        @Nullable Boolean solved,
        @Nullable Satisfaction satisfaction,
        @JsonProperty("first") @Nullable Said first,
        @JsonProperty("final") @Nullable Said last,
        @Nullable Result outcome,
        @Nullable String holder,
        List<Attempt> attempts,
        List<Heard> answers) {

    /** What was said to the three questions. */
    public record Said(
            @Nullable Boolean contacted,
            @Nullable Boolean solved,
            @Nullable Satisfaction satisfaction) {}

    /** One reply. {@code reason}: why it could not be read. {@code late}: after the end, in no figure. */
    public record Heard(
            Channel channel,
            Instant at,
            @Nullable String text,
            String reading,
            @Nullable String reason,
            @Nullable Said said,
            boolean needsPerson,
            boolean late) {}

    /** It waits for a person to look at the case. */
    @JsonIgnore
    public boolean isReview() {
        return listed != null && listed.isReview();
    }

    /** He changed his mind. */
    @JsonIgnore
    public boolean isChanged() {
        return first != null && !first.equals(last);
    }
}
