package hotline.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a decision.
 *
 * @param kind   {@code return}, {@code extension}, {@code suspension}, {@code supervision}, {@code hard} …
 * @param number of the case
 * @param order  {@code null} when it is about the case as a whole
 * @param part   {@code LEAD} or {@code CO}, of that order
 * @param unit   code of the unit that asked
 * @param until  end of a suspension, due time of a supervision
 * @param dueAt  of the case's clock that is due first
 */
public record AskedLine(
        long id,
        @JsonIgnore long caseId,
        String kind,
        CaseNumber number,
        State state,
        String title,
        @Nullable Long order,
        @Nullable Part part,
        Instant at,
        String by,
        @Nullable String unit,
        @Nullable String unitName,
        @Nullable String reason,
        @Nullable String why,
        @Nullable String amount,
        @Nullable Instant until,
        @Nullable Instant dueAt) {}
