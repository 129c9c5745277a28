package hotline.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure with all that makes it honest.
 *
 * @param value     {@code null} at 0/0; a share from 0 to 1, of {@code average-wait} milliseconds
 * @param interval  95 % confidence, of {@code satisfaction}
 * @param variants  the same on other bases that are in use
 * @param excluded  what was left out and why
 * @param quality   what is doubtful about the period
 * @param rows      by what was asked for
 */
public record Figure(
        String name,
        String definition,
        int version,
        Map<String, Object> parameters,
        long numerator,
        long denominator,
        @Nullable Double value,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Interval interval,
        Map<String, Share> variants,
        List<Excluded> excluded,
        Map<String, Object> quality,
        List<Row> rows) {

    public record Excluded(String reason, long count) {}

    /** @param key a day {@code 2026-11-20}, the begin of an hour with its offset, or a name; {@code null} for nameless */
    public record Row(
            @Nullable String key,
            long numerator,
            long denominator,
            @Nullable Double value,
            Map<String, Share> variants) {}
}
