package hotline.sla;

import static hotline.sla.CaseStory.CO;
import static hotline.sla.CaseStory.LEAD;
import static hotline.sla.CaseStory.at;
import static hotline.sla.ClockKind.FIRST_CONTACT;
import static hotline.sla.ClockKind.INTAKE;
import static hotline.sla.ClockKind.REVIEW;
import static hotline.sla.ClockKind.SIGN_IN;
import static hotline.sla.ClockKind.SUPERVISION;
import static hotline.sla.ClockKind.TOTAL;
import static hotline.sla.ClockKind.VISIT;
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
        story.opened(Channel.PHONE, "10:00").happens("10:00", new CaseEvent.Answered("好"));
        assertThat(story.outcome(INTAKE)).isEqualTo(ClockOutcome.IN_TIME);
        assertThat(story.running()).isEmpty();
    }

    @Test
    void a_message_left_too_long_is_late() {
        story.opened(Channel.SMS, "10:00").happens("10:04", new CaseEvent.Rejected("x", null, null));
        assertThat(story.outcome(INTAKE)).isEqualTo(ClockOutcome.LATE);
    }

    @Test
    void an_appeal_has_an_intake_of_its_own() {
        story.opened(Channel.PHONE, "10:00").happens("10:00", new CaseEvent.Rejected("x", null, null));
        story.happens("11:00", new CaseEvent.Appealed("不服"));
        assertThat(story.running()).containsExactly(INTAKE);
        assertThat(story.due(INTAKE)).isEqualTo("2026-03-02T16:30");
    }

    @Test
    void a_dispatch_starts_signing_and_the_total() {
        story.dispatched("10:00");
        assertThat(story.due(SIGN_IN)).isEqualTo("2026-03-02T12:00");
        assertThat(story.due(TOTAL))
                .as("13 working days, to the end of the day")
                .isEqualTo("2026-03-19T18:00");
        assertThat(story.running()).containsExactlyInAnyOrder(SIGN_IN, TOTAL);
        assertThat(story.newest(SIGN_IN).order()).isEqualTo(LEAD);
        assertThat(story.newest(TOTAL).order()).isNull();
    }

    @Test
    void the_unit_that_signs_inside_two_working_hours_is_in_time() {
        story.dispatched("11:30").happens("15:00", new CaseEvent.SignedIn(LEAD, false));
        assertThat(story.outcome(SIGN_IN)).isEqualTo(ClockOutcome.IN_TIME);
        CaseStory late = new CaseStory().dispatched("11:30");
        late.happens("15:01", new CaseEvent.SignedIn(LEAD, false));
        assertThat(late.outcome(SIGN_IN)).isEqualTo(ClockOutcome.LATE);
    }

    @Test
    void a_signature_by_the_system_is_marked_passive() {
        story.dispatched("10:00").happens("12:00", new CaseEvent.SignedIn(LEAD, true));
        assertThat(story.outcome(SIGN_IN)).isEqualTo(ClockOutcome.PASSIVE);
    }

    @Test
    void whoever_has_signed_has_a_working_day_to_call_the_citizen() {
        story.signed("10:30");
        assertThat(story.due(FIRST_CONTACT)).isEqualTo("2026-03-03T18:00");
        story.happens("2026-03-03T18:00", new CaseEvent.FirstContacted(LEAD, null));
        assertThat(story.outcome(FIRST_CONTACT)).isEqualTo(ClockOutcome.IN_TIME);
    }

    @Test
    void a_reply_is_a_first_contact_at_the_latest() {
        story.signed("10:30").happens("2026-03-04T09:00", new CaseEvent.Replied(LEAD, "a", "b"));
        assertThat(story.outcome(FIRST_CONTACT)).isEqualTo(ClockOutcome.LATE);
    }

    @Test
    void a_reply_stops_the_total_and_the_reviewer_has_four_hours() {
        story.signed("10:30").happens("16:00", new CaseEvent.Replied(LEAD, "修好", "修好"));
        assertThat(story.outcome(TOTAL)).isEqualTo(ClockOutcome.IN_TIME);
        assertThat(story.due(REVIEW)).isEqualTo("2026-03-03T11:00");
        story.happens("17:00", new CaseEvent.Reviewed(LEAD, null));
        assertThat(story.outcome(REVIEW)).isEqualTo(ClockOutcome.IN_TIME);
        assertThat(story.running()).containsExactly(VISIT);
        assertThat(story.due(VISIT)).isEqualTo("2026-03-09T18:00");
        story.happens("2026-03-05T10:00", new CaseEvent.Closed(null));
        assertThat(story.outcome(VISIT)).isEqualTo(ClockOutcome.IN_TIME);
        assertThat(story.running()).isEmpty();
    }

    @Test
    void a_reply_that_is_sent_back_never_stopped_the_total() {
        String due = story.signed("10:30").due(TOTAL);
        story.happens("16:00", new CaseEvent.Replied(LEAD, "修好", "修好"));
        story.happens("17:00", new CaseEvent.SentBack(LEAD, "没修好"));
        assertThat(story.running()).containsExactly(TOTAL);
        assertThat(story.due(TOTAL)).isEqualTo(due);
        story.happens("17:30", new CaseEvent.Replied(LEAD, "真的修好", "修好"));
        assertThat(story.clocks()).filteredOn(c -> c.kind() == REVIEW).hasSize(2);
        assertThat(story.running()).containsExactly(REVIEW);
    }

    @Test
    void an_accepted_return_ends_the_order_but_the_total_runs_on() {
        String due = story.signed("10:30").due(TOTAL);
        story.happens("11:00", new CaseEvent.ReturnAccepted(LEAD, null));
        assertThat(story.running()).containsExactly(TOTAL);
        assertThat(story.outcome(FIRST_CONTACT)).isEqualTo(ClockOutcome.DROPPED);
        story.happens("11:30", new CaseEvent.Dispatched(3, 12, null));
        assertThat(story.due(TOTAL)).isEqualTo(due);
        assertThat(story.clocks()).filteredOn(c -> c.kind() == TOTAL).hasSize(1);
        assertThat(story.newest(SIGN_IN).order()).isEqualTo(3);
    }

    @Test
    void a_dispatch_over_another_one_drops_its_signing() {
        story.dispatched("10:00").happens("11:00", new CaseEvent.Dispatched(3, 12, null));
        assertThat(story.clocks())
                .filteredOn(c -> c.kind() == SIGN_IN)
                .extracting(CaseClock::outcome)
                .containsExactly(ClockOutcome.DROPPED, null);
    }

    @Test
    void a_co_order_has_all_clocks_of_its_own() {
        story.signed("10:30").happens("14:00", new CaseEvent.CoOrdered(CO, 12, null));
        assertThat(story.newest(TOTAL, CO).dueAt()).isEqualTo(at("2026-03-19T18:00"));
        story.happens("15:00", new CaseEvent.SignedIn(CO, false));
        story.happens("16:00", new CaseEvent.Replied(CO, "a", "b"));
        assertThat(story.newest(TOTAL, CO).outcome()).isEqualTo(ClockOutcome.IN_TIME);
        assertThat(story.newest(TOTAL, null).isRunning()).isTrue();
        assertThat(story.clocks()).noneMatch(c -> c.kind() == REVIEW);
    }

    @Test
    void a_co_order_that_is_withdrawn_or_given_back_is_over() {
        story.signed("10:30").happens("14:00", new CaseEvent.CoOrdered(CO, 12, null));
        story.happens("14:00", new CaseEvent.CoOrdered(3, 13, null));
        story.happens("15:00", new CaseEvent.Withdrawn(CO, "x"))
                .happens("15:00", new CaseEvent.ReturnAccepted(3, null));
        assertThat(story.clocks()).filteredOn(c -> c.isOf(CO)).noneMatch(CaseClock::isRunning);
        assertThat(story.clocks()).filteredOn(c -> c.isOf(3L)).noneMatch(CaseClock::isRunning);
        assertThat(story.newest(TOTAL, null).isRunning()).isTrue();
    }

    @Test
    void a_suspension_pauses_its_own_order_only() {
        story.signed("10:30").happens("11:00", new CaseEvent.CoOrdered(CO, 12, null));
        story.happens(
                "2026-03-04T09:00", new CaseEvent.SuspensionApproved(LEAD, "weather", at("2026-03-06T09:00"), null));
        assertThat(story.newest(TOTAL, null).dueAt()).isEqualTo(at("2026-03-23T18:00"));
        assertThat(story.newest(TOTAL, null).originalDueAt()).isEqualTo(at("2026-03-19T18:00"));
        assertThat(story.newest(TOTAL, CO).dueAt()).isEqualTo(at("2026-03-19T18:00"));
        assertThat(story.newest(TOTAL, null).paused()).hasSize(1);
        assertThat(story.newest(SIGN_IN, CO).paused()).isEmpty();
    }

    @Test
    void a_suspension_whose_end_is_noticed_late_was_never_longer_than_approved() {
        CaseEvent.SuspensionApproved pause =
                new CaseEvent.SuspensionApproved(LEAD, "weather", at("2026-03-06T09:00"), null);
        story.signed("10:30").happens("2026-03-04T09:00", pause);
        String due = story.due(TOTAL);
        story.happens("2026-03-09T09:00", new CaseEvent.SuspensionEnded(LEAD));
        assertThat(story.due(TOTAL)).isEqualTo(due);
    }

    @Test
    void nothing_finer_than_a_microsecond_is_kept() {
        Instant fine = at("2026-03-06T09:00").plusNanos(1_999);
        story.signed("10:30").happens("11:00", new CaseEvent.Supervised(5, fine, "快"));
        story.happens("11:01", new CaseEvent.SuspensionApproved(LEAD, "weather", fine, null));
        assertThat(story.newest(SUPERVISION).dueAt())
                .isEqualTo(at("2026-03-06T09:00").plusNanos(1_000));
        assertThat(story.newest(TOTAL).paused().getFirst().to())
                .isEqualTo(at("2026-03-06T09:00").plusNanos(1_000));
    }

    @Test
    void what_was_overdue_before_a_suspension_stays_overdue() {
        story.signed("10:30")
                .happens("2026-03-04T09:00", new CaseEvent.SuspensionApproved(LEAD, "x", at("2026-03-06T09:00"), null));
        assertThat(story.due(FIRST_CONTACT)).isEqualTo("2026-03-03T18:00");
    }

    @Test
    void a_supervision_has_the_deadline_that_the_supervisor_named_and_a_closing_of_its_own() {
        story.signed("10:30").happens("11:00", new CaseEvent.Supervised(5, at("2026-03-03T20:00"), "快"));
        assertThat(story.due(SUPERVISION)).isEqualTo("2026-03-03T20:00");
        story.visited("16:00").happens("17:00", new CaseEvent.Closed(null));
        assertThat(story.running()).containsExactly(SUPERVISION);
        story.happens("2026-03-03T20:00", new CaseEvent.SupervisionClosed(5, "好"));
        assertThat(story.outcome(SUPERVISION)).isEqualTo(ClockOutcome.IN_TIME);
    }

    @Test
    void a_rehandled_case_has_a_new_shorter_total() {
        story.signed("10:30").visited("16:00").happens("2026-03-05T10:00", new CaseEvent.Rehandled("not-solved", null));
        assertThat(story.due(TOTAL)).isEqualTo("2026-03-12T18:00");
        assertThat(story.newest(TOTAL).round()).isEqualTo(2);
        assertThat(story.outcome(VISIT)).isEqualTo(ClockOutcome.IN_TIME);
        story.happens("2026-03-05T11:00", new CaseEvent.Resumed(9, 11));
        assertThat(story.running()).containsExactlyInAnyOrder(TOTAL, FIRST_CONTACT);
        assertThat(story.due(TOTAL)).isEqualTo("2026-03-12T18:00");
    }

    @Test
    void a_new_round_is_never_longer_than_the_first() {
        story.by("consultation").signed("10:30").visited("16:00");
        story.happens("2026-03-05T10:00", new CaseEvent.Rehandled("not-solved", null));
        assertThat(story.due(TOTAL)).as("three days and not five").isEqualTo("2026-03-10T18:00");
    }

    @Test
    void a_merge_stops_all_clocks_and_an_unmerge_forgets_that_it_did() {
        List<CaseClock> before = story.signed("10:30").clocks();
        story.happens("11:00", new CaseEvent.Merged(8, "x", State.HANDLING));
        assertThat(story.running()).isEmpty();
        assertThat(story.outcome(TOTAL)).isEqualTo(ClockOutcome.MERGED);
        story.happens("2026-03-03T11:00", new CaseEvent.Unmerged(8, "x"));
        assertThat(story.clocks()).isEqualTo(before);
    }

    @Test
    void the_master_takes_the_earliest_deadline_of_all() {
        story.signed("10:30").brings(8, "2026-03-10T18:00").brings(9, "2026-03-30T18:00");
        story.happens("11:00", new CaseEvent.MemberJoined(8, "x"));
        assertThat(story.due(TOTAL)).isEqualTo("2026-03-10T18:00");
        story.happens("11:01", new CaseEvent.MemberJoined(9, "y"));
        assertThat(story.due(TOTAL)).isEqualTo("2026-03-10T18:00");
        story.happens("12:00", new CaseEvent.MemberLeft(8, "x"));
        assertThat(story.due(TOTAL)).isEqualTo("2026-03-19T18:00");
    }

    @Test
    void a_master_that_is_not_yet_dispatched_keeps_the_members_deadline_in_mind() {
        story.brings(8, "2026-03-05T18:00").opened(Channel.WEB, "10:00");
        String intake = story.due(INTAKE);
        story.happens("11:00", new CaseEvent.MemberJoined(8, "x"));
        assertThat(story.due(INTAKE)).isEqualTo(intake);
        story.happens("11:30", new CaseEvent.Dispatched(LEAD, 11, null));
        assertThat(story.due(TOTAL)).isEqualTo("2026-03-05T18:00");
        assertThat(story.newest(TOTAL).originalDueAt()).isEqualTo(at("2026-03-19T18:00"));
    }

    @Test
    void no_note_no_claim_and_no_undecided_request_moves_a_clock() {
        List<CaseClock> before = story.dispatched("10:00").clocks();
        story.by("urgent");
        story.happens("11:00", new CaseEvent.NoteAdded("催了一次"));
        story.happens("11:01", new CaseEvent.Claimed(1));
        story.happens("11:02", new CaseEvent.TakenOver(2, "lin"));
        story.happens("11:03", new CaseEvent.Released(2));
        story.happens("11:04", new CaseEvent.ReturnRequested(LEAD, "not-ours", null));
        story.happens("11:05", new CaseEvent.ExtensionRequested(LEAD, "P2D", "x"));
        story.happens("11:06", new CaseEvent.Urged(true, null));
        story.happens("11:07", new CaseEvent.SecrecyChanged(true));
        assertThat(story.clocks()).isEqualTo(before);
    }

    @Test
    void nothing_runs_after_the_end() {
        story.dispatched("10:00").happens("11:00", new CaseEvent.Closed(null));
        assertThat(story.running()).isEmpty();
        assertThat(story.outcome(TOTAL)).isEqualTo(ClockOutcome.DROPPED);
    }

    @Test
    void a_changed_rule_works_from_its_day_on() {
        RuleBook book = TownRules.book(
                new RuleBook.Dated("complaint", SIGN_IN, at("12:00"), "office", Rule.of("PT1H", "RUNNING")));
        assertThat(book.terms("complaint", SIGN_IN, at("10:00")).due(at("10:00")))
                .isEqualTo(at("12:00"));
        assertThat(book.terms("complaint", SIGN_IN, at("14:00")).due(at("14:00")))
                .isEqualTo(at("15:00"));
    }
}
