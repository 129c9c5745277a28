package hotline.phone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An operator's time between two instants, filled exactly: where nothing is known he was offline. */
final class Timeline {
    /** Reason of the last span of a day that is not over. */
    static final String NOT_YET = "not-yet";

    private Timeline() {}

    /** @param known in order, without overlaps */
    static List<Span> fill(List<Span> known, Instant from, Instant to, Instant now) {
        List<Span> filled = new ArrayList<>();
        Instant past = now.isBefore(to) ? now : to;
        Instant at = from;
        for (Span span : known) {
            Instant begin = later(span.from(), at);
            Instant end = span.to() == null || span.to().isAfter(past) ? past : span.to();
            if (!begin.isBefore(end)) continue;
            offline(filled, at, begin, null);
            filled.add(new Span(begin, end, span.state(), span.reason()));
            at = end;
        }
        offline(filled, at, later(past, at), null);
        offline(filled, later(past, at), to, NOT_YET);
        return joined(filled);
    }

    private static void offline(List<Span> filled, Instant from, Instant to, @Nullable String reason) {
        if (from.isBefore(to)) filled.add(new Span(from, to, OperatorStatus.OFFLINE, reason));
    }

    /** Neighbours that show the same are one. */
    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.state() == span.state() && Objects.equals(last.reason(), span.reason())) {
                joined.set(joined.size() - 1, new Span(last.from(), span.to(), last.state(), last.reason()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
