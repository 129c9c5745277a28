package hotline.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Channel;
import hotline.base.Refusal;
import hotline.cases.Racers;
import hotline.database.DatabaseResource;
import hotline.visits.Attempt.Failure;
import hotline.visits.Attempt.Why;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A return visit from the reviewed reply to its end, through the door. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class VisitsTest {
    @Inject
    VisitTown town;

    @Inject
    Visits visits;

    @Inject
    VisitSweep sweep;

    @Inject
    Jdbi jdbi;

    @Test
    void a_reviewed_reply_plans_a_visit_that_is_asked_a_day_later() {
        long visit = town.planned();
        assertThat(town.text(visit, "state")).isEqualTo("PLANNED");
        assertThat(town.one(
                        "SELECT TIMESTAMPDIFF(HOUR, v.planned_at, d.due_at) FROM visit_due d JOIN visit v ON v.id = d.visit"
                                + " WHERE d.visit = ?",
                        visit))
                .isEqualTo(24);
    }

    @Test
    void the_question_says_all_that_a_message_needs() {
        long visit = town.asked();
        VisitEvent.Asked asked = town.question(visit);
        assertThat(asked.ask()).isOne();
        assertThat(asked.channel()).isEqualTo(Channel.SMS);
        assertThat(asked.why()).isEqualTo(Why.FIRST);
        assertThat(asked.code()).matches("\\d{6}");
        assertThat(asked.token()).matches("[A-Za-z0-9_-]{16}");
        assertThat(visits.byToken(asked.token()).orElseThrow().visit()).isEqualTo(visit);
        assertThat(visits.byToken("AAAAAAAAAAAAAAAA")).isEmpty();
    }

    @Test
    void who_is_content_closes_his_case() {
        long visit = town.asked();
        town.reply(visit, "1，谢谢");
        town.settled(List.of(visit));
        assertThat(town.text(visit, "outcome")).isEqualTo("CONTENT");
        assertThat(town.text(visit, "case_state")).isEqualTo("CLOSED");
    }

    /** The journey of the town: 3 还没修好 → looked at by nobody in time → handled again → asked again → content. */
    @Test
    void who_is_not_content_is_handled_again_by_the_same_unit() {
        long visit = town.asked();
        town.reply(visit, "3 还没修好");
        assertThat(town.text(visit, "listed")).isEqualTo("DISSATISFIED");
        assertThat(town.text(visit, "case_state")).isEqualTo("VISITING");
        town.due(List.of(visit));
        town.until(() -> town.count(List.of(visit), "state = 'SETTLED'") == 1);
        assertThat(town.text(visit, "outcome")).isEqualTo("REHANDLED");
        assertThat(town.text(visit, "case_state")).isEqualTo("HANDLING");
        assertThat(town.one(
                        "SELECT round FROM hotline_case WHERE id = ?",
                        town.row(visit).get("case_id")))
                .isEqualTo(2);
    }

    @Test
    void the_same_reply_three_times_is_one() {
        long visit = town.asked();
        String ref = "same-" + System.nanoTime();
        assertThat(town.reply(visit, "收到", ref).fresh()).isTrue();
        for (int i = 0; i < 2; i++) {
            Visits.Taken again = town.reply(visit, "收到", ref);
            assertThat(again.fresh()).isFalse();
            assertThat(again.reading()).isEqualTo(new Reading.Unreadable(Reading.Reason.ACKNOWLEDGED));
        }
        assertThat(town.text(visit, "asks")).as("one gentle question more").isEqualTo("2");
        assertThat(town.question(visit).why()).isEqualTo(Why.UNREADABLE);
    }

    @RepeatedTest(3)
    void of_the_same_reply_at_once_on_many_nodes_one_counts() throws Exception {
        long visit = town.asked();
        String ref = "race-" + System.nanoTime();
        List<Boolean> fresh = Racers.all(8, i -> town.reply(visit, "3", ref).fresh());
        assertThat(fresh).containsOnlyOnce(true);
        assertThat(town.one("SELECT COUNT(*) FROM visit_answer WHERE visit = ?", visit))
                .isOne();
    }

    @Test
    void first_and_final_answers_are_both_kept() {
        long visit = town.asked();
        town.reply(visit, "没修好");
        town.reply(visit, "1 刚刚修好了，满意");
        assertThat(town.text(visit, "first_solved")).isEqualTo("false");
        assertThat(town.text(visit, "final_satisfaction")).isEqualTo("SATISFIED");
        assertThat(town.text(visit, "listed")).as("a person decides").isEqualTo("DISSATISFIED");
    }

    @Test
    void a_late_reply_is_kept_and_changes_no_figure() {
        long visit = town.asked();
        town.reply(visit, "1");
        town.settled(List.of(visit));
        assertThat(town.reply(visit, "3 又不亮了").late()).isTrue();
        assertThat(town.text(visit, "final_satisfaction")).isEqualTo("SATISFIED");
        assertThat(town.text(visit, "outcome")).isEqualTo("CONTENT");
        assertThat(town.text(visit, "listed")).as("but he is heard").isEqualTo("LATE");
    }

    @Test
    void silence_is_asked_once_more_and_then_a_person_calls() {
        long visit = town.asked();
        town.silence(List.of(visit));
        assertThat(town.question(visit).why()).isEqualTo(Why.SILENT);
        assertThat(town.question(visit).ask()).isEqualTo(2);
        town.silence(List.of(visit));
        assertThat(town.text(visit, "listed")).isEqualTo("SILENT");
    }

    @Test
    void a_dead_number_is_called_and_told_once() {
        long visit = town.asked();
        visits.unreachable(visit, 1, Failure.UNREACHABLE);
        visits.unreachable(visit, 1, Failure.UNREACHABLE);
        assertThat(town.text(visit, "listed")).isEqualTo("UNREACHABLE");
        assertThat(town.told(visit))
                .filteredOn(VisitEvent.HandedOver.class::isInstance)
                .hasSize(1);
    }

    @Test
    void a_dead_wechat_account_is_asked_by_sms() {
        long visit = town.asked(town.planned(1, Channel.WECHAT)).getFirst();
        assertThat(town.question(visit).channel()).isEqualTo(Channel.WECHAT);
        visits.unreachable(visit, 1, Failure.UNREACHABLE);
        assertThat(town.question(visit).channel()).isEqualTo(Channel.SMS);
        visits.unreachable(visit, 1, Failure.FAILED);
        assertThat(town.text(visit, "state")).as("the first question is over").isEqualTo("ASKED");
    }

    @Test
    void who_opts_out_is_not_asked_again() {
        long visit = town.asked();
        town.reply(visit, "退订");
        town.settled(List.of(visit));
        assertThat(town.text(visit, "outcome")).isEqualTo("OPTED_OUT");
        assertThat(town.text(visit, "replied_at")).as("no evaluation").isEqualTo("null");
        long citizen = ((Number) town.row(visit).get("citizen")).longValue();
        assertThat(town.one("SELECT COUNT(*) FROM visit_opt_out WHERE citizen = ?", citizen))
                .isOne();
    }

    @Test
    void a_reply_belongs_to_the_code_it_came_to_and_else_to_the_newest() {
        long first = town.asked();
        long citizen = ((Number) town.row(first).get("citizen")).longValue();
        long second = town.planned();
        jdbi.useHandle(h -> h.execute("UPDATE visit SET citizen = ? WHERE id = ?", citizen, second));
        town.asked(List.of(second));
        assertThat(visits.awaiting(citizen, null).orElseThrow().visit()).isEqualTo(second);
        assertThat(visits.awaiting(citizen, Tokens.code(first)).orElseThrow().visit())
                .isEqualTo(first);
        assertThat(visits.awaiting(citizen, "000000").orElseThrow().visit()).isEqualTo(second);
        assertThat(visits.awaiting(-1, null)).isEmpty();
    }

    @Test
    void a_visit_that_is_over_waits_for_late_words_only() {
        long visit = town.asked();
        long citizen = ((Number) town.row(visit).get("citizen")).longValue();
        town.reply(visit, "1");
        town.settled(List.of(visit));
        assertThat(visits.awaiting(citizen, null)).contains(new Visits.Awaited(visit, false));
        jdbi.useHandle(h -> h.execute("UPDATE visit SET settled_at = settled_at - INTERVAL 8 DAY WHERE id = ?", visit));
        assertThat(visits.awaiting(citizen, null)).isEmpty();
    }

    @Test
    void a_case_closed_by_hand_takes_its_question_back() {
        long visit = town.planned();
        String number = town.text(visit, "number");
        town.closeByHand(number);
        assertThat(town.text(visit, "outcome")).isEqualTo("WITHDRAWN");
        assertThat(town.one("SELECT COUNT(*) FROM visit_due WHERE visit = ?", visit))
                .isZero();
    }

    @Test
    void every_caller_of_a_merged_case_is_asked_himself() {
        VisitTown.Merged merged = town.merged();
        List<Long> both = List.of(merged.own(), merged.member());
        town.asked(both);
        assertThat(town.question(merged.own()).token())
                .isNotEqualTo(town.question(merged.member()).token());
        town.reply(merged.own(), "1");
        town.settled(both);
        assertThat(town.text(merged.own(), "case_state")).isEqualTo("CLOSED");
        assertThat(town.text(merged.member(), "state")).as("keeps his own").isEqualTo("ASKED");
        town.reply(merged.member(), "3 没修好");
        town.due(both);
        town.until(() -> town.count(both, "state = 'SETTLED'") == 2);
        assertThat(town.text(merged.own(), "case_state"))
                .as("the master is handled again")
                .isEqualTo("HANDLING");
    }

    @Test
    void of_many_nodes_one_asks() throws Exception {
        List<Long> all = town.planned(40, Channel.SMS);
        town.due(all);
        Racers.all(8, i -> {
            sweep.sweep();
            return i;
        });
        town.until(() -> town.count(all, "state = 'ASKED'") == 40);
        assertThat(all).allSatisfy(v -> assertThat(town.told(v)).hasSize(1));
    }

    @Test
    void a_visit_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> town.reply(-1, "1")).isInstanceOf(Refusal.class);
    }
}
