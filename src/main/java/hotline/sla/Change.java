package hotline.sla;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What moved a deadline after its clock had started. Kept in the clock's row, one a line, in the order it happened. */
public sealed interface Change {
    /** The order was suspended from then until then, at the latest. */
    record Paused(long order, Instant from, Instant until) implements Change {
        Paused endedAt(Instant at) {
            return until.isAfter(at) ? new Paused(order, from, at) : this;
        }

        @Override
        public String toString() {
            return "paused " + order + " " + from + " " + until;
        }
    }

    /** @param amount working time beyond the deadline of that moment, in ISO form */
    record Extended(Instant at, String amount) implements Change {
        @Override
        public String toString() {
            return "extended " + at + " " + amount;
        }
    }

    /** A case was merged into this one and brought its deadline with it. */
    record Joined(long member, Instant at, Instant due) implements Change {
        @Override
        public String toString() {
            return "joined " + member + " " + at + " " + due;
        }
    }

    static Change read(String line) {
        String[] w = line.split(" ");
        return switch (w[0]) {
            case "paused" -> new Paused(Long.parseLong(w[1]), Instant.parse(w[2]), Instant.parse(w[3]));
            case "extended" -> new Extended(Instant.parse(w[1]), w[2]);
            case "joined" -> new Joined(Long.parseLong(w[1]), Instant.parse(w[2]), Instant.parse(w[3]));
            default -> throw new IllegalStateException("no change of a clock: " + line);
        };
    }

    /** {@code null} for none. */
    static @Nullable String text(List<Change> changes) {
        return changes.isEmpty() ? null : changes.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    static List<Change> list(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\n")).map(Change::read).toList();
    }
}
