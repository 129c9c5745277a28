package hotline.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hotline.base.Kind;
import hotline.base.Urgency;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order in a unit's list.
 *
 * @param number  of its case
 * @param unit    code of the unit whose order it is
 * @param address where it is, when that is known
 * @param dueAt   of the case's clock that is due first, {@code null} when none runs
 * @param clock   which clock that is
 * @param asked   what the unit has asked for and nobody has decided: {@code return}, {@code extension} …
 * @param others  what the other units of the case do
 * @param moves   what this person may do with it now
 */
public record OrderLine(
        @JsonIgnore long caseId,
        long id,
        CaseNumber number,
        String unit,
        String unitName,
        State caseState,
        Part part,
        OrderState state,
        int round,
        String title,
        Kind kind,
        Urgency urgency,
        boolean secret,
        @Nullable String matterName,
        @Nullable String address,
        Instant sentAt,
        boolean contacted,
        @Nullable Instant dueAt,
        @Nullable String clock,
        @Nullable Instant suspendedUntil,
        List<String> asked,
        List<Other> others,
        List<String> moves) {

    public record Other(String unit, String unitName, Part part, OrderState state) {}

    public boolean may(String move) {
        return moves.contains(move);
    }
}
