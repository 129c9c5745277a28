package hotline.directory;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** First letters of the pinyin of a Chinese text, by ICU's Han-Latin rules: 公交站点 gives {@code gjzd}. */
final class Pinyin {
    private Pinyin() {}

    static String initials(String text) {
        StringBuilder initials = new StringBuilder();
        Transliterator latin = Transliterator.getInstance("Han-Latin; Latin-ASCII");
        text.codePoints().forEach(c -> {
            String syllable = latin.transliterate(Character.toString(c)).strip().toLowerCase(Locale.ROOT);
            if (!syllable.isEmpty() && Character.isLetterOrDigit(syllable.charAt(0)))
                initials.append(syllable.charAt(0));
        });
        return initials.toString();
    }
}
