package hotline.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open case that may be about the same thing.
 *
 * @param score from 0 to 100
 * @param why   {@code matter}, {@code place}, {@code words}, {@code citizen}, {@code time}
 */
public record DuplicateLine(
        @JsonIgnore long id,
        CaseNumber number,
        State state,
        String title,
        @Nullable String unitName,
        Instant openedAt,
        int score,
        List<String> why) {}
