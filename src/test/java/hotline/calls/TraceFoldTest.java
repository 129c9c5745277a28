package hotline.calls;

import static hotline.calls.Trace.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Eleven real calls. The expected figures were computed from the recorded timestamps by other means than the fold. */
class TraceFoldTest {
    static Stream<Trace> traces() {
        return Trace.all();
    }

    static Stream<Arguments> expected() {
        return Stream.of(
                call("01_answered_rated", Outcome.ANSWERED, 2_535_988L, "op-8001", 2_529_850L, 4_015_134L, 5),
                call("02_abandon_3s", Outcome.SHORT_ABANDON, 2_811_691L, null, null, null, null),
                call("03_ringnoanswer_then_next", Outcome.ANSWERED, 8_218_217L, "op-8002", 1_207_014L, 3_011_790L, 5),
                call("04_reject_then_next", Outcome.ANSWERED, 858_918L, "op-8002", 823_365L, 2_518_325L, 5),
                call("05_queue_no_members", Outcome.BLOCKED, null, null, null, null, null),
                call("06_all_paused_timeout", Outcome.TIMEOUT, 6_008_147L, null, null, null, null),
                call("07_caller_hangs_up_first", Outcome.ANSWERED, 708_732L, "op-8001", 704_130L, 3_880_135L, null),
                call("08_blind_refer", Outcome.ANSWERED, 743_697L, "op-8001", 721_436L, 5_528_934L, null),
                call("11_rating_info", Outcome.ANSWERED, 718_235L, "op-8001", 715_923L, 2_008_851L, 5),
                call("12_no_rating", Outcome.ANSWERED, 710_217L, "op-8001", 705_631L, 2_004_396L, null),
                call("14_only_member_unregistered", Outcome.BLOCKED, null, null, null, null, null));
    }

    private static Arguments call(
            String name,
            Outcome outcome,
            @Nullable Long wait,
            @Nullable String operator,
            @Nullable Long ring,
            @Nullable Long talk,
            @Nullable Integer rating) {
        return Arguments.of(new Trace(name), outcome, wait, operator, ring, talk, rating);
    }

    @ParameterizedTest
    @MethodSource("expected")
    void the_live_feed_alone_tells_the_whole_call(
            Trace trace,
            Outcome outcome,
            @Nullable Long wait,
            @Nullable String operator,
            @Nullable Long ring,
            @Nullable Long talk,
            @Nullable Integer rating) {
        QueueVisit visit = only(trace.fold(trace.feed()));
        assertThat(visit.outcome()).isEqualTo(outcome);
        assertThat(visit.waitMicros()).isEqualTo(wait);
        assertThat(visit.operator()).isEqualTo(operator);
        assertThat(visit.ringMicros()).isEqualTo(ring);
        assertThat(visit.talkMicros()).isEqualTo(talk);
        assertThat(visit.rating()).isEqualTo(rating);
        assertThat(visit.line()).isEqualTo("96196");
        assertThat(visit.queue()).isEqualTo(outcome == Outcome.BLOCKED ? null : "hotline-96196");
        assertThat(visit.quality()).isEmpty();
        assertThat(visit.open()).isFalse();
    }

    /** Asterisk itself logs the files some milliseconds away from the live feed. */
    @ParameterizedTest
    @MethodSource("expected")
    void the_two_files_alone_tell_the_same_call(
            Trace trace,
            Outcome outcome,
            @Nullable Long wait,
            @Nullable String operator,
            @Nullable Long ring,
            @Nullable Long talk,
            @Nullable Integer rating) {
        QueueVisit visit = only(trace.fold(trace.files()));
        assertThat(visit.outcome()).isEqualTo(outcome);
        assertThat(visit.operator()).isEqualTo(operator);
        assertThat(visit.rating()).isEqualTo(rating);
        assertThat(visit.line()).isEqualTo("96196");
        near(visit.waitMicros(), wait);
        near(visit.talkMicros(), talk);
        assertThat(visit.quality()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("traces")
    void with_all_witnesses_the_live_feed_gives_the_times(Trace trace) {
        FoldedCall live = trace.fold(trace.feed());
        List<Evidence> everything = new ArrayList<>(trace.files());
        everything.addAll(trace.feed());
        FoldedCall all = trace.fold(everything);
        assertThat(all.legs()).isEqualTo(live.legs());
        assertThat(all.offers()).isEqualTo(live.offers());
        QueueVisit visit = only(all);
        assertThat(visit.outcome()).isEqualTo(only(live).outcome());
        assertThat(visit.operator()).isEqualTo(only(live).operator());
        assertThat(visit.rating()).isEqualTo(only(live).rating());
        if (visit.outcome() != Outcome.BLOCKED) {
            assertThat(visit.waitMicros()).isEqualTo(only(live).waitMicros());
        }
    }

    @ParameterizedTest
    @MethodSource("traces")
    void the_order_in_which_evidence_comes_changes_nothing(Trace trace) {
        List<Evidence> everything = new ArrayList<>(trace.feed());
        everything.addAll(trace.files());
        FoldedCall inOrder = trace.fold(everything);
        Random random = new Random(20261120);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(everything, random);
            assertThat(trace.fold(everything)).isEqualTo(inOrder);
        }
    }

    @ParameterizedTest
    @MethodSource("traces")
    void evidence_that_comes_twice_changes_nothing(Trace trace) {
        List<Evidence> twice = new ArrayList<>(trace.feed());
        twice.addAll(trace.feed());
        assertThat(trace.fold(twice)).isEqualTo(trace.fold(trace.feed()));
    }

    @ParameterizedTest
    @MethodSource("traces")
    void what_does_not_matter_changes_nothing(Trace trace) {
        assertThat(trace.fold(trace.ami())).isEqualTo(trace.fold(trace.feed()));
    }

    @ParameterizedTest
    @MethodSource("traces")
    void no_prefix_of_the_feed_throws_or_contradicts_a_shorter_one(Trace trace) {
        List<Evidence> feed = trace.feed();
        @Nullable QueueVisit before = null;
        for (int n = 1; n <= feed.size(); n++) {
            List<FoldedCall> calls = CallFold.fold(feed.subList(0, n), Trace.RULES);
            List<QueueVisit> visits =
                    calls.stream().flatMap(c -> c.visits().stream()).toList();
            assertThat(visits).hasSizeLessThanOrEqualTo(1);
            if (visits.isEmpty()) {
                assertThat(before).isNull();
                continue;
            }
            if (before != null) agrees(before, visits.getFirst());
            before = visits.getFirst();
        }
        assertThat(before).isNotNull();
    }

    /** Any order may also be cut anywhere: what is missing then makes the answer poorer, never an error. */
    @ParameterizedTest
    @MethodSource("traces")
    void no_part_of_the_evidence_throws(Trace trace) {
        List<Evidence> everything = new ArrayList<>(trace.feed());
        everything.addAll(trace.files());
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            Collections.shuffle(everything, random);
            List<FoldedCall> calls =
                    CallFold.fold(everything.subList(0, random.nextInt(everything.size())), Trace.RULES);
            assertThat(calls).hasSizeLessThanOrEqualTo(1);
            assertThat(calls).allSatisfy(c -> assertThat(c.visits()).hasSizeLessThanOrEqualTo(1));
        }
    }

    @Test
    void the_first_short_prefix_already_waits() {
        Trace trace = new Trace("01_answered_rated");
        List<Evidence> feed = trace.feed();
        int joined = feed.stream().map(Evidence::event).toList().indexOf("QueueCallerJoin");
        QueueVisit visit = only(trace.fold(feed.subList(0, joined + 1)));
        assertThat(visit.outcome()).isNull();
        assertThat(visit.joinedAt()).isEqualTo(time("1795202697.293154"));
        assertThat(visit.waitMicros()).isNull();
        assertThat(visit.open()).isTrue();
    }

    @Test
    void hanging_up_before_a_person_was_asked_for_is_no_visit() {
        Trace trace = new Trace("01_answered_rated");
        List<Evidence> feed = trace.feed();
        List<Evidence> menuOnly = Stream.concat(
                        feed.stream().filter(e -> e.event().equals("HotlineArrived")),
                        feed.stream().filter(e -> e.event().equals("HotlineHangup")))
                .toList();
        assertThat(trace.fold(menuOnly).visits()).isEmpty();
    }

    @Test
    void a_timeout_is_told_from_giving_up_by_the_dialplans_mark() {
        Trace trace = new Trace("06_all_paused_timeout");
        List<Evidence> unmarked = trace.feed().stream()
                .filter(e -> !e.event().equals("HotlineQueueExit"))
                .filter(e -> !e.event().equals("HotlineHangup"))
                .toList();
        assertThat(only(trace.fold(trace.feed())).outcome()).isEqualTo(Outcome.TIMEOUT);
        assertThat(only(trace.fold(unmarked)).outcome()).isEqualTo(Outcome.ABANDONED);
    }

    @Test
    void the_end_of_the_call_repeats_how_the_queue_ended() {
        Trace trace = new Trace("06_all_paused_timeout");
        List<Evidence> exitLost = trace.feed().stream()
                .filter(e -> !e.event().equals("HotlineQueueExit"))
                .toList();
        QueueVisit visit = only(trace.fold(exitLost));
        assertThat(visit.outcome()).isEqualTo(Outcome.TIMEOUT);
        assertThat(visit.quality()).containsExactly("exit-not-seen");
    }

    @Test
    void both_operators_of_a_blind_transfer_have_their_talk() {
        Trace trace = new Trace("08_blind_refer");
        FoldedCall call = trace.fold(trace.feed());
        assertThat(call.legs())
                .containsExactly(
                        new TalkLeg(
                                1,
                                "op-8001",
                                "8001",
                                "lab-1795202783.15",
                                time("1795202783.898375"),
                                time("1795202786.423950")),
                        new TalkLeg(
                                1,
                                "op-8003",
                                "8003",
                                "lab-1795202786.16",
                                time("1795202787.340770"),
                                time("1795202790.344129")));
        assertThat(call.transfers()).containsExactly(new Transfer(time("1795202786.425071"), false, "8001", "8003"));
    }

    @Test
    void a_ring_in_vain_is_an_offer_of_its_own() {
        Trace trace = new Trace("03_ringnoanswer_then_next");
        assertThat(trace.fold(trace.feed()).offers())
                .containsExactly(
                        new Offer(
                                1,
                                "op-8001",
                                "8001",
                                time("1795202721.552992"),
                                time("1795202727.554094"),
                                Offer.Result.NOT_TAKEN),
                        new Offer(
                                1,
                                "op-8002",
                                "8002",
                                time("1795202728.560641"),
                                time("1795202729.767655"),
                                Offer.Result.TAKEN));
    }

    @Test
    void an_offer_ends_when_the_caller_gives_up() {
        Trace trace = new Trace("02_abandon_3s");
        assertThat(trace.fold(trace.feed()).offers())
                .extracting(Offer::operator, Offer::result)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("op-8001", Offer.Result.CANCELLED));
    }

    @Test
    void the_recording_is_found_by_the_second_in_the_uniqueid() {
        Trace trace = new Trace("01_answered_rated");
        assertThat(only(trace.fold(trace.feed())).recording()).isEqualTo("2026/11/20/lab-1795202695.0.wav");
    }

    @Test
    void the_wait_is_not_what_asterisk_calls_hold_time() {
        Trace trace = new Trace("07_caller_hangs_up_first");
        Evidence connect = trace.feed().stream()
                .filter(e -> e.event().equals("AgentConnect"))
                .findFirst()
                .orElseThrow();
        assertThat(connect.fields()).containsEntry("HoldTime", "1");
        assertThat(only(trace.fold(trace.feed())).waitMicros()).isEqualTo(708_732L);
    }

    @Test
    void without_the_bridge_the_queues_word_gives_the_time_and_is_named() {
        Trace trace = new Trace("01_answered_rated");
        List<Evidence> noBridge = trace.feed().stream()
                .filter(e -> !e.event().startsWith("Bridge"))
                .toList();
        QueueVisit visit = only(trace.fold(noBridge));
        assertThat(visit.answerSeenBy()).isEqualTo(AnswerSeenBy.AGENT_CONNECT);
        assertThat(visit.waitMicros()).isEqualTo(2_535_650L);
        assertThat(visit.quality()).containsExactly("bridge-not-seen", "talk-not-seen");
        assertThat(only(trace.fold(trace.feed())).answerSeenBy()).isEqualTo(AnswerSeenBy.BRIDGE_ENTER);
    }

    @Test
    void a_caller_who_could_not_join_asked_when_he_was_refused() {
        Trace trace = new Trace("05_queue_no_members");
        QueueVisit live = only(trace.fold(trace.feed()));
        QueueVisit files = only(trace.fold(trace.files()));
        assertThat(live.askedAt()).isEqualTo(time("1795202758.441702"));
        assertThat(files.askedAt()).isEqualTo(time("1795202758.440969"));
        assertThat(live.joinedAt()).isNull();
        assertThat(files.joinedAt()).isNull();
    }

    static QueueVisit only(FoldedCall call) {
        assertThat(call.visits()).hasSize(1);
        return call.visits().getFirst();
    }

    private static void near(@Nullable Long micros, @Nullable Long expected) {
        if (expected == null) assertThat(micros).isNull();
        else assertThat(micros).isCloseTo(expected, within(25_000L));
    }

    /** What was known stays known. Only the instant of the answer is made finer, when the bridge follows. */
    private static void agrees(QueueVisit before, QueueVisit after) {
        if (before.outcome() != null) assertThat(after.outcome()).isEqualTo(before.outcome());
        if (before.endedAt() != null) assertThat(after.endedAt()).isEqualTo(before.endedAt());
        if (before.rating() != null) assertThat(after.rating()).isEqualTo(before.rating());
        if (before.operator() != null) assertThat(after.operator()).isEqualTo(before.operator());
        if (before.talkMicros() != null) assertThat(after.talkMicros()).isEqualTo(before.talkMicros());
        if (before.recording() != null) assertThat(after.recording()).isEqualTo(before.recording());
        assertThat(after.askedAt()).isEqualTo(before.askedAt());
        assertThat(!before.open() && after.open()).isFalse();
        finer(before.answeredAt(), after.answeredAt(), before.answerSeenBy());
    }

    private static void finer(@Nullable Instant before, @Nullable Instant after, @Nullable AnswerSeenBy seenBy) {
        if (before == null) return;
        if (seenBy == AnswerSeenBy.BRIDGE_ENTER) assertThat(after).isEqualTo(before);
        else assertThat(Duration.between(before, after)).isBetween(Duration.ZERO, Duration.ofMillis(10));
    }
}
