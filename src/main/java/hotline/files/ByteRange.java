package hotline.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a {@code Range} header asks for (RFC 9110, section 14), read against the length of what there is. */
sealed interface ByteRange {
    Pattern ONE = Pattern.compile("bytes\\s*=\\s*(\\d*)\\s*-\\s*(\\d*)", Pattern.CASE_INSENSITIVE);

    /** No range, or one that may be ignored: another unit, several at once, not understood. */
    record Whole() implements ByteRange {}

    /** @param to included */
    record Part(long from, long to) implements ByteRange {
        long length() {
            return to - from + 1;
        }
    }

    record Unsatisfiable() implements ByteRange {}

    static ByteRange read(@Nullable String header, long length) {
        Matcher range = ONE.matcher(header == null ? "" : header.strip());
        if (!range.matches()) return new Whole();
        String first = range.group(1);
        String last = range.group(2);
        if (first.isEmpty()) return last.isEmpty() ? new Whole() : suffix(number(last), length);
        long from = number(first);
        long to = last.isEmpty() ? Long.MAX_VALUE : number(last);
        if (to < from) return new Whole();
        return from >= length ? new Unsatisfiable() : new Part(from, Math.min(to, length - 1));
    }

    private static ByteRange suffix(long count, long length) {
        if (count == 0 || length == 0) return new Unsatisfiable();
        return new Part(Math.max(0, length - count), length - 1);
    }

    /** A number too long to be one is beyond every end. */
    private static long number(String digits) {
        String significant = digits.replaceFirst("^0+(?=\\d)", "");
        return significant.length() > 18 ? Long.MAX_VALUE : Long.parseLong(significant);
    }
}
