package hotline.sla;

import static hotline.sla.ClockKind.INTAKE;
import static hotline.sla.ClockKind.REVIEW;
import static hotline.sla.ClockKind.SIGN_IN;
import static hotline.sla.ClockKind.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Channel;
import hotline.cases.CaseEvent;
import hotline.cases.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockRulesTest {
    private final CaseStory story = new CaseStory();

    @Test
    void a_call_is_to_be_settled_at_once_and_a_message_soon() {
        assertThat(story.opened(Channel.PHONE, "10:00").due(INTAKE)).isEqualTo("2026-03-02T10:00");
        assertThat(new CaseStory().opened(Channel.SMS, "10:00").due(INTAKE)).isEqualTo("2026-03-02T10:03");
        assertThat(new CaseStory().opened(Channel.WEB, "23:00").due(INTAKE)).isEqualTo("2026-03-03T01:00");
    }

    @Test
    void what_is_settled_at_the_same_instant_is_in_time() {
        story.opened(Channel.PHONE, "10:00").happens("10:00", State.ANSWERED, new CaseEvent.Answered("好"));
        assertThat(story.outcome(INTAKE)).isEqualTo(ClockOutcome.IN_TIME);
        assertThat(story.running()).isEmpty();
    }

    @Test
    void a_message_left_too_long_is_late() {
        story.opened(Channel.SMS, "10:00").happens("10:04", State.REJECTED, new CaseEvent.Rejected("x", null, null));
        assertThat(story.outcome(INTAKE)).isEqualTo(ClockOutcome.LATE);
    }

    @Test
    void a_dispatch_starts_signing_and_the_total() {
        story.dispatched("10:00");
        assertThat(story.due(SIGN_IN)).isEqualTo("2026-03-02T12:00");
        assertThat(story.due(TOTAL))
                .as("13 working days, to the end of the day")
                .isEqualTo("2026-03-19T18:00");
        assertThat(story.running()).containsExactlyInAnyOrder(SIGN_IN, TOTAL);
    }

    @Test
    void the_unit_that_signs_inside_two_working_hours_is_in_time() {
        story.dispatched("11:30").happens("15:00", State.HANDLING, new CaseEvent.SignedIn(1, false));
        assertThat(story.outcome(SIGN_IN)).isEqualTo(ClockOutcome.IN_TIME);
        CaseStory late = new CaseStory().dispatched("11:30");
        late.happens("15:01", State.HANDLING, new CaseEvent.SignedIn(1, false));
        assertThat(late.outcome(SIGN_IN)).isEqualTo(ClockOutcome.LATE);
    }

    @Test
    void a_signature_by_the_system_is_marked_passive() {
        story.dispatched("10:00").happens("12:00", State.HANDLING, new CaseEvent.SignedIn(1, true));
        assertThat(story.outcome(SIGN_IN)).isEqualTo(ClockOutcome.PASSIVE);
    }

    @Test
    void a_reply_stops_the_total_and_the_reviewer_has_four_hours() {
        story.signed("10:30").happens("16:00", State.REPLIED, new CaseEvent.Replied(1, "修好", "修好"));
        assertThat(story.outcome(TOTAL)).isEqualTo(ClockOutcome.IN_TIME);
        assertThat(story.due(REVIEW)).isEqualTo("2026-03-03T11:00");
        story.happens("17:00", State.VISITING, new CaseEvent.Reviewed(1, null));
        assertThat(story.outcome(REVIEW)).isEqualTo(ClockOutcome.IN_TIME);
        assertThat(story.running()).isEmpty();
    }

    @Test
    void a_reply_that_is_sent_back_never_stopped_the_total() {
        String due = story.signed("10:30").due(TOTAL);
        story.happens("16:00", State.REPLIED, new CaseEvent.Replied(1, "修好", "修好"));
        story.happens("17:00", State.HANDLING, new CaseEvent.SentBack(1, "没修好"));
        assertThat(story.running()).containsExactly(TOTAL);
        assertThat(story.due(TOTAL)).isEqualTo(due);
        story.happens("17:30", State.REPLIED, new CaseEvent.Replied(1, "真的修好", "修好"));
        assertThat(story.clocks()).filteredOn(c -> c.kind() == REVIEW).hasSize(2);
        assertThat(story.running()).containsExactly(REVIEW);
    }

    @Test
    void a_second_dispatch_drops_the_signing_but_the_total_runs_on() {
        String due = story.dispatched("10:00").due(TOTAL);
        story.happens("11:00", State.DISPATCHED, new CaseEvent.Dispatched(2, 12, null));
        assertThat(story.clocks())
                .filteredOn(c -> c.kind() == SIGN_IN)
                .extracting(CaseClock::outcome)
                .containsExactly(ClockOutcome.DROPPED, null);
        assertThat(story.due(TOTAL)).isEqualTo(due);
        assertThat(story.clocks()).filteredOn(c -> c.kind() == TOTAL).hasSize(1);
    }

    @Test
    void no_note_and_no_claim_moves_a_clock() {
        List<CaseClock> before = story.dispatched("10:00").clocks();
        story.happens("11:00", State.DISPATCHED, new CaseEvent.NoteAdded("催了一次"));
        story.happens("11:01", State.DISPATCHED, new CaseEvent.Claimed(1));
        story.happens("11:02", State.DISPATCHED, new CaseEvent.TakenOver(2, "lin"));
        story.happens("11:03", State.DISPATCHED, new CaseEvent.Released(2));
        assertThat(story.clocks()).isEqualTo(before);
    }

    @Test
    void nothing_runs_after_the_end() {
        story.dispatched("10:00").happens("11:00", State.CLOSED, new CaseEvent.Closed(null));
        assertThat(story.running()).isEmpty();
        assertThat(story.outcome(TOTAL)).isEqualTo(ClockOutcome.DROPPED);
    }

    @Test
    void the_same_events_give_the_same_clocks() {
        story.signed("10:30").happens("16:00", State.REPLIED, new CaseEvent.Replied(1, "a", "b"));
        CaseStory again = new CaseStory().signed("10:30");
        again.happens("16:00", State.REPLIED, new CaseEvent.Replied(1, "a", "b"));
        assertThat(again.clocks()).isEqualTo(story.clocks());
    }

    @Test
    void a_changed_rule_works_from_its_day_on() {
        Instant changed = CaseStory.at("12:00");
        RuleBook book = CaseStory.book(new RuleBook.Dated("complaint", SIGN_IN, changed, Rule.of("PT1H", "RUNNING")));
        assertThat(book.due("complaint", SIGN_IN, CaseStory.at("10:00"))).isEqualTo(CaseStory.at("12:00"));
        assertThat(book.due("complaint", SIGN_IN, CaseStory.at("14:00"))).isEqualTo(CaseStory.at("15:00"));
    }
}
