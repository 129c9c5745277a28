package hotline.visits;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A reply's words in one form: NFKC, lower case, simplified characters, nothing invisible. The original is kept elsewhere. */
public final class Plain {
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    /** Zero-width and other format characters, controls, variation selectors, the keycap's frame, skin tones. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\p{Cc}\\x{FE00}-\\x{FE0F}\\x{20E3}\\x{1F3FB}-\\x{1F3FF}&&[^\\n\\t]]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** 不 满意 is 不满意. */
    private static final Pattern APART = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private static final String CIRCLED = "❶❷❸➊➋➌⓵⓶⓷";

    private Plain() {}

    public static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        plain = INVISIBLE.matcher(plain).replaceAll("");
        plain = SPACE.matcher(SIMPLIFIED.transliterate(circled(plain)).toLowerCase(Locale.ROOT))
                .replaceAll(" ");
        return APART.matcher(plain).replaceAll("").strip();
    }

    /** Those that NFKC leaves as they are. */
    private static String circled(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            int at = CIRCLED.indexOf(plain.charAt(i));
            if (at >= 0) plain.setCharAt(i, (char) ('1' + at % 3));
        }
        return plain.toString();
    }
}
