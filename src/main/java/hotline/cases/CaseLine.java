package hotline.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Urgency;
import hotline.citizens.Requester;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One case in a list.
 *
 * @param status    GeoReport's word, {@code open} or {@code closed}
 * @param requester masked
 * @param matter    code of the matter
 * @param unit      code of the lead unit
 * @param dueAt     of the clock that is due first, {@code null} when none runs
 * @param clock     which clock that is
 * @param holder    login of who has claimed it now
 */
public record CaseLine(
        @JsonIgnore long id,
        CaseNumber number,
        State state,
        String status,
        Channel channel,
        Kind kind,
        Urgency urgency,
        boolean secret,
        String title,
        @Nullable Requester requester,
        @Nullable String matter,
        @Nullable String matterName,
        @Nullable String unit,
        @Nullable String unitName,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable String clock,
        @Nullable String holder) {}
