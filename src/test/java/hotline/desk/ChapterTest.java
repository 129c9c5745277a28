package hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Channel;
import hotline.intake.SeenContact;
import hotline.notify.MessageState;
import hotline.notify.SentMessage;
import hotline.sla.CaseClock;
import hotline.sla.ClockKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChapterTest {
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");

    private static Story.Line told(String event, Instant at) {
        return new Story.Line(at, "林小雨", event, null, List.of(), List.of());
    }

    private static SeenContact call(Instant at) {
        return new SeenContact(1, Channel.PHONE, "96196", null, "ref", at, null, "路灯不亮");
    }

    private static ClockBar bar(Instant due, Instant now) {
        CaseClock clock =
                new CaseClock(1, ClockKind.SIGN_IN, null, null, 1, "complaint", NINE, due, due, null, null, List.of());
        return ClockBar.of(List.of(clock), now).getFirst();
    }

    @Test
    void the_newest_stands_first_and_a_contact_below_what_it_led_to() {
        List<Chapter> story = Chapter.of(new Chapter.Sources(
                List.of(told("opened", NINE), told("dispatched", NINE.plusSeconds(60))),
                List.of(call(NINE)),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        assertThat(story)
                .extracting(c -> c.told() == null ? "contact" : c.told().event())
                .containsExactly("dispatched", "opened", "contact");
    }

    @Test
    void a_deadline_that_passed_stands_where_it_passed() {
        Instant due = NINE.plusSeconds(30);
        List<Chapter> story = Chapter.of(new Chapter.Sources(
                List.of(told("opened", NINE), told("noted", NINE.plusSeconds(60))),
                List.of(),
                List.of(bar(due, NINE.plusSeconds(90))),
                List.of(),
                List.of(),
                List.of()));
        assertThat(story).extracting(Chapter::at).containsExactly(NINE.plusSeconds(60), due, NINE);
        assertThat(story.get(1).missed()).isNotNull();
    }

    @Test
    void a_deadline_ahead_is_no_chapter() {
        assertThat(Chapter.of(new Chapter.Sources(
                        List.of(),
                        List.of(),
                        List.of(bar(NINE.plusSeconds(90), NINE.plusSeconds(30))),
                        List.of(),
                        List.of(),
                        List.of())))
                .isEmpty();
    }

    @Test
    void a_message_stands_above_what_it_tells_of() {
        SentMessage receipt = new SentMessage(NINE, Channel.SMS, "138****8000", "已受理", MessageState.DELIVERED, null);
        List<Chapter> story = Chapter.of(new Chapter.Sources(
                List.of(told("opened", NINE)), List.of(call(NINE)), List.of(), List.of(), List.of(receipt), List.of()));
        assertThat(story).extracting(Chapter::what).first().isSameAs(receipt);
        assertThat(story).extracting(Chapter::contact).last().isNotNull();
    }
}
