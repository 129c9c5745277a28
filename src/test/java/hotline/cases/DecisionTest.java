package hotline.cases;

import static hotline.cases.Town.BUS;
import static hotline.cases.Town.caseIn;
import static hotline.cases.Town.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.base.Urgency;
import hotline.web.Viewer;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final Act.Answer ANSWER = new Act.Answer("末班车 22:30", Act.Triage.NONE);
    private static final Act.Dispatch TO_THE_BUSES = new Act.Dispatch(BUS, null, List.of(), Act.Triage.NONE);
    private static final Act.Reply REPLY = new Act.Reply("已增加班次", "已增加班次，谢谢");

    @Test
    void an_operator_answers_at_once() {
        Standing after =
                plan(caseIn(State.RECEIVED, null), ANSWER, Town.LIN_OPERATOR).after();
        assertThat(after.state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void a_dispatch_names_the_lead() {
        Standing after = plan(caseIn(State.RECEIVED, null), TO_THE_BUSES, Town.ZHOU_DISPATCHER)
                .after();
        assertThat(after.state()).isEqualTo(State.DISPATCHED);
        assertThat(after.leadUnit()).isEqualTo(BUS);
    }

    @Test
    void sorting_anew_changes_the_rule_set() {
        Act.Triage urgent = new Act.Triage(Kind.HELP, 5L, Urgency.URGENT);
        Standing after = plan(
                        caseIn(State.RECEIVED, null),
                        new Act.Dispatch(BUS, null, List.of(), urgent),
                        Town.ZHOU_DISPATCHER)
                .after();
        assertThat(after)
                .returns(Kind.HELP, Standing::kind)
                .returns(5L, Standing::matter)
                .returns(Urgency.URGENT, Standing::urgency)
                .returns("urgent", Standing::ruleSet)
                .returns(101L, Standing::openedBy);
    }

    @Test
    void the_lead_unit_signs_and_replies() {
        CaseRow sent = caseIn(State.DISPATCHED, OrderState.SENT);
        assertThat(plan(sent, new Act.SignIn(), Town.WANG_OF_THE_BUSES).after().state())
                .isEqualTo(State.HANDLING);
        CaseRow signed = caseIn(State.HANDLING, OrderState.SIGNED);
        assertThat(plan(signed, REPLY, Town.WANG_OF_THE_BUSES).after().state()).isEqualTo(State.REPLIED);
    }

    @Test
    void the_system_may_sign_for_the_unit() {
        CaseRow sent = caseIn(State.DISPATCHED, OrderState.SENT);
        assertThat(plan(sent, new Act.SignIn(), Town.THE_SYSTEM).after().state())
                .isEqualTo(State.HANDLING);
    }

    @Test
    void another_units_handler_does_neither() {
        refused(
                "not-your-order",
                () -> plan(caseIn(State.DISPATCHED, OrderState.SENT), new Act.SignIn(), Town.LI_OF_THE_LIGHTS));
        refused("not-your-order", () -> plan(caseIn(State.HANDLING, OrderState.SIGNED), REPLY, Town.LI_OF_THE_LIGHTS));
    }

    @Test
    void a_role_is_asked_for_before_the_state() {
        refused("role-needed", () -> plan(caseIn(State.CLOSED, null), ANSWER, Town.WANG_OF_THE_BUSES));
    }

    @Test
    void a_reviewer_lets_a_reply_pass_or_sends_it_back() {
        CaseRow replied = caseIn(State.REPLIED, OrderState.REPLIED);
        assertThat(plan(replied, new Act.Review(null), Town.ZHAO_REVIEWER)
                        .after()
                        .state())
                .isEqualTo(State.VISITING);
        assertThat(plan(replied, new Act.SendBack("没有说明时间"), Town.ZHAO_REVIEWER)
                        .after()
                        .state())
                .isEqualTo(State.HANDLING);
    }

    @Test
    void whoever_replied_does_not_review() {
        Viewer both = Town.person(103, "wang", BUS, Role.HANDLER, Role.REVIEWER);
        CaseRow replied = caseIn(State.REPLIED, OrderState.REPLIED);
        refused("own-reply", () -> plan(replied, new Act.Review(null), both));
        refused("own-reply", () -> plan(replied, new Act.SendBack("改"), both));
    }

    @Test
    void a_colleague_from_the_unit_does_not_review_or_close_either() {
        Viewer colleague = Town.person(203, "he", BUS, Role.REVIEWER, Role.VISITOR);
        refused("own-unit", () -> plan(caseIn(State.REPLIED, OrderState.REPLIED), new Act.Review(null), colleague));
        refused("own-unit", () -> plan(caseIn(State.VISITING, OrderState.REPLIED), new Act.Close(null), colleague));
    }

    @Test
    void whoever_dispatched_does_not_close() {
        Viewer zhou = Town.person(102, "zhou", Town.CENTRE, Role.DISPATCHER, Role.VISITOR);
        CaseRow visiting = caseIn(State.VISITING, OrderState.REPLIED);
        refused("own-dispatch", () -> plan(visiting, new Act.Close(null), zhou));
        assertThat(plan(visiting, new Act.Close(null), Town.SUN_VISITOR).after().state())
                .isEqualTo(State.CLOSED);
    }

    @Test
    void what_was_answered_at_once_is_closed_by_anyone_who_may_close() {
        assertThat(plan(caseIn(State.ANSWERED, null), new Act.Close(null), Town.LIN_OPERATOR)
                        .after()
                        .state())
                .isEqualTo(State.CLOSED);
    }

    @Test
    void a_secret_case_is_not_dispatched_without_a_person_named() {
        Standing secret =
                new Standing(State.RECEIVED, null, Kind.REPORT, Urgency.NORMAL, Channel.WEB, true, null, "report", 101);
        CaseRow row = CaseRow.opened(7, new CaseNumber("000000000"), secret, Town.MONDAY_NINE);
        assertThatThrownBy(() -> plan(row, TO_THE_BUSES, Town.ZHOU_DISPATCHER))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        e -> assertThat(e.errors())
                                .containsExactly(new Refusal.FieldError("readers", "secret-needs-reader")));
        Act.Dispatch named = new Act.Dispatch(BUS, null, List.of(103L), Act.Triage.NONE);
        assertThat(plan(row, named, Town.ZHOU_DISPATCHER).after().state()).isEqualTo(State.DISPATCHED);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
