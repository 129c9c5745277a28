package hotline.reporting;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which language somebody wants to read: what he chose, else what his program asks for, else Chinese. Pure. */
final class Language {
    private static final List<Locale> OURS = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    private Language() {}

    /**
     * @param chosen   {@code zh} or {@code en}
     * @param accepted an {@code Accept-Language} header
     */
    static Locale of(@Nullable String chosen, @Nullable String accepted) {
        if ("en".equals(chosen)) return Locale.ENGLISH;
        if (chosen != null || accepted == null) return Locale.SIMPLIFIED_CHINESE;
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), OURS);
            return Locale.ENGLISH.equals(best) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException e) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
