package hotline.cases;

import static hotline.cases.Town.order;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.cases.CaseView.Entry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiscretionTest {
    private static final CaseRow ROW = Town.caseIn(
            State.HANDLING,
            List.of(
                    order(31, Town.BUS, Part.LEAD, OrderState.SIGNED),
                    order(32, Town.LIGHTS, Part.CO, OrderState.REPLIED)),
            List.of());

    @Test
    void a_co_unit_reads_the_others_answer_and_not_their_result() {
        Discretion lights = Discretion.of(ROW, Town.LI_OF_THE_LIGHTS);
        assertThat(lights.entries(List.of(replied(31), replied(32))))
                .extracting(Entry::details)
                .containsExactly(
                        Map.of("order", 31L, "answer", "已修好"), Map.of("order", 32L, "answer", "已修好", "result", "换灯泡"));
        assertThat(lights.isToKnow(31L)).isFalse();
        assertThat(lights.isToKnow(32L)).isTrue();
        assertThat(lights.isToKnow(null)).isTrue();
    }

    @Test
    void the_lead_and_the_centre_read_everything() {
        List<Entry> entries = List.of(replied(31), replied(32));
        assertThat(Discretion.of(ROW, Town.WANG_OF_THE_BUSES).entries(entries)).isEqualTo(entries);
        assertThat(Discretion.of(ROW, Town.ZHAO_REVIEWER).entries(entries)).isEqualTo(entries);
    }

    private static Entry replied(long order) {
        Map<String, Object> details = Map.of("order", order, "answer", "已修好", "result", "换灯泡");
        return new Entry(Town.MONDAY_NINE, "wang", "replied", State.REPLIED, details);
    }
}
