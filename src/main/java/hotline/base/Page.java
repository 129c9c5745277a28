package hotline.base;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list that is read by key. {@code next} is the cursor of the following page, {@code null} on the last. */
public record Page<T>(List<T> items, @Nullable String next) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /** Cuts {@code limit + 1} fetched rows to a page; the extra row only tells that there is more. */
    public static <T> Page<T> of(List<T> fetched, int limit, Function<T, String> cursor) {
        if (fetched.size() <= limit) return new Page<>(fetched, null);
        List<T> items = fetched.subList(0, limit);
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }

    /** The asked limit brought into bounds: {@value #DEFAULT_LIMIT} when absent, at most {@value #MAX_LIMIT}. */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) return DEFAULT_LIMIT;
        if (asked < 1) throw Refusal.invalid("limit", "positive");
        return Math.min(asked, MAX_LIMIT);
    }
}
