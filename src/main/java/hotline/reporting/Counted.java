package hotline.reporting;

/**
 * How many requests are alike in all that matters.
 *
 * @param key        of the row they belong to, empty when not split
 * @param waitMicros sum of their known waits
 */
record Counted(String key, Traits traits, long count, long waitMicros) {}
