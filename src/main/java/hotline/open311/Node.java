package hotline.open311;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer as a tree, before anybody knows whether it will be JSON or XML. */
sealed interface Node {
    /** An empty element in XML, {@code null} in JSON. */
    record None() implements Node {}

    record Text(String text) implements Node {}

    record Flag(boolean value) implements Node {}

    record Number(BigDecimal value) implements Node {}

    /** Named things in their order. */
    record Group(Map<String, Node> fields) implements Node {}

    /** Any number of the same thing, which in XML is called {@code item}. */
    record Many(String item, List<? extends Node> items) implements Node {}

    Node NONE = new None();

    static Node of(@Nullable String text) {
        return text == null ? NONE : new Text(legal(text));
    }

    static Node of(boolean value) {
        return new Flag(value);
    }

    static Node of(long value) {
        return new Number(BigDecimal.valueOf(value));
    }

    /** A coordinate: six decimals are 10 cm. */
    static Node degrees(double value) {
        return new Number(BigDecimal.valueOf(Math.round(value * 1e6), 6).stripTrailingZeros());
    }

    /** W3C's note on dates and times: to the second, with the town's offset. */
    static Node of(@Nullable Instant at, ZoneId zone) {
        if (at == null) return NONE;
        return new Text(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime()));
    }

    /** Names and nodes in turn. */
    static Group group(Object... pairs) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) fields.put((String) pairs[i], (Node) pairs[i + 1]);
        return new Group(fields);
    }

    /** XML 1.0 has no place for most control characters; both formats leave them out, so that they stay alike. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().filter(Node::isLegal).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    /** A carriage return is legal, but a reader of XML sees a line feed. */
    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
