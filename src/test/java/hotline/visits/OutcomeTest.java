package hotline.visits;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Channel;
import hotline.visits.Attempt.Failure;
import hotline.visits.Attempt.Why;
import hotline.visits.Outcome.AskAgain;
import hotline.visits.Outcome.Settle;
import hotline.visits.Outcome.ToPerson;
import hotline.visits.Reading.Answered;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Outcome.Terms BY_PERSON = terms(false);
    private static final Outcome.Terms AT_ONCE = terms(true);

    private static final Reading CONTENT = Reading.of("1");
    private static final Reading NEUTRAL = Reading.of("一般");
    private static final Reading NOT_FIXED = Reading.of("3 还没修好");

    @Test
    void who_is_content_closes_his_case() {
        assertThat(replied(asked(1), CONTENT)).isEqualTo(new Settle(Result.CONTENT));
        assertThat(replied(asked(1), NEUTRAL)).isEqualTo(new Settle(Result.CONTENT));
        assertThat(replied(asked(1), Reading.of("修好了"))).isEqualTo(new Settle(Result.CONTENT));
    }

    @Test
    void who_is_not_content_is_looked_at_by_a_person() {
        Outcome review = new ToPerson(Listed.DISSATISFIED, TOMORROW);
        assertThat(replied(asked(1), NOT_FIXED)).isEqualTo(review);
        assertThat(replied(asked(1), Reading.of("没修好"))).isEqualTo(review);
        assertThat(replied(asked(1), Reading.of("不满意"))).isEqualTo(review);
    }

    @Test
    void or_is_handled_again_at_once_where_the_rule_says_so() {
        assertThat(Outcome.replied(asked(1), NOT_FIXED, AT_ONCE)).isEqualTo(new Settle(Result.REHANDLED));
    }

    @Test
    void content_with_a_but_does_not_close_by_itself() {
        assertThat(replied(asked(1), Reading.of("满意，但是路灯还没修")))
                .isEqualTo(new ToPerson(Listed.REMARK, BY_PERSON.callBy()));
        assertThat(replied(asked(1), Reading.of("没人联系我"))).isEqualTo(new ToPerson(Listed.REMARK, BY_PERSON.callBy()));
    }

    @Test
    void what_cannot_be_read_is_asked_once_more_and_then_read_by_a_person() {
        Reading thanks = Reading.of("收到");
        assertThat(replied(asked(1), thanks)).isEqualTo(new AskAgain(Channel.SMS, Why.UNREADABLE));
        assertThat(replied(reasked(asked(2)), thanks)).isEqualTo(new ToPerson(Listed.UNREADABLE, BY_PERSON.callBy()));
    }

    @Test
    void a_new_matter_is_read_by_a_person() {
        assertThat(replied(asked(1), Reading.of("我要投诉公交车")))
                .isEqualTo(new ToPerson(Listed.UNREADABLE, BY_PERSON.callBy()));
    }

    @Test
    void an_opt_out_is_never_an_evaluation() {
        assertThat(replied(asked(1), Reading.of("退订"))).isEqualTo(new Settle(Result.OPTED_OUT));
    }

    @Test
    void silence_is_asked_once_more_and_then_a_person_calls() {
        assertThat(Outcome.silent(asked(1), BY_PERSON)).isEqualTo(new AskAgain(Channel.SMS, Why.SILENT));
        assertThat(Outcome.silent(asked(2), BY_PERSON)).isEqualTo(new ToPerson(Listed.SILENT, BY_PERSON.callBy()));
    }

    @Test
    void silence_after_an_unreadable_reply_is_read() {
        assertThat(Outcome.silent(reasked(asked(2)), BY_PERSON))
                .isEqualTo(new ToPerson(Listed.UNREADABLE, BY_PERSON.callBy()));
    }

    @Test
    void a_dead_number_is_tried_by_the_other_way_and_then_called() {
        Visit wechat = visit(VisitState.ASKED, Channel.WECHAT, null, null, 1, 0, false, null);
        List<Channel> both = List.of(Channel.WECHAT, Channel.SMS);
        assertThat(Outcome.unreachable(wechat, both, BY_PERSON)).isEqualTo(new AskAgain(Channel.SMS, Why.OTHER_WAY));
        assertThat(Outcome.unreachable(asked(2), both, BY_PERSON))
                .isEqualTo(new ToPerson(Listed.UNREACHABLE, BY_PERSON.callBy()));
    }

    @Test
    void a_reply_on_the_call_list_settles_as_any_other() {
        assertThat(replied(listed(Listed.SILENT), CONTENT)).isEqualTo(new Settle(Result.CONTENT));
        assertThat(replied(listed(Listed.SILENT), NOT_FIXED)).isEqualTo(new ToPerson(Listed.DISSATISFIED, TOMORROW));
        assertThat(replied(listed(Listed.SILENT), Reading.of("收到")))
                .isEqualTo(new ToPerson(Listed.UNREADABLE, BY_PERSON.callBy()));
    }

    @Test
    void who_contradicts_himself_while_a_person_looks_stays_with_that_person() {
        assertThat(replied(listed(Listed.DISSATISFIED), CONTENT)).isEqualTo(Outcome.STAY);
    }

    @Test
    void nobody_there_is_called_again_and_the_third_time_it_ends() {
        assertThat(called(listed(Listed.SILENT), 1))
                .isEqualTo(new ToPerson(Listed.SILENT, NOW.plus(Duration.ofHours(4))));
        assertThat(called(listed(Listed.SILENT), 3)).isEqualTo(new Settle(Result.UNREACHED));
        assertThat(Outcome.notReached(listed(Listed.SILENT), Failure.WRONG_NUMBER, BY_PERSON))
                .isEqualTo(new Settle(Result.UNREACHED));
    }

    @Test
    void unread_words_do_not_end_because_nobody_picks_up() {
        assertThat(called(listed(Listed.UNREADABLE), 9)).isInstanceOf(ToPerson.class);
    }

    @Test
    void what_nobody_looked_at_in_time_is_handled_again_unless_he_has_changed_his_mind() {
        Answered no = new Answered(null, false, null, false);
        Answered yes = new Answered(null, true, Satisfaction.SATISFIED, false);
        assertThat(Outcome.unreviewed(said(no))).isEqualTo(new Settle(Result.REHANDLED));
        assertThat(Outcome.unreviewed(said(yes))).isEqualTo(new Settle(Result.CONTENT));
    }

    @Test
    void a_late_reply_changes_nothing_but_is_heard_when_it_is_a_complaint() {
        Visit over = visit(VisitState.SETTLED, Channel.SMS, null, Result.CONTENT, 1, 0, false, null);
        assertThat(replied(over, CONTENT)).isEqualTo(Outcome.STAY);
        assertThat(replied(over, NOT_FIXED)).isEqualTo(new ToPerson(Listed.LATE, TOMORROW));
        Visit again = visit(VisitState.SETTLED, Channel.SMS, null, Result.REHANDLED, 1, 0, false, null);
        assertThat(replied(again, NOT_FIXED)).isEqualTo(Outcome.STAY);
    }

    private static Outcome replied(Visit v, Reading reading) {
        return Outcome.replied(v, reading, BY_PERSON);
    }

    private static Outcome called(Visit v, int calls) {
        Visit then = visit(v.state(), v.way(), v.listed(), null, v.asks(), calls, false, null);
        return Outcome.notReached(then, Failure.NO_ANSWER, BY_PERSON);
    }

    private static Visit asked(int asks) {
        return visit(VisitState.ASKED, Channel.SMS, null, null, asks, 0, false, null);
    }

    private static Visit reasked(Visit v) {
        return visit(v.state(), v.way(), v.listed(), null, v.asks(), 0, true, null);
    }

    private static Visit listed(Listed why) {
        return visit(VisitState.LISTED, Channel.SMS, why, null, 2, 0, false, null);
    }

    private static Visit said(Answered last) {
        return visit(VisitState.LISTED, Channel.SMS, Listed.DISSATISFIED, null, 1, 0, false, last);
    }

    private static Visit visit(
            VisitState state,
            @Nullable Channel way,
            @Nullable Listed listed,
            @Nullable Result outcome,
            int asks,
            int calls,
            boolean reasked,
            @Nullable Answered last) {
        return new Visit(1, 2, 2, 1, 3L, state, way, listed, outcome, asks, calls, reasked, last, null);
    }

    private static Outcome.Terms terms(boolean atOnce) {
        return new Outcome.Terms(
                NOW, NOW.plus(Duration.ofHours(30)), 2, 3, Duration.ofHours(4), Duration.ofDays(1), atOnce);
    }
}
