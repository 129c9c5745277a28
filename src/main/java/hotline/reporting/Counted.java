package hotline.reporting;

/**
 * How many requests are alike in all that matters.
 *
 * @param key        of the row they belong to, empty when not split
 * @param doubtful   evidence is missing or contradicts itself
 * @param waitMicros sum of their known waits
 */
record Counted(String key, Traits traits, Limits limits, boolean doubtful, long count, long waitMicros) {
    /** Of the line, when the call came; milliseconds. */
    record Limits(long threshold, long shortAbandon) {}
}
