package hotline.cases;

import static hotline.cases.Town.BUS;
import static hotline.cases.Town.LIGHTS;
import static hotline.cases.Town.LI_OF_THE_LIGHTS;
import static hotline.cases.Town.WANG_OF_THE_BUSES;
import static hotline.cases.Town.ZHOU_DISPATCHER;
import static hotline.cases.Town.asked;
import static hotline.cases.Town.caseIn;
import static hotline.cases.Town.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Refusal;
import hotline.base.Role;
import hotline.web.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Co-orders, returns, extensions, suspensions: what an act on an order makes of it, or why not. */
class OrderDecisionTest {
    private static final Act.Reply REPLY = new Act.Reply("换了灯泡", "已修好");
    private static final Act.RequestReturn NOT_OURS = new Act.RequestReturn("not-our-area", null);

    @Test
    void the_lead_waits_for_every_co_order() {
        refused("co-orders-open", () -> lead(withCo(OrderState.SENT), REPLY, WANG_OF_THE_BUSES));
        refused("co-orders-open", () -> lead(withCo(OrderState.SIGNED), REPLY, WANG_OF_THE_BUSES));
        for (OrderState done : List.of(OrderState.REPLIED, OrderState.WITHDRAWN, OrderState.RETURNED))
            assertThat(lead(withCo(done), REPLY, WANG_OF_THE_BUSES).after().state())
                    .isEqualTo(State.REPLIED);
    }

    @Test
    void what_a_co_unit_does_leaves_the_case_where_it_is() {
        CaseRow sent = withCo(OrderState.SENT);
        assertThat(co(sent, new Act.SignIn(), LI_OF_THE_LIGHTS).after()).isEqualTo(sent.standing());
        CaseRow signed = withCo(OrderState.SIGNED);
        assertThat(co(signed, REPLY, LI_OF_THE_LIGHTS).after()).isEqualTo(signed.standing());
        refused("not-your-order", () -> co(signed, REPLY, WANG_OF_THE_BUSES));
    }

    @Test
    void only_a_co_order_is_withdrawn_and_only_the_lead_is_judged() {
        refused("move-refused", () -> lead(withCo(OrderState.SENT), new Act.Withdraw("x"), ZHOU_DISPATCHER));
        assertThat(co(withCo(OrderState.SENT), new Act.Withdraw("x"), ZHOU_DISPATCHER)
                        .changes())
                .containsExactly(new Change.End(32, OrderState.WITHDRAWN));
        CaseRow replied = caseIn(
                State.REPLIED,
                List.of(order(31, BUS, Part.LEAD, OrderState.REPLIED), order(32, LIGHTS, Part.CO, OrderState.REPLIED)),
                List.of());
        refused("move-refused", () -> co(replied, new Act.Review(null), Town.ZHAO_REVIEWER));
    }

    @Test
    void nobody_of_a_unit_that_took_part_judges() {
        CaseRow replied = caseIn(
                State.REPLIED,
                List.of(order(31, BUS, Part.LEAD, OrderState.REPLIED), order(32, LIGHTS, Part.CO, OrderState.REPLIED)),
                List.of());
        Viewer colleague = Town.person(400, "gao", LIGHTS, Role.REVIEWER);
        refused("own-unit", () -> lead(replied, new Act.Review(null), colleague));
    }

    @Test
    void a_unit_is_contacted_for_the_first_time_once() {
        Order contacted = new Order(31, BUS, Part.LEAD, 1, OrderState.SIGNED, Town.MONDAY_NINE, true, null);
        refused(
                "contacted",
                () -> lead(
                        caseIn(State.HANDLING, List.of(contacted), List.of()),
                        new Act.FirstContact(null),
                        WANG_OF_THE_BUSES));
    }

    @Test
    void a_return_is_asked_for_inside_its_window_only() {
        CaseRow sent = withRequests();
        Instant last = Town.MONDAY_NINE.plus(Duration.ofDays(1));
        assertThat(at(sent, NOT_OURS, WANG_OF_THE_BUSES, last).changes()).hasSize(1);
        refused("return-window-over", () -> at(sent, NOT_OURS, WANG_OF_THE_BUSES, last.plusNanos(1000)));
    }

    @Test
    void a_return_is_asked_for_twice_at_most_by_whichever_lead() {
        CaseRow twice = withRequests(
                ruled(asked(51, Asked.RETURN, 30L), Ruling.GRANTED),
                ruled(asked(52, Asked.RETURN, 31L), Ruling.REFUSED));
        refused("returns-used-up", () -> lead(twice, NOT_OURS, WANG_OF_THE_BUSES));
        refused("already-asked", () -> lead(withRequests(asked(51, Asked.RETURN, 31L)), NOT_OURS, WANG_OF_THE_BUSES));
    }

    @Test
    void an_accepted_return_sends_the_case_to_another_unit() {
        Plan plan = lead(withRequests(asked(51, Asked.RETURN, 31L)), to(Town.TAXIS), ZHOU_DISPATCHER);
        assertThat(plan.after()).returns(State.DISPATCHED, Standing::state).returns(Town.TAXIS, Standing::leadUnit);
        assertThat(plan.changes())
                .contains(
                        new Change.Rule(51, Ruling.GRANTED, null, null),
                        new Change.End(31, OrderState.RETURNED),
                        new Change.Send(Part.LEAD, Town.TAXIS, 1, false));
        assertThat(plan.told().apply(99))
                .containsExactly(
                        new CaseEvent.ReturnAccepted(31, null), new CaseEvent.Dispatched(99, Town.TAXIS, null));
    }

    @Test
    void after_the_last_return_it_goes_to_the_fallback_unit_and_nowhere_else() {
        CaseRow second =
                withRequests(ruled(asked(51, Asked.RETURN, 30L), Ruling.GRANTED), asked(52, Asked.RETURN, 31L));
        refused("fallback-only", () -> lead(second, to(Town.TAXIS), ZHOU_DISPATCHER));
        assertThat(lead(second, new Act.DecideReturn(true, null, null, List.of()), ZHOU_DISPATCHER)
                        .after()
                        .leadUnit())
                .isEqualTo(Town.METRO);
    }

    @Test
    void a_co_order_that_is_returned_is_just_gone() {
        CaseRow row = caseIn(
                State.HANDLING,
                List.of(order(31, BUS, Part.LEAD, OrderState.SIGNED), order(32, LIGHTS, Part.CO, OrderState.SENT)),
                List.of(asked(51, Asked.RETURN, 32L)));
        Plan plan = co(row, to(Town.TAXIS), ZHOU_DISPATCHER);
        assertThat(plan.after()).isEqualTo(row.standing());
        assertThat(plan.changes())
                .containsExactly(
                        new Change.Rule(51, Ruling.GRANTED, null, null), new Change.End(32, OrderState.RETURNED));
    }

    @Test
    void a_refusal_says_why() {
        CaseRow row = withRequests(asked(51, Asked.RETURN, 31L));
        refused("invalid", () -> lead(row, new Act.DecideReturn(false, null, " ", List.of()), ZHOU_DISPATCHER));
        Plan plan = lead(row, new Act.DecideReturn(false, null, "就是你们的", List.of()), ZHOU_DISPATCHER);
        assertThat(plan.after()).isEqualTo(row.standing());
        assertThat(plan.told().apply(0)).containsExactly(new CaseEvent.ReturnRefused(31, "就是你们的"));
    }

    @Test
    void whoever_asks_does_not_decide_nor_does_his_unit() {
        CaseRow row = withRequests(asked(51, Asked.RETURN, 31L), asked(52, Asked.EXTENSION, 31L));
        Viewer wang = Town.person(103, "wang", null, Role.DISPATCHER);
        Viewer colleague = Town.person(203, "he", BUS, Role.DISPATCHER);
        refused("own-request", () -> lead(row, to(Town.TAXIS), wang));
        refused("own-unit", () -> lead(row, to(Town.TAXIS), colleague));
        refused("own-request", () -> lead(row, new Act.DecideExtension(true, null, null), wang));
    }

    @Test
    void a_reply_lets_a_request_lapse_and_ends_a_suspension_first() {
        CaseRow row = withRequests(asked(51, Asked.RETURN, 31L), Town.suspended(52, 31));
        Plan plan = lead(row, REPLY, WANG_OF_THE_BUSES);
        assertThat(plan.changes())
                .containsExactly(
                        new Change.Rule(51, Ruling.LAPSED, null, null),
                        new Change.EndSuspension(52),
                        new Change.Reply(31));
        assertThat(plan.told().apply(0))
                .containsExactly(
                        new CaseEvent.SuspensionEnded(31), new CaseEvent.Replied(31, REPLY.result(), REPLY.answer()));
    }

    @Test
    void an_extension_is_asked_for_before_the_deadline_only() {
        Act.RequestExtension more = new Act.RequestExtension("P3D", "等配件");
        CaseRow row = withRequests();
        assertThat(due(row, more, Town.MONDAY_NINE).changes()).hasSize(1);
        refused("deadline-passed", () -> due(row, more, Town.MONDAY_NINE.minusNanos(1000)));
    }

    @Test
    void what_is_granted_may_be_another_amount_than_was_asked() {
        CaseRow row = withRequests(asked(51, Asked.EXTENSION, 31L));
        assertThat(lead(row, new Act.DecideExtension(true, null, null), ZHOU_DISPATCHER)
                        .told()
                        .apply(0))
                .containsExactly(new CaseEvent.ExtensionApproved(31, "P3D", null));
        assertThat(lead(row, new Act.DecideExtension(true, "P1D", "够了"), ZHOU_DISPATCHER)
                        .told()
                        .apply(0))
                .containsExactly(new CaseEvent.ExtensionApproved(31, "P1D", "够了"));
        refused(
                "nothing-asked",
                () -> lead(withRequests(), new Act.DecideExtension(true, null, null), ZHOU_DISPATCHER));
    }

    @Test
    void a_suspension_has_an_end_ahead_and_there_is_one_at_a_time() {
        Act.RequestSuspension rain = new Act.RequestSuspension("weather", Town.MONDAY_NINE.plusSeconds(60), null);
        assertThat(lead(withRequests(), rain, WANG_OF_THE_BUSES).changes()).hasSize(1);
        refused("suspended", () -> lead(withRequests(Town.suspended(51, 31)), rain, WANG_OF_THE_BUSES));
        refused(
                "invalid",
                () -> lead(
                        withRequests(),
                        new Act.RequestSuspension("weather", Town.MONDAY_NINE, null),
                        WANG_OF_THE_BUSES));
    }

    @Test
    void the_system_may_end_a_suspension_that_is_over_already() {
        Act.EndSuspension end = new Act.EndSuspension();
        assertThat(lead(withRequests(Town.suspended(51, 31)), end, Cases.SYSTEM)
                        .told()
                        .apply(0))
                .containsExactly(new CaseEvent.SuspensionEnded(31));
        Plan nothing = lead(withRequests(), end, Cases.SYSTEM);
        assertThat(nothing.changes()).isEmpty();
        assertThat(nothing.told().apply(0)).isEmpty();
        refused("not-suspended", () -> lead(withRequests(), end, WANG_OF_THE_BUSES));
    }

    @Test
    void the_buttons_of_an_order_are_what_can_be_done_now() {
        assertThat(Buttons.of(withRequests(), withRequests().orders().getFirst(), WANG_OF_THE_BUSES))
                .containsExactly("first-contact", "request-return", "request-extension", "request-suspension", "reply");
        CaseRow waiting = withCo(OrderState.SIGNED);
        assertThat(Buttons.of(waiting, waiting.orders().getFirst(), WANG_OF_THE_BUSES))
                .doesNotContain("reply");
        CaseRow asked = withRequests(asked(51, Asked.RETURN, 31L));
        assertThat(Buttons.of(asked, asked.orders().getFirst(), ZHOU_DISPATCHER))
                .containsExactly("accept-return", "refuse-return");
    }

    private static Act.DecideReturn to(long unit) {
        return new Act.DecideReturn(true, unit, null, List.of());
    }

    private static Request ruled(Request r, Ruling ruling) {
        return new Request(
                r.id(), r.kind(), r.order(), r.by(), r.unit(), r.reason(), r.amount(), r.until(), ruling, false);
    }

    /** The bus company's signed lead order 31; before it somebody else's 30, which was returned. */
    private static CaseRow withRequests(Request... requests) {
        List<Order> orders = new ArrayList<>();
        orders.add(order(31, BUS, Part.LEAD, OrderState.SIGNED));
        if (requests.length > 0) orders.add(order(30, LIGHTS, Part.LEAD, OrderState.RETURNED));
        return caseIn(State.HANDLING, orders, List.of(requests));
    }

    private static CaseRow withCo(OrderState state) {
        return caseIn(
                State.HANDLING,
                List.of(order(31, BUS, Part.LEAD, OrderState.SIGNED), order(32, LIGHTS, Part.CO, state)),
                List.of());
    }

    private static Plan lead(CaseRow row, Act.OnOrder act, Viewer by) {
        return Town.plan(row, act, by);
    }

    private static Plan co(CaseRow row, Act.OnOrder act, Viewer by) {
        return OrderDecision.of(row, row.orders().getLast(), act, by, Town.NOW);
    }

    private static Plan at(CaseRow row, Act.OnOrder act, Viewer by, Instant at) {
        return OrderDecision.of(row, row.orders().getFirst(), act, by, Town.terms(at));
    }

    private static Plan due(CaseRow row, Act.OnOrder act, Instant due) {
        Terms t = Town.NOW;
        Terms terms = new Terms(t.at(), t.returnUntil(), t.returns(), t.fallback(), t.reopenWithin(), due);
        return OrderDecision.of(row, row.orders().getFirst(), act, WANG_OF_THE_BUSES, terms);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
