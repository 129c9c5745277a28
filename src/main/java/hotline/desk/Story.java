package hotline.desk;

import hotline.cases.CaseView.Entry;
import hotline.cases.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A case's timeline as people read it: the newest first, names instead of codes, the state only where it changed. */
final class Story {
    /** What an event may carry, in the order in which it is read. Other keys are for machines. */
    private static final List<String> TOLD =
            List.of("unit", "from", "passive", "reason", "otherWay", "text", "result", "answer", "remark");

    private Story() {}

    /** @param state the case's new state, {@code null} where it stayed as it was */
    record Line(
            Instant at, String who, String event, @Nullable State state, List<Said> said) {}

    /** @param key which word goes before the text */
    record Said(String key, String text) {}

    /** @param people a login's name; units: a unit's name by its code */
    static List<Line> of(List<Entry> timeline, UnaryOperator<String> people, UnaryOperator<String> units) {
        List<Line> story = new ArrayList<>();
        State before = null;
        for (Entry e : timeline) {
            State now = e.state() == before ? null : e.state();
            story.add(new Line(e.at(), people.apply(e.actor()), e.event(), now, said(e.carried(), people, units)));
            before = e.state();
        }
        return story.reversed();
    }

    private static List<Said> said(
            Map<String, Object> carried, UnaryOperator<String> people, UnaryOperator<String> units) {
        return TOLD.stream()
                .flatMap(key -> said(key, carried.get(key), people, units))
                .toList();
    }

    private static Stream<Said> said(
            String key, @Nullable Object value, UnaryOperator<String> people, UnaryOperator<String> units) {
        if (value == null || value.equals(false) || value.toString().isBlank()) return Stream.empty();
        String text = value.toString();
        return Stream.of(
                switch (key) {
                    case "unit" -> new Said(key, units.apply(text));
                    case "from" -> new Said(key, people.apply(text));
                    case "passive" -> new Said(key, "");
                    default -> new Said(key, text);
                });
    }
}
