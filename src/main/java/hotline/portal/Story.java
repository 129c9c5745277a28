package hotline.portal;

import hotline.cases.CaseView.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a case's timeline is the citizen's: who has it, what he was answered, what was decided about him. Never a remark, an
 * internal result, a name, or what was answered and not reviewed yet. Pure.
 */
final class Story {
    private Story() {}

    /**
     * One thing that happened.
     *
     * @param what the event's word
     * @param unit code of a unit
     */
    record Line(
            Instant at,
            String what,
            @Nullable String unit,
            @Nullable String words) {}

    static List<Line> of(List<Entry> timeline) {
        List<Line> lines = new ArrayList<>();
        Map<Object, String> answers = new HashMap<>();
        for (Entry e : timeline) {
            Map<String, Object> said = e.details();
            switch (e.event()) {
                case "opened", "rehandled", "closed", "extension-approved" ->
                    lines.add(new Line(e.at(), e.event(), null, null));
                case "dispatched" -> lines.add(new Line(e.at(), e.event(), text(said.get("unit")), null));
                case "answered" -> lines.add(new Line(e.at(), e.event(), null, text(said.get("text"))));
                case "rejected" -> lines.add(new Line(e.at(), e.event(), null, text(said.get("otherWay"))));
                case "replied" -> answers.put(order(said), text(said.get("answer")));
                case "reviewed" -> lines.add(new Line(e.at(), e.event(), null, answers.get(order(said))));
                default -> {
                    // between us
                }
            }
        }
        return List.copyOf(lines);
    }

    private static Object order(Map<String, Object> said) {
        return said.get("order") instanceof Number n ? n.longValue() : 0L;
    }

    private static @Nullable String text(@Nullable Object said) {
        return said instanceof String s && !s.isBlank() ? s : null;
    }
}
