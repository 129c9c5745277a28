package hotline.phone;

import static hotline.phone.Activity.HOLDING;
import static hotline.phone.Activity.IDLE;
import static hotline.phone.Activity.OUTBOUND;
import static hotline.phone.Activity.RINGING;
import static hotline.phone.Activity.TALKING;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.calls.Evidence;
import hotline.phone.CallOfferEnded.Reason;
import hotline.phone.Happening.Busy;
import hotline.phone.Happening.Offered;
import hotline.phone.Happening.Ring;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwitchboardTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final String CALL = "lab-100.0";

    private final Switchboard board = new Switchboard("lab", number -> number.startsWith("80"));
    private final List<Happening> seen = new ArrayList<>();
    private Instant time = NOW;

    private void play(List<Evidence> events) {
        events.forEach(e -> seen.addAll(board.on(e)));
    }

    /** Lines of one event, separated by {@code |}. */
    private void event(String lines) {
        time = time.plusMillis(1);
        play(List.of(AmiBlock.evidence("lab", AmiBlock.fields(List.of(("Event: " + lines).split("\\|"))), time)));
    }

    private void arrives() {
        event(
                "UserEvent|UserEvent: HotlineArrived|Uniqueid: lab-100.0|HotlineCall: lab-100.0|Did: 96196|Caller: 13800138000|Skill: booking");
        event("QueueCallerJoin|Uniqueid: lab-100.0|Queue: booking|CallerIDNum: 13800138000");
    }

    private void offered(String extension, String channel) {
        event("AgentCalled|Uniqueid: lab-100.0|Queue: booking|Interface: PJSIP/" + extension + "|MemberName: op-"
                + extension + "|DestUniqueid: " + channel);
    }

    private <T extends Happening> List<T> all(Class<T> type) {
        return seen.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private List<Activity> activities(String extension) {
        return all(Busy.class).stream()
                .filter(b -> b.extension().equals(extension))
                .map(Busy::activity)
                .toList();
    }

    private List<Reason> reasons(String extension) {
        return all(Happening.OfferEnded.class).stream()
                .filter(o -> o.ring().extension().equals(extension))
                .map(Happening.OfferEnded::reason)
                .toList();
    }

    @Test
    void an_answered_call_rings_is_talked_and_is_over() {
        play(Traces.of("01_answered_rated"));
        assertThat(activities("8001")).containsExactly(RINGING, TALKING, IDLE);
        assertThat(all(Offered.class))
                .singleElement()
                .satisfies(o -> assertThat(o.ring())
                        .isEqualTo(new Ring(
                                "lab-1795202695.0", "8001", "op-8001", "13800138000", "hotline-96196", null, "96196")));
        assertThat(reasons("8001")).containsExactly(Reason.ANSWERED);
        assertThat(all(Happening.Answered.class)).hasSize(1);
        assertThat(all(Happening.Finished.class)).hasSize(1);
    }

    @Test
    void times_are_the_servers_own() {
        play(Traces.of("01_answered_rated"));
        assertThat(all(Busy.class).get(1).at()).isEqualTo(Instant.ofEpochSecond(1795202699L, 828_804_000L));
    }

    @Test
    void a_caller_who_gives_up_takes_the_ringing_away() {
        play(Traces.of("02_abandon_3s"));
        assertThat(activities("8001")).containsExactly(RINGING, IDLE);
        assertThat(reasons("8001")).containsExactly(Reason.CALLER_LEFT);
        assertThat(board.waiting()).isEmpty();
    }

    @Test
    void who_does_not_answer_loses_the_call_to_the_next() {
        play(Traces.of("03_ringnoanswer_then_next"));
        assertThat(reasons("8001")).containsExactly(Reason.NO_ANSWER);
        assertThat(activities("8001")).containsExactly(RINGING, IDLE);
        assertThat(activities("8002")).containsExactly(RINGING, TALKING, IDLE);
    }

    @Test
    void who_rejects_loses_the_call_to_the_next() {
        play(Traces.of("04_reject_then_next"));
        assertThat(reasons("8001")).startsWith(Reason.NO_ANSWER).doesNotContain(Reason.ANSWERED);
        assertThat(reasons("8002")).containsExactly(Reason.ANSWERED);
    }

    @Test
    void a_blind_transfer_pops_at_the_second_operator_with_the_citizens_call() {
        play(Traces.of("08_blind_refer"));
        assertThat(activities("8001")).containsExactly(RINGING, TALKING, IDLE);
        assertThat(activities("8003")).containsExactly(RINGING, TALKING, IDLE);
        assertThat(all(Offered.class).get(1).ring())
                .isEqualTo(new Ring("lab-1795202781.14", "8003", null, "13800138000", "hotline-96196", null, "96196"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01_answered_rated",
                "02_abandon_3s",
                "03_ringnoanswer_then_next",
                "04_reject_then_next",
                "05_queue_no_members",
                "06_all_paused_timeout",
                "07_caller_hangs_up_first",
                "08_blind_refer",
                "11_rating_info",
                "12_no_rating",
                "14_only_member_unregistered"
            })
    void after_every_call_all_telephones_are_idle_and_nobody_waits(String trace) {
        play(Traces.of(trace));
        assertThat(board.waiting()).isEmpty();
        List.of("8001", "8002", "8003").forEach(extension -> {
            List<Activity> activities = activities(extension);
            if (!activities.isEmpty()) assertThat(activities).endsWith(IDLE);
        });
    }

    @Test
    void a_doubled_feed_changes_nothing_at_its_end() {
        List<Evidence> events = Traces.of("08_blind_refer");
        List<Evidence> doubled = new ArrayList<>();
        events.forEach(e -> Collections.addAll(doubled, e, e));
        play(doubled);
        assertThat(activities("8001")).containsExactly(RINGING, TALKING, IDLE);
        assertThat(activities("8003")).containsExactly(RINGING, TALKING, IDLE);
    }

    @Test
    void callers_wait_from_joining_to_leaving() {
        arrives();
        assertThat(board.waiting())
                .containsExactly(new Waiting("lab", "booking", CALL, "13800138000", NOW.plusMillis(2)));
        event("QueueCallerLeave|Uniqueid: lab-100.0|Queue: booking");
        assertThat(board.waiting()).isEmpty();
    }

    @Test
    void a_hangup_alone_also_empties_the_waiting_room() {
        arrives();
        event("Hangup|Uniqueid: lab-100.0");
        assertThat(board.waiting()).isEmpty();
    }

    @Test
    void when_all_ring_the_losers_learn_that_it_was_answered_elsewhere() {
        arrives();
        offered("8001", "lab-100.1");
        offered("8002", "lab-100.2");
        event("DialEnd|Uniqueid: lab-100.0|DestUniqueid: lab-100.1|DialStatus: ANSWER");
        event("DialEnd|Uniqueid: lab-100.0|DestUniqueid: lab-100.2|DialStatus: CANCEL");
        event("AgentConnect|Uniqueid: lab-100.0|DestUniqueid: lab-100.1");
        assertThat(reasons("8001")).containsExactly(Reason.ANSWERED);
        assertThat(reasons("8002")).containsExactly(Reason.ANSWERED_ELSEWHERE);
        assertThat(activities("8002")).containsExactly(RINGING, IDLE);
    }

    @Test
    void the_loser_learns_it_also_when_only_the_connection_is_told() {
        arrives();
        offered("8001", "lab-100.1");
        offered("8002", "lab-100.2");
        event("AgentConnect|Uniqueid: lab-100.0|DestUniqueid: lab-100.1");
        assertThat(reasons("8002")).containsExactly(Reason.ANSWERED_ELSEWHERE);
    }

    @Test
    void hold_and_resume_are_the_operators_not_the_citizens() {
        arrives();
        offered("8001", "lab-100.1");
        event("AgentConnect|Uniqueid: lab-100.0|DestUniqueid: lab-100.1");
        event("Hold|Uniqueid: lab-100.1");
        event("Unhold|Uniqueid: lab-100.1");
        event("Hold|Uniqueid: lab-100.0");
        assertThat(activities("8001")).containsExactly(RINGING, TALKING, HOLDING, TALKING);
    }

    @Test
    void a_call_of_the_operators_own_is_outbound() {
        event("Newchannel|Channel: PJSIP/8001-00000007|ChannelState: 4|Uniqueid: lab-200.0|Linkedid: lab-200.0");
        event("Hangup|Channel: PJSIP/8001-00000007|Uniqueid: lab-200.0");
        assertThat(activities("8001")).containsExactly(OUTBOUND, IDLE);
    }

    @Test
    void a_consulted_colleague_sees_the_citizens_call_and_the_asker_still_holds_it() {
        arrives();
        offered("8001", "lab-100.1");
        event("AgentConnect|Uniqueid: lab-100.0|DestUniqueid: lab-100.1");
        event("Hold|Uniqueid: lab-100.1");
        event("Newchannel|Channel: PJSIP/8001-00000008|ChannelState: 4|Uniqueid: lab-100.3|Linkedid: lab-100.3");
        event(
                "DialBegin|Channel: PJSIP/8001-00000008|Uniqueid: lab-100.3|DestChannel: PJSIP/8002-00000009|DestUniqueid: lab-100.4");
        assertThat(activities("8001")).containsExactly(RINGING, TALKING, HOLDING);
        assertThat(all(Offered.class).get(1).ring().call()).isEqualTo(CALL);
        event("DialEnd|DestUniqueid: lab-100.4|DialStatus: ANSWER");
        event("Hangup|Uniqueid: lab-100.1");
        event("Hangup|Uniqueid: lab-100.3");
        assertThat(activities("8001")).endsWith(IDLE);
        assertThat(activities("8002")).containsExactly(RINGING, TALKING);
    }

    @Test
    void an_internal_call_rings_without_a_card() {
        event("Newchannel|Channel: PJSIP/8001-00000008|ChannelState: 4|Uniqueid: lab-300.3|Linkedid: lab-300.3");
        event(
                "DialBegin|Channel: PJSIP/8001-00000008|Uniqueid: lab-300.3|DestChannel: PJSIP/8002-00000009|DestUniqueid: lab-300.4");
        assertThat(all(Offered.class)).isEmpty();
        assertThat(activities("8002")).containsExactly(RINGING);
    }

    @Test
    void the_trunk_is_nobodys_telephone() {
        event(
                "DialBegin|Channel: PJSIP/8001-00000008|Uniqueid: lab-300.3|DestChannel: PJSIP/trunk-00000009|DestUniqueid: lab-300.4");
        assertThat(seen).isEmpty();
    }

    @Test
    void a_telephone_out_of_reach_is_told_once() {
        event("QueueMemberStatus|Interface: PJSIP/8017|Status: 1");
        assertThat(seen).isEmpty();
        event("QueueMemberStatus|Interface: PJSIP/8017|Status: 5");
        event("QueueMemberStatus|Interface: PJSIP/8017|Status: 5");
        event("QueueMemberStatus|Interface: PJSIP/8017|Status: 1");
        assertThat(all(Happening.Reachable.class))
                .extracting(Happening.Reachable::reachable)
                .containsExactly(false, true);
    }

    @Test
    void a_withheld_number_is_none() {
        event("QueueCallerJoin|Uniqueid: lab-100.0|Queue: booking|CallerIDNum: <unknown>");
        assertThat(board.waiting().get(0).callerNumber()).isNull();
    }

    @Test
    void a_snapshot_ends_what_ended_while_we_were_away() {
        arrives();
        offered("8001", "lab-100.1");
        event("AgentConnect|Uniqueid: lab-100.0|DestUniqueid: lab-100.1");
        event("CoreShowChannelsComplete|ActionID: 1_2#snapshot");
        assertThat(activities("8001")).containsExactly(RINGING, TALKING, IDLE);
        assertThat(all(Happening.Present.class))
                .singleElement()
                .satisfies(p -> assertThat(p.busy()).isEmpty());
    }

    @Test
    void a_snapshot_takes_up_what_began_while_we_were_away() {
        event(
                "CoreShowChannel|ActionID: 1_2#snapshot|Channel: PJSIP/8001-00000003|ChannelState: 6|ConnectedLineNum: 13800138000|Uniqueid: lab-100.1|Linkedid: lab-100.0");
        event(
                "CoreShowChannel|ActionID: 1_2#snapshot|Channel: PJSIP/8002-00000004|ChannelState: 5|ConnectedLineNum: 13900139000|Application: AppQueue|Uniqueid: lab-101.1|Linkedid: lab-101.0");
        event(
                "CoreShowChannel|ActionID: 1_2#snapshot|Channel: PJSIP/trunk-00000002|ChannelState: 6|CallerIDNum: 13900139000|Exten: 96196|Application: Queue|ApplicationData: booking,ct,,,60|Uniqueid: lab-101.0|Linkedid: lab-101.0");
        event("CoreShowChannelsComplete|ActionID: 1_2#snapshot");
        assertThat(activities("8001")).containsExactly(TALKING);
        assertThat(all(Offered.class).get(0).ring())
                .isEqualTo(new Ring("lab-101.0", "8002", null, "13900139000", "booking", null, "96196"));
        event("AgentConnect|Uniqueid: lab-101.0|DestUniqueid: lab-101.1");
        assertThat(activities("8002")).containsExactly(RINGING, TALKING);
    }

    @Test
    void a_snapshot_counts_those_who_wait_anew_and_keeps_the_exact_time_of_whom_we_knew() {
        arrives();
        event("QueueCallerJoin|Uniqueid: lab-102.0|Queue: booking");
        event("QueueEntry|ActionID: 1_2#snapshot|Queue: booking|Uniqueid: lab-100.0|Wait: 0|CallerIDNum: 13800138000");
        event("QueueEntry|ActionID: 1_2#snapshot|Queue: lost|Uniqueid: lab-103.0|Wait: 7|CallerIDNum: 13700137000");
        event("QueueStatusComplete|ActionID: 1_2#snapshot");
        assertThat(board.waiting())
                .containsExactly(
                        new Waiting("lab", "booking", CALL, "13800138000", NOW.plusMillis(2)),
                        new Waiting("lab", "lost", "lab-103.0", "13700137000", time.minusSeconds(7)));
    }

    @Test
    void somebody_elses_questions_are_not_our_snapshot() {
        arrives();
        event("QueueStatusComplete|ActionID: other");
        assertThat(board.waiting()).hasSize(1);
    }

    @Test
    void events_of_one_instant_in_any_order_leave_nothing_behind() {
        List<Evidence> events = Traces.of("03_ringnoanswer_then_next");
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            Switchboard other = new Switchboard("lab", number -> number.startsWith("80"));
            List<Happening> happened = new ArrayList<>();
            for (Evidence e : jittered(events, random)) happened.addAll(other.on(e));
            assertThat(other.waiting()).isEmpty();
            assertThat(happened).filteredOn(Offered.class::isInstance).hasSize(2);
            assertThat(happened)
                    .filteredOn(Happening.OfferEnded.class::isInstance)
                    .hasSize(2);
        }
    }

    /** As AMI does it: subjects overtake each other by some milliseconds, never by more. */
    private static List<Evidence> jittered(List<Evidence> events, Random random) {
        record Late(Evidence e, Instant at) {}
        return events.stream()
                .map(e -> new Late(e, overtakes(e) ? e.at().plus(Duration.ofMillis(random.nextInt(3))) : e.at()))
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .map(Late::e)
                .toList();
    }

    private static boolean overtakes(Evidence e) {
        return e.event().startsWith("HotlineQ")
                || e.event().startsWith("Bridge")
                || e.event().equals("AgentComplete");
    }
}
