package hotline.calls;

import org.jspecify.annotations.Nullable;

/** Keys of the evaluation: 5 very satisfied … 1 very dissatisfied. */
final class Ratings {
    private Ratings() {}

    /** {@code null} for anything but one key from 1 to 5. */
    static @Nullable Integer read(@Nullable String key) {
        if (key == null || key.length() != 1) return null;
        int value = key.charAt(0) - '0';
        return value >= 1 && value <= 5 ? value : null;
    }
}
