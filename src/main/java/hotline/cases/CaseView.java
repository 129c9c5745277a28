package hotline.cases;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Urgency;
import hotline.citizens.Requester;
import hotline.files.Attachment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One case for one person's eyes.
 *
 * @param status        GeoReport's word, {@code open} or {@code closed}
 * @param requester     who reached out 反映人, masked
 * @param concerns      whom it is about 被反映人
 * @param unit          code of the lead unit
 * @param suggestedUnit code of the unit that the matter usually goes to
 * @param claim         who works on it now, {@code null} when nobody does
 * @param moves         what this person may do with it now, as words of the table of moves; on its orders too
 * @param master        number of the case inside which this one goes on
 * @param masterState   where that one stands
 * @param members       numbers of the cases that go on inside this one
 * @param urges         how often somebody nudged
 * @param repeats       the how many-th time this citizen came about this matter; 1 when it is the first
 * @param attachments   what was sent with contacts, notes and replies, in the order of its coming
 */
public record CaseView(
        @JsonIgnore long id,
        @JsonIgnore @Nullable Long citizen,
        CaseNumber number,
        State state,
        String status,
        int round,
        Channel channel,
        Kind kind,
        Urgency urgency,
        @Nullable String skill,
        boolean secret,
        String title,
        String what,
        @Nullable Place place,
        @Nullable String concerns,
        @Nullable Requester requester,
        @Nullable String matter,
        @Nullable String matterName,
        @Nullable String unit,
        @Nullable String unitName,
        @Nullable String suggestedUnit,
        String ruleSet,
        Instant openedAt,
        String openedBy,
        @Nullable Claim claim,
        List<String> moves,
        List<OrderView> orders,
        List<RequestView> requests,
        @Nullable String master,
        @Nullable State masterState,
        List<String> members,
        int urges,
        int repeats,
        List<Attachment> attachments,
        List<Entry> timeline) {

    /** One unit's share. {@code result} is for the centre, {@code answer} for the citizen: of the latest reply. {@code moves}:
     * what this person may do with it. */
    public record OrderView(
            long id,
            String unit,
            String unitName,
            String part,
            int round,
            OrderState state,
            Instant sentAt,
            @Nullable Instant signedAt,
            boolean passive,
            @Nullable Instant contactedAt,
            @Nullable Instant repliedAt,
            @Nullable String result,
            @Nullable String answer,
            @Nullable Instant suspendedUntil,
            List<String> moves) {}

    /**
     * Something that was asked for.
     *
     * @param kind   {@code return}, {@code extension}, {@code suspension}, {@code supervision}, {@code hard} …
     * @param order  {@code null} when it is about the case as a whole
     * @param unit   code of the unit that asked
     * @param reason a code
     * @param until  end of a suspension, due time of a supervision
     */
    public record RequestView(
            long id,
            String kind,
            @Nullable Long order,
            Instant at,
            String by,
            @Nullable String unit,
            @Nullable String reason,
            @Nullable String why,
            @Nullable String amount,
            @Nullable Instant until,
            Ruling ruling,
            @Nullable Instant ruledAt,
            @Nullable String ruledBy,
            @Nullable Instant endedAt) {}

    /** One line of the timeline: {@code {at, actor, event, state, …what the event carries}}. */
    public record Entry(
            Instant at,
            String actor,
            String event,
            State state,
            @JsonIgnore Map<String, Object> details) {
        @JsonAnyGetter
        public Map<String, Object> carried() {
            return details;
        }
    }
}
