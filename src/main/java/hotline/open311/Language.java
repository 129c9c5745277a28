package hotline.open311;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which names and sentences are answered. Chinese unless English is asked for. */
enum Language {
    CHINESE,
    ENGLISH;

    private static final List<Locale> KNOWN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    /** @param word   {@code ?lang=}, which comes first
     *  @param header {@code Accept-Language}; one that cannot be read is none */
    static Language asked(@Nullable String word, @Nullable String header) {
        if (word != null) return word.toLowerCase(Locale.ROOT).startsWith("en") ? ENGLISH : CHINESE;
        if (header == null || header.isBlank()) return CHINESE;
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), KNOWN);
            return Locale.ENGLISH.equals(best) ? ENGLISH : CHINESE;
        } catch (IllegalArgumentException e) {
            return CHINESE;
        }
    }

    String of(String chinese, String english) {
        return this == ENGLISH ? english : chinese;
    }
}
