package hotline.calendar;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** When something is due, and the spans of time that were counted to get there. */
public record Deadline(Instant due, List<Span> spans) {
    public Deadline {
        spans = List.copyOf(spans);
    }

    Deadline then(Deadline next) {
        return new Deadline(
                next.due, Stream.concat(spans.stream(), next.spans.stream()).toList());
    }
}
