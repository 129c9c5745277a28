package hotline.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallFoldTest {
    private static final String OPERATOR = "op";

    @Test
    void a_callers_name_that_looks_like_a_rating_changes_nothing_but_the_name() {
        Map<String, String> honest = Trace.fields(arrival("<unknown>"));
        Map<String, String> forged = Trace.fields(arrival("138,Rating: 5"));
        Trace trace = new Trace("12_no_rating");
        QueueVisit plain = with(trace, Trace.event(honest));
        QueueVisit visit = with(trace, Trace.event(forged));
        assertThat(visit.callerName()).isEqualTo("138,Rating: 5");
        assertThat(plain.callerName()).isNull();
        assertThat(visit.rating()).isNull();
        assertThat(visit)
                .usingRecursiveComparison()
                .ignoringFields("callerName")
                .isEqualTo(plain);
    }

    /** As Asterisk delivers it: the name stands in the channel's own fields, the mark's number is filtered. */
    private static String arrival(String name) {
        return """
                Event: UserEvent
                Privilege: user,all
                Timestamp: 1795202860.076206
                SystemName: lab
                Channel: PJSIP/trunk-00000018
                CallerIDNum: 13800138000
                CallerIDName: %s
                Uniqueid: lab-1795202860.26
                Linkedid: lab-1795202860.26
                UserEvent: HotlineArrived
                HotlineCall: lab-1795202860.26
                Did: 96196
                Caller: 13800138000
                """.formatted(name);
    }

    private static QueueVisit with(Trace trace, Evidence arrival) {
        List<Evidence> evidence = new java.util.ArrayList<>(trace.feed());
        evidence.removeIf(e -> e.event().equals("HotlineArrived"));
        evidence.add(arrival);
        return TraceFoldTest.only(trace.fold(evidence));
    }

    @Test
    void the_skill_chosen_in_the_menu_replaces_the_empty_one_of_the_arrival() {
        Story story = Story.call().arrived("96196", "").at(4).arrived("96196", "booking");
        QueueVisit visit = story.at(5).joined("booking").visit();
        assertThat(visit.skill()).isEqualTo("booking");
        assertThat(visit.arrivedAt()).isEqualTo(story.time(0));
    }

    @Test
    void hanging_up_in_the_menu_is_a_call_without_a_visit() {
        assertThat(Story.call().arrived("96196", "").at(3).hungUp().visits()).isEmpty();
    }

    @Test
    void hanging_up_during_the_announcement_is_a_call_without_a_visit() {
        assertThat(Story.call().arrived("12328", "complaint").at(1).hungUp().visits())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TIMEOUT,TIMEOUT",
        "LEAVEEMPTY,EMPTY",
        "LEAVEUNAVAIL,EMPTY",
        "WITHDRAW,WITHDRAWN",
        "KEY,KEY_EXIT",
        "CALLBACK,CALLBACK"
    })
    void the_dialplans_mark_says_how_the_stay_ended_although_the_queue_says_abandoned(String status, Outcome outcome) {
        Story story = Story.call().arrived("96196", "complaint").at(1).joined("complaint");
        story.at(31).abandoned().leftQueue().at(31.01).exit(status);
        assertThat(story.visit().outcome()).isEqualTo(outcome);
        assertThat(story.at(33).hungUp().visit().outcome()).isEqualTo(outcome);
        assertThat(story.visit().waitMicros()).isEqualTo(30_000_000L);
    }

    @Test
    void giving_up_is_not_known_before_the_call_is_over_because_a_timeout_begins_the_same_way() {
        Story story = Story.call().arrived("96196", "complaint").at(1).joined("complaint");
        assertThat(story.at(9).abandoned().leftQueue().visit().outcome()).isNull();
        assertThat(story.hungUp().visit().outcome()).isEqualTo(Outcome.ABANDONED);
    }

    @ParameterizedTest
    @CsvSource({"4.999999,SHORT_ABANDON", "5.0,ABANDONED", "5.000001,ABANDONED"})
    void short_is_what_gave_up_before_the_lines_limit(double seconds, Outcome outcome) {
        Story story = Story.call().arrived("96196", "complaint").at(1).joined("complaint");
        assertThat(story.at(1 + seconds).abandoned().hungUp().visit().outcome()).isEqualTo(outcome);
    }

    @Test
    void leaving_by_a_key_is_the_only_way_out_that_the_queue_does_not_tell() {
        Story story = Story.call().arrived("96196", "complaint").at(1).joined("complaint");
        assertThat(story.at(8).leftQueue().visit().outcome()).isNull();
        assertThat(story.at(20).hungUp().visit().outcome()).isEqualTo(Outcome.KEY_EXIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FULL", "JOINEMPTY", "JOINUNAVAIL"})
    void who_was_refused_at_the_door_is_blocked_and_offered(String status) {
        QueueVisit visit = Story.call()
                .arrived("96196", "complaint")
                .at(2)
                .exit(status)
                .at(4)
                .hungUp()
                .visit();
        assertThat(visit.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(visit.queue()).isEqualTo("complaint");
        assertThat(visit.joinedAt()).isNull();
        assertThat(visit.waitMicros()).isNull();
        assertThat(visit.request().last()).isTrue();
    }

    @Test
    void out_of_hours_is_kept_as_closed() {
        QueueVisit visit = Story.call()
                .arrived("96196", "")
                .at(0.1)
                .exit("CLOSED")
                .at(5)
                .hungUp()
                .visit();
        assertThat(visit.outcome()).isEqualTo(Outcome.CLOSED);
        assertThat(visit.queue()).isNull();
    }

    @Test
    void overflow_to_a_second_queue_is_one_request_with_the_first_clock_and_the_last_outcome() {
        Story story = Story.call().arrived("96196", "complaint").at(1).joined("complaint");
        story.at(9).abandoned().leftQueue().exit("TIMEOUT").at(9.5).joined("booking");
        story.at(12).connected(OPERATOR, "8001", "x").bridged("b", "x", "8001");
        List<QueueVisit> visits = story.visits();
        assertThat(visits).extracting(QueueVisit::outcome).containsExactly(Outcome.TIMEOUT, Outcome.ANSWERED);
        assertThat(visits).extracting(v -> v.request().last()).containsExactly(false, true);
        assertThat(visits.getLast().waitMicros()).isEqualTo(2_500_000L);
        assertThat(visits.getLast().request().waitMicros()).isEqualTo(11_000_000L);
        assertThat(visits.getLast().request().transferred()).isFalse();
    }

    @Test
    void giving_up_soon_after_an_overflow_is_not_short() {
        Story story = Story.call().arrived("96196", "complaint").at(1).joined("complaint");
        story.at(9).abandoned().leftQueue().exit("TIMEOUT").at(9.5).joined("booking");
        story.at(11).abandoned().leftQueue().hungUp();
        assertThat(story.visits().getLast().outcome()).isEqualTo(Outcome.ABANDONED);
    }

    @Test
    void a_full_second_queue_blocks_the_request() {
        Story story = Story.call().arrived("96196", "complaint").at(1).joined("complaint");
        story.at(9)
                .abandoned()
                .leftQueue()
                .exit("TIMEOUT")
                .at(9.5)
                .exit("FULL")
                .at(11)
                .hungUp();
        assertThat(story.visits())
                .extracting(QueueVisit::outcome, v -> v.request().last())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Outcome.TIMEOUT, false),
                        org.assertj.core.groups.Tuple.tuple(Outcome.BLOCKED, true));
    }

    @Test
    void a_second_queue_after_an_answer_is_a_transfer_and_a_request_of_its_own() {
        Story story = Story.call().arrived("96196", "complaint").answered(OPERATOR, 3);
        story.at(25).joined("booking").at(27).connected("op2", "8002", "y").bridged("c", "y", "8002");
        story.at(30)
                .left("c", "y")
                .left("c", story.id())
                .rated("4", "OK")
                .at(35)
                .hungUp();
        List<QueueVisit> visits = story.visits();
        assertThat(visits).extracting(v -> v.request().transferred()).containsExactly(false, true);
        assertThat(visits).extracting(v -> v.request().last()).containsExactly(true, true);
        assertThat(visits).extracting(QueueVisit::rating).containsExactly(null, 4);
        assertThat(visits).extracting(QueueVisit::mayBeRated).containsExactly(false, true);
        assertThat(visits).extracting(QueueVisit::operator).containsExactly(OPERATOR, "op2");
        assertThat(visits).extracting(QueueVisit::talkMicros).containsExactly(20_000_000L, 3_000_000L);
    }

    @Test
    void after_an_attended_transfer_the_second_operators_talk_is_found_under_the_consultations_identity() {
        Story story = Story.call().arrived("96196", "complaint").at(1).joined("complaint");
        story.at(3).connected(OPERATOR, "8001", "a1").bridged("b1", "a1", "8001");
        // 8001 calls 8002 on a second channel; both calls are merged at 14 s
        story.linked("lab-9.20").at(10).entered("b2", "lab-9.20", "8001").entered("b2", "lab-9.21", "8002");
        story.linked(story.id()).at(14).left("b1", "a1").left("b1", story.id()).entered("b2", story.id(), null);
        story.left("b2", "lab-9.20")
                .event(
                        "AttendedTransfer",
                        null,
                        "Result",
                        "Success",
                        "OrigTransfererLinkedid",
                        story.id(),
                        "OrigTransfererChannel",
                        "PJSIP/8001-00000005",
                        "SecondTransfererLinkedid",
                        "lab-9.20",
                        "TransferTargetChannel",
                        "PJSIP/8002-00000006");
        story.at(44).left("b2", "lab-9.21").left("b2", story.id()).hungUp();
        FoldedCall call = story.fold();
        assertThat(call.legs()).extracting(TalkLeg::extension).containsExactly("8001", "8002");
        assertThat(call.legs().getLast().from()).isEqualTo(story.time(14));
        assertThat(TraceFoldTest.only(call).talkMicros()).isEqualTo(41_000_000L);
        assertThat(TraceFoldTest.only(call).linked()).containsExactly(story.id(), "lab-9.20");
        assertThat(call.transfers()).containsExactly(new Transfer(story.time(14), true, "8001", "8002"));
    }

    @Test
    void an_attended_transfer_is_kept_under_every_identity_it_makes_one() {
        Story story = Story.call()
                .event("AttendedTransfer", null, "OrigTransfererLinkedid", "a.1", "SecondTransfererLinkedid", "a.2");
        assertThat(story.told().getFirst().keys()).containsExactlyInAnyOrder("a.1", "a.2");
    }

    @Test
    void a_conference_is_not_counted_twice_in_the_talk() {
        Story story = Story.call().arrived("96196", "complaint").at(1).joined("complaint");
        story.at(3)
                .connected(OPERATOR, "8001", "a")
                .bridged("b", "a", "8001")
                .at(5)
                .entered("b", "c", "8002");
        story.at(9).left("b", "a").at(13).left("b", "c").left("b", story.id()).hungUp();
        assertThat(story.visit().talkMicros()).isEqualTo(10_000_000L);
    }

    @Test
    void a_killed_server_ends_a_waiting_call_as_its_restart() {
        Story story = Story.call().arrived("96196", "complaint").at(1).joined("complaint");
        story.at(40).booted();
        QueueVisit visit = story.visit();
        assertThat(visit.outcome()).isEqualTo(Outcome.PBX_RESTART);
        assertThat(visit.quality()).containsExactly("pbx-restart");
        assertThat(visit.open()).isFalse();
    }

    @Test
    void a_killed_server_does_not_undo_an_answer() {
        Story story = Story.call().arrived("96196", "complaint").at(1).joined("complaint");
        story.at(3).connected(OPERATOR, "8001", "a").bridged("b", "a", "8001");
        story.at(40).booted();
        assertThat(story.visit().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(story.visit().endedAt()).isEqualTo(story.time(40));
        assertThat(story.visit().mayBeRated()).isFalse();
        assertThat(story.visit().quality()).containsExactly("pbx-restart");
    }

    @Test
    void the_first_restart_after_the_last_evidence_ends_a_call_in_whatever_order_they_are_known() {
        Story story = Story.call().at(-500).booted().at(0).arrived("96196", "complaint");
        story.at(1).joined("complaint").at(90).booted().at(40).booted();
        assertThat(story.visit().endedAt()).isEqualTo(story.time(40));
        assertThat(story.visit().outcome()).isEqualTo(Outcome.PBX_RESTART);
    }

    @Test
    void a_restart_before_the_last_word_of_a_call_does_not_end_it_but_the_next_one_does() {
        Story story = Story.call().arrived("96196", "complaint").at(1).joined("complaint");
        story.at(40).booted().at(41).connected(OPERATOR, "8001", "a").bridged("b", "a", "8001");
        assertThat(story.visit().open()).isTrue();
        assertThat(story.at(99).booted().visit().endedAt()).isEqualTo(story.time(99));
    }

    @Test
    void a_restart_after_the_caller_hung_up_changes_nothing() {
        Story story =
                Story.call().arrived("96196", "complaint").answered(OPERATOR, 3).hungUp();
        QueueVisit before = story.visit();
        assertThat(story.at(99).booted().visit()).isEqualTo(before);
    }

    @Test
    void the_servers_starts_are_no_evidence_of_a_call() {
        Story story = Story.call().arrived("96196", "complaint").at(1).joined("complaint");
        int before = Facts.of(story.told()).size();
        assertThat(Facts.of(story.at(99).booted().told()).size()).isEqualTo(before);
    }

    @Test
    void an_end_that_is_heard_of_late_leaves_no_doubt_behind() {
        Story story = Story.call().arrived("96196", "complaint").answered(OPERATOR, 3);
        story.at(14_400).event(Evidence.TRACK_LOST, story.id());
        assertThat(story.visit().quality()).containsExactly("lost-track");
        assertThat(story.at(25).hungUp().visit().quality()).isEmpty();
        assertThat(story.visit().mayBeRated()).isTrue();
    }

    @Test
    void hanging_up_while_waiting_is_no_answer_although_the_queue_says_so() {
        Story story = Story.call().arrived("96196", "complaint").at(1).joined("complaint");
        story.at(21).abandoned().leftQueue().at(21.01).exit("CONTINUE").hungUp();
        assertThat(story.visit().outcome()).isEqualTo(Outcome.ABANDONED);
        assertThat(story.visit().answeredAt()).isNull();
        assertThat(story.visit().waitMicros()).isEqualTo(20_000_000L);
    }

    @Test
    void what_is_heard_after_a_supposed_death_proves_it_wrong() {
        Story story = Story.call().arrived("96196", "complaint").at(1).joined("complaint");
        story.at(40).event(Evidence.TRACK_LOST, story.id());
        assertThat(story.visit().outcome()).isEqualTo(Outcome.LOST_TRACK);
        story.at(41).connected(OPERATOR, "8001", "a").bridged("b", "a", "8001");
        assertThat(story.visit().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(story.visit().open()).isTrue();
        assertThat(story.visit().quality()).isEmpty();
    }

    @Test
    void a_call_whose_beginning_was_not_heard_is_still_a_visit_and_says_so() {
        QueueVisit visit = new Story(java.time.Instant.ofEpochSecond(1795202695), 3)
                .at(2)
                .joined("complaint")
                .at(4)
                .connected(OPERATOR, "8001", "a")
                .visit();
        assertThat(visit.line()).isNull();
        assertThat(visit.skill()).isEqualTo("complaint");
        assertThat(visit.arrivedAt()).isEqualTo("2026-11-20T19:24:55Z");
        assertThat(visit.quality()).containsExactly("arrival-not-seen");
    }

    @Test
    void an_answer_that_nobody_saw_counts_as_answered_without_a_wait() {
        QueueVisit visit = Story.call()
                .arrived("96196", "complaint")
                .at(1)
                .joined("complaint")
                .at(60)
                .exit("CONTINUE")
                .visit();
        assertThat(visit.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(visit.waitMicros()).isNull();
        assertThat(visit.quality()).containsExactly("answer-not-seen", "talk-not-seen");
    }

    @Test
    void a_bridge_after_the_queue_gave_up_is_not_the_queues_answer() {
        Story story = Story.call().arrived("96196", "complaint").at(1).joined("complaint");
        story.at(31).abandoned().leftQueue().exit("TIMEOUT").at(35).bridged("b", "duty", "8009");
        assertThat(story.visit().outcome()).isEqualTo(Outcome.TIMEOUT);
    }

    @ParameterizedTest
    @CsvSource({"5,OK,5", "1,OK,1", "6,OK,", "55,OK,", "5,INVALID,", "'',NOINPUT,"})
    void only_a_valid_key_from_one_to_five_is_a_rating(String value, String result, Integer rating) {
        Story story = Story.call().arrived("96196", "complaint").answered(OPERATOR, 3);
        QueueVisit visit = story.at(26).rated(value, result).hungUp().visit();
        assertThat(visit.rating()).isEqualTo(rating);
        assertThat(visit.invited()).isTrue();
        assertThat(visit.mayBeRated()).isTrue();
    }

    @Test
    void a_caller_who_hangs_up_first_may_be_rated_but_was_not_invited() {
        Story story = Story.call().arrived("96196", "complaint").at(1).joined("complaint");
        story.at(3).connected(OPERATOR, "8001", "a").bridged("b", "a", "8001");
        story.at(9).left("b", story.id()).left("b", "a").hungUp();
        assertThat(story.visit().mayBeRated()).isTrue();
        assertThat(story.visit().invited()).isFalse();
    }

    @Test
    void a_talk_that_goes_on_has_no_end_and_no_length() {
        Story story = Story.call().arrived("96196", "complaint").at(1).joined("complaint");
        story.at(3).connected(OPERATOR, "8001", "a").bridged("b", "a", "8001");
        assertThat(story.visit().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(story.visit().endedAt()).isNull();
        assertThat(story.visit().talkMicros()).isNull();
        assertThat(story.visit().mayBeRated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"13800138000,13800138000", "+8613800138000,13800138000", "anonymous,", "'',", "12,"})
    void a_caller_is_a_number_that_can_be_called_back_or_nobody(String sent, String known) {
        QueueVisit visit = Story.call()
                .arrived("96196", "complaint", sent, "")
                .at(1)
                .joined("complaint")
                .visit();
        assertThat(visit.caller()).isEqualTo(known);
    }

    @Test
    void without_a_recording_event_there_is_no_recording() {
        Story story = Story.call().arrived("96196", "complaint").at(1).joined("complaint");
        assertThat(story.visit().recording()).isNull();
        assertThat(story.recorded().visit().recording()).isEqualTo("2026/11/20/" + story.id() + ".wav");
    }

    @Test
    void no_evidence_is_no_call() {
        assertThat(CallFold.fold(List.of(), Trace.RULES)).isEmpty();
    }

    @Test
    void calls_that_operators_make_themselves_are_no_visits() {
        List<Evidence> own =
                Story.call().bridged("b", "x", "8002").at(9).hungUp().told();
        assertThat(CallFold.fold(
                        own.stream()
                                .filter(e -> !e.event().startsWith("Hotline"))
                                .toList(),
                        Trace.RULES))
                .isEmpty();
    }
}
