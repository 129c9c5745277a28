package hotline.cases;

/**
 * Keys of cases from {@code first} to {@code last}, both included, that a search looks at in one go: the newest first,
 * little by little, so that it can stop when the page is full or the time is over. Pure.
 */
record SearchSlice(long first, long last) {
    /** So many keys are looked at first: a common word fills the page from them. */
    static final long FIRST = 16_384;

    private static final long QUICK_MILLIS = 10;

    boolean isEmpty() {
        return first > last;
    }

    long width() {
        return last - first + 1;
    }

    /** The newest keys of a range. */
    static SearchSlice newest(SearchSlice of, long width) {
        return new SearchSlice(Math.max(of.first, of.last - width + 1), of.last);
    }

    /** What is left of a range below a key. */
    SearchSlice below(long key) {
        return new SearchSlice(first, Math.min(last, key - 1));
    }

    /** The next one is four times as wide after a quick one, and half as wide after a slow one. */
    static long next(long width, long tookMillis) {
        if (tookMillis <= QUICK_MILLIS) return width * 4;
        return tookMillis > 4 * QUICK_MILLIS ? Math.max(FIRST / 4, width / 2) : width;
    }
}
