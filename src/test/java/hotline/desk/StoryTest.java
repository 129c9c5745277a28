package hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.cases.CaseView.Entry;
import hotline.cases.State;
import hotline.desk.Story.Said;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class StoryTest {
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
    private static final UnaryOperator<String> PEOPLE = login -> login.equals("operator") ? "林小雨" : login;
    private static final UnaryOperator<String> UNITS = code -> code.equals("bus") ? "公交集团" : code;

    private static List<Story.Line> story(Entry... entries) {
        return Story.of(List.of(entries), PEOPLE, UNITS);
    }

    private static Entry entry(String event, State state, Map<String, Object> carried) {
        return new Entry(NINE, "operator", event, state, carried);
    }

    @Test
    void what_happened_last_is_read_first() {
        assertThat(story(entry("opened", State.RECEIVED, Map.of()), entry("dispatched", State.DISPATCHED, Map.of())))
                .extracting(Story.Line::event)
                .containsExactly("dispatched", "opened");
    }

    @Test
    void who_did_it_is_called_by_his_name() {
        assertThat(story(entry("opened", State.RECEIVED, Map.of())).getFirst().who())
                .isEqualTo("林小雨");
    }

    @Test
    void a_dispatch_names_the_unit_before_the_remark() {
        Map<String, Object> carried = Map.of("remark", "请今晚到场", "unit", "bus", "order", 7);
        assertThat(story(entry("dispatched", State.DISPATCHED, carried))
                        .getFirst()
                        .said())
                .containsExactly(new Said("unit", "公交集团"), new Said("remark", "请今晚到场"));
    }

    @Test
    void the_state_is_told_where_it_changed_and_not_again() {
        assertThat(story(
                        entry("opened", State.RECEIVED, Map.of()),
                        entry("note-added", State.RECEIVED, Map.of("text", "催办")),
                        entry("dispatched", State.DISPATCHED, Map.of())))
                .extracting(Story.Line::state)
                .containsExactly(State.DISPATCHED, null, State.RECEIVED);
    }

    @Test
    void only_a_passive_signature_is_told_as_one() {
        assertThat(said("signed-in", Map.of("order", 7, "passive", false))).isEmpty();
        assertThat(said("signed-in", Map.of("order", 7, "passive", true))).containsExactly(new Said("passive", ""));
    }

    @Test
    void what_machines_need_is_not_told() {
        assertThat(said("claimed", Map.of("token", 12))).isEmpty();
    }

    @Test
    void a_takeover_names_from_whom() {
        assertThat(said("taken-over", Map.of("token", 12, "from", "operator")))
                .containsExactly(new Said("from", "林小雨"));
    }

    private static List<Said> said(String event, Map<String, Object> carried) {
        return story(entry(event, State.HANDLING, carried)).getFirst().said();
    }
}
