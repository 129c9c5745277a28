package hotline.notify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who changed a rule of notices or a telephone on duty when, and what.
 *
 * @param code   of the rule, or the telephone's id
 * @param phone  which telephone, masked; {@code null} of a rule
 * @param became what it was then: new, changed or removed
 */
public record NoticeChange(
        String code,
        @Nullable String phone,
        int revision,
        Instant at,
        String by,
        Became became,
        List<Difference> changes) {
    /** What came of it. */
    public enum Became {
        NEW,
        CHANGED,
        REMOVED
    }

    /** One field, before and after; {@code null} is empty. */
    public record Difference(
            String field, @Nullable String was, @Nullable String became) {}

    /** What differs, by field. Pure. */
    static List<Difference> differences(Map<String, String> was, Map<String, String> became) {
        return new TreeSet<>(
                        Stream.of(was, became).flatMap(m -> m.keySet().stream()).toList())
                .stream()
                        .filter(f -> !Objects.equals(was.get(f), became.get(f)))
                        .map(f -> new Difference(f, was.get(f), became.get(f)))
                        .toList();
    }

    static String detail(List<Difference> changes) {
        return String.join(
                "; ",
                changes.stream()
                        .map(d -> d.field() + ": " + Objects.requireNonNullElse(d.was(), "—") + " → "
                                + Objects.requireNonNullElse(d.became(), "—"))
                        .toList());
    }
}
