package hotline.desk;

import hotline.cases.CaseView.Entry;
import hotline.cases.State;
import hotline.web.Times;
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
    private static final List<String> TOLD = List.of(
            "unit",
            "from",
            "to",
            "passive",
            "byCitizen",
            "flag",
            "granted",
            "secret",
            "amount",
            "until",
            "due",
            "masterNumber",
            "memberNumber",
            "ofNumber",
            "times",
            "reason",
            "otherWay",
            "text",
            "result",
            "answer",
            "remark");

    /** Of these also a no is told. */
    private static final Map<String, String> NO = Map.of("granted", "refused", "secret", "open");

    private Story() {}

    /**
     * @param state    the case's new state, {@code null} where it stayed as it was
     * @param enclosed ids of the attachments that were sent with it
     */
    record Line(
            Instant at, String who, String event, @Nullable State state, List<Said> said, List<String> enclosed) {

        public Happening happening() {
            return Happening.of(event);
        }
    }

    /** @param key which word goes before the text */
    record Said(String key, String text) {
        /** Of an amount of working time. */
        public Lasting lasting() {
            return Lasting.of(text);
        }
    }

    /** @param people a login's name; units: a unit's name by its code */
    static List<Line> of(List<Entry> timeline, UnaryOperator<String> people, UnaryOperator<String> units) {
        List<Line> story = new ArrayList<>();
        State before = null;
        for (Entry e : timeline) {
            State now = e.state() == before ? null : e.state();
            List<Said> said = said(e.carried(), people, units);
            story.add(new Line(e.at(), people.apply(e.actor()), e.event(), now, said, enclosed(e.carried())));
            before = e.state();
        }
        return story.reversed();
    }

    private static List<String> enclosed(Map<String, Object> carried) {
        return carried.get("attachments") instanceof List<?> all
                ? all.stream()
                        .map(one -> String.valueOf(((Map<?, ?>) one).get("id")))
                        .toList()
                : List.of();
    }

    private static List<Said> said(
            Map<String, Object> carried, UnaryOperator<String> people, UnaryOperator<String> units) {
        return TOLD.stream()
                .filter(key -> !key.equals("from") || !carried.containsKey("to"))
                .flatMap(key -> said(key, carried.get(key), people, units))
                .toList();
    }

    private static Stream<Said> said(
            String key, @Nullable Object value, UnaryOperator<String> people, UnaryOperator<String> units) {
        if (value == null || value.toString().isBlank()) return Stream.empty();
        if (value.equals(false)) return Stream.ofNullable(NO.get(key)).map(no -> new Said(no, ""));
        if (value.equals(true)) return Stream.of(new Said(key, ""));
        String text = value.toString();
        return Stream.of(
                switch (key) {
                    case "unit" -> new Said(key, units.apply(text));
                    case "from" -> new Said(key, people.apply(text));
                    case "to", "flag" -> new Said(key + "." + text, "");
                    case "until", "due" -> new Said(key, Times.local(Instant.parse(text)));
                    default -> new Said(key, text);
                });
    }
}
