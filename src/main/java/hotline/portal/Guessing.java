package hotline.portal;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** How much of a matter's name stands in a citizen's words: pairs of Chinese signs, and Latin words of four letters. Pure. */
final class Guessing {
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}+|[a-z]{4,}");

    private Guessing() {}

    static int shared(String name, String words) {
        Set<String> parts = parts(name);
        parts.retainAll(parts(words));
        return parts.size();
    }

    private static Set<String> parts(String text) {
        Set<String> parts = new TreeSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(m -> {
            String word = m.group();
            if (word.charAt(0) < 0x80) parts.add(word.replaceFirst("s$", ""));
            else for (int i = 0; i + 2 <= word.length(); i++) parts.add(word.substring(i, i + 2));
        });
        return parts;
    }
}
