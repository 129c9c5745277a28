package hotline.reporting;

/** Where one request stands in one figure. What is above the line is below it too. */
sealed interface Part {
    record Above() implements Part {}

    record Below() implements Part {}

    /** Left out, and said so. */
    record Excluded(String reason) implements Part {}

    /** No matter of this figure at all. */
    record Elsewhere() implements Part {}

    Part ABOVE = new Above();
    Part BELOW = new Below();
    Part ELSEWHERE = new Elsewhere();

    static Part either(boolean above) {
        return above ? ABOVE : BELOW;
    }

    static Part excluded(String reason) {
        return new Excluded(reason);
    }
}
