package hotline.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How like two cases are, from 0 to 100, and why: words that both have, same matter, same place, same citizen, near in
 * time. No single one but the same words is enough. Pure.
 *
 * @param why {@code words}, {@code matter}, {@code place}, {@code citizen}, {@code time}
 */
record Likeness(int score, List<String> why) {
    /** From here on it is worth an operator's look. */
    private static final int ENOUGH = 40;

    private static final int WORDS = 45;
    private static final int MATTER = 25;
    private static final int ADDRESS = 20;
    private static final int CELL = 10;
    private static final int CITIZEN = 10;

    /** Fewer pairs than these say little, even when all of them are shared. */
    private static final int FEW_WORDS = 6;

    private static final int SHORT_ADDRESS = 3;

    /**
     * What one knows of a case, or of what is being typed.
     *
     * @param words pairs of the text
     * @param place pairs of the address
     */
    record Sketch(
            Set<Long> words,
            @Nullable Long matter,
            @Nullable String cell,
            Set<Long> place,
            @Nullable Long citizen,
            Instant at) {}

    boolean isEnough() {
        return score >= ENOUGH;
    }

    static Likeness of(Sketch typed, Sketch known) {
        double words = shared(typed.words, known.words, FEW_WORDS);
        // people often say the place among the other words
        double address = Math.max(shared(typed.place, known.place, SHORT_ADDRESS), inWords(typed.place, known.words));
        boolean cell = same(typed.cell, known.cell);
        boolean matter = same(typed.matter, known.matter);
        boolean citizen = same(typed.citizen, known.citizen);
        int near = near(Duration.between(known.at, typed.at).abs());
        List<String> why = new ArrayList<>();
        if (matter) why.add("matter");
        if (address >= 0.6 || cell) why.add("place");
        if (words >= 0.3) why.add("words");
        if (citizen) why.add("citizen");
        if (near >= 8) why.add("time");
        double score = WORDS * words + ADDRESS * address + near;
        score += (matter ? MATTER : 0) + (cell ? CELL : 0) + (citizen ? CITIZEN : 0);
        return new Likeness((int) Math.min(100, Math.round(score)), List.copyOf(why));
    }

    /** The share of the shorter text that stands in the other one too. */
    private static double shared(Set<Long> a, Set<Long> b, int few) {
        int shorter = Math.min(a.size(), b.size());
        return shorter == 0 ? 0 : (double) common(a, b) / Math.max(shorter, few);
    }

    private static double inWords(Set<Long> address, Set<Long> words) {
        return address.isEmpty() ? 0 : (double) common(address, words) / Math.max(address.size(), SHORT_ADDRESS);
    }

    private static long common(Set<Long> a, Set<Long> b) {
        return a.stream().filter(b::contains).count();
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        return a != null && Objects.equals(a, b);
    }

    private static int near(Duration apart) {
        if (apart.toHours() < 2) return 10;
        if (apart.toHours() < 24) return 8;
        if (apart.toDays() < 7) return 5;
        return apart.toDays() < 30 ? 2 : 0;
    }
}
