package hotline.cases;

import hotline.base.Refusal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Words as search sees them: pairs of neighbouring characters, so that any piece of two characters or more is found,
 * Chinese or not. Pure.
 */
final class SearchText {
    /** Enough to be rare together; the rest is compared with the words themselves. */
    private static final int MOST = 6;

    /** A pair is two UTF-16 units in one unsigned 32-bit number. */
    private SearchText() {}

    /**
     * What a person looks for.
     *
     * @param terms pieces that must all stand in the words, normalised
     * @param grams pairs that stand in every case that fits
     */
    record Wanted(List<String> terms, List<Long> grams) {
        /** Pairs may stand apart; a term must stand as it is. */
        boolean standsIn(String text) {
            String normal = normal(text);
            return terms.stream().allMatch(normal::contains);
        }
    }

    /** Every pair in a text. */
    static SortedSet<Long> grams(String text) {
        return new TreeSet<>(pairs(normal(text), 1));
    }

    /** Refuses with 400 when no term has two characters side by side. */
    static Wanted wanted(String q) {
        List<String> terms = Arrays.stream(normal(q).strip().split("\\s+")).toList();
        List<Long> grams = terms.stream()
                .flatMap(t -> covering(t).stream())
                .distinct()
                .limit(MOST)
                .toList();
        if (grams.isEmpty()) throw Refusal.invalid("q", "two-characters");
        return new Wanted(terms, grams);
    }

    /** Every other pair covers the whole term; the last one too when their number is odd. */
    private static List<Long> covering(String term) {
        List<Long> pairs = new ArrayList<>(pairs(term, 2));
        List<Long> all = pairs(term, 1);
        if (!all.isEmpty()) pairs.add(all.getLast());
        return pairs;
    }

    private static List<Long> pairs(String normal, int step) {
        List<Long> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < normal.length(); i += step) {
            char a = normal.charAt(i);
            char b = normal.charAt(i + 1);
            if (isWord(a) && isWord(b)) pairs.add((long) a << 16 | b);
        }
        return pairs;
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
