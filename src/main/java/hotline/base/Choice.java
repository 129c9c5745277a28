package hotline.base;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one of a set of words that a person or a program wrote; capitals and dashes do not matter. */
public final class Choice {
    private Choice() {}

    /** Refuses another word with 400, naming the field. */
    public static <E extends Enum<E>> E of(Class<E> words, String field, String text) {
        try {
            return Enum.valueOf(words, text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(field, "unknown");
        }
    }

    /** {@code null} and blank stay {@code null}. */
    public static <E extends Enum<E>> @Nullable E orNull(Class<E> words, String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : of(words, field, text);
    }
}
