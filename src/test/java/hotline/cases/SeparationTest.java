package hotline.cases;

import static hotline.cases.Town.caseIn;
import static hotline.cases.Town.order;
import static hotline.cases.Town.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Refusal;
import hotline.base.Role;
import hotline.web.Viewer;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Who decides on what whom asked for; what a head may do with what he only watches over. */
class SeparationTest {
    private static final List<Order> OF_THE_BUSES = List.of(order(31, Town.BUS, Part.LEAD, OrderState.SIGNED));
    private static final Act.DecideFlag GRANTED = new Act.DecideFlag(Asked.HARD, true, null);
    private static final Viewer BOTH = Town.person(120, "both", Town.CENTRE, Role.SUPERVISOR, Role.OPERATOR);

    @Test
    void a_supervisor_of_the_centre_decides_what_a_colleague_asked_for() {
        CaseRow row = caseIn(State.HANDLING, OF_THE_BUSES, List.of(asked(101, Town.CENTRE)));
        assertThat(plan(row, GRANTED, Town.WU_SUPERVISOR).changes())
                .contains(new Change.Rule(51, Ruling.GRANTED, null, null));
    }

    @Test
    void nobody_decides_what_he_asked_for_himself() {
        CaseRow row =
                caseIn(State.HANDLING, OF_THE_BUSES, List.of(asked(BOTH.actor().id(), Town.CENTRE)));
        refused("own-request", () -> plan(row, GRANTED, BOTH));
    }

    @Test
    void a_unit_with_a_share_does_not_decide_on_its_own_work() {
        Viewer supervisorOfTheBuses = Town.person(121, "zou", Town.BUS, Role.SUPERVISOR);
        CaseRow row = caseIn(State.HANDLING, OF_THE_BUSES, List.of(asked(103, Town.BUS)));
        refused("own-unit", () -> plan(row, GRANTED, supervisorOfTheBuses));
        List<Order> returned = List.of(
                order(31, Town.BUS, Part.LEAD, OrderState.RETURNED),
                order(32, Town.TAXIS, Part.LEAD, OrderState.SIGNED));
        refused(
                "own-unit",
                () -> plan(caseIn(State.HANDLING, returned, row.requests()), GRANTED, supervisorOfTheBuses));
    }

    @Test
    void the_centre_too_does_not_decide_on_what_it_handles_itself() {
        List<Order> own = List.of(order(31, Town.CENTRE, Part.LEAD, OrderState.SIGNED));
        CaseRow row = caseIn(State.HANDLING, own, List.of(asked(101, Town.CENTRE)));
        refused("own-unit", () -> plan(row, GRANTED, Town.WU_SUPERVISOR));
    }

    @Test
    void a_head_urges_and_does_nothing_else() {
        CaseRow row = caseIn(State.HANDLING, OF_THE_BUSES, List.of());
        assertThat(Buttons.of(row, Town.HE_OF_TRANSPORT)).containsExactly("urge");
        assertThat(Buttons.of(row, row.orders().getFirst(), Town.HE_OF_TRANSPORT))
                .isEmpty();
        assertThat(plan(row, new Act.Urge(false, "快"), Town.HE_OF_TRANSPORT).after())
                .isEqualTo(row.standing());
        refused("role-needed", () -> plan(row, new Act.Note("x"), Town.HE_OF_TRANSPORT));
        refused("role-needed", () -> plan(row, new Act.Reply("r", "a"), Town.HE_OF_TRANSPORT));
    }

    @Test
    void a_head_who_handles_orders_himself_only_reads_those_of_the_units_below() {
        Viewer handles = new Viewer(
                Town.HE_OF_TRANSPORT.actor(),
                "he",
                java.util.Set.of(Role.HEAD, Role.HANDLER),
                Town.HE_OF_TRANSPORT.heads());
        CaseRow row = caseIn(State.HANDLING, OF_THE_BUSES, List.of());
        assertThat(Buttons.of(row, handles)).containsExactly("urge");
        refused("not-your-order", () -> plan(row, new Act.RequestFlag(Asked.HARD, "难"), handles));
        refused("not-your-order", () -> plan(row, new Act.Reply("r", "a"), handles));
    }

    @Test
    void the_system_gives_back_what_a_closed_unit_has_however_late_and_often() {
        Act.RequestReturn back = new Act.RequestReturn(Succession.REASON, null);
        CaseRow row = caseIn(State.HANDLING, OF_THE_BUSES, List.of());
        Terms late = Town.terms(Town.MONDAY_NINE.plusSeconds(90 * 86400));
        Order order = row.orders().getFirst();
        assertThat(OrderDecision.of(row, order, back, Town.THE_SYSTEM, late).changes())
                .hasSize(1);
        assertThatThrownBy(() -> OrderDecision.of(row, order, back, Town.WANG_OF_THE_BUSES, late))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo("return-window-over"));
    }

    private static Request asked(long by, long unit) {
        return new Request(51, Asked.HARD, null, by, unit, null, null, null, Ruling.PENDING, false);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
