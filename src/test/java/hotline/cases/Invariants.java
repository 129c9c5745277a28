package hotline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What is true of all cases of a town at any moment. */
final class Invariants {
    private static final Set<State> WITH_LEAD = EnumSet.of(State.DISPATCHED, State.HANDLING, State.REPLIED);

    private Invariants() {}

    static void hold(List<CaseRow> town) {
        town.forEach(Invariants::ofOne);
        town.forEach(row -> ofBond(row, town));
    }

    private static void ofOne(CaseRow row) {
        oneOwner(row);
        theCaseFollowsItsLead(row);
        requestsAreAboutSomethingOpen(row);
        assertThat(row.orders()).allMatch(o -> o.round() <= row.round());
        assertThat(row.orders())
                .as("nothing of an older round is left open in %s", row)
                .noneMatch(o -> o.round() < row.round() && o.isOpen());
    }

    private static void oneOwner(CaseRow row) {
        List<Order> leads = row.shares()
                .filter(o -> o.isLead() && o.state() != OrderState.RETURNED)
                .toList();
        assertThat(leads).as("one lead of %s", row).hasSizeLessThanOrEqualTo(1);
        leads.forEach(
                lead -> assertThat(row.standing().leadUnit()).as("%s", row).isEqualTo(lead.unit()));
        List<Long> open = row.shares().filter(Order::isOpen).map(Order::unit).toList();
        assertThat(open).as("one share for a unit in %s", row).doesNotHaveDuplicates();
    }

    private static void theCaseFollowsItsLead(CaseRow row) {
        State state =
                row.state() == State.MERGED ? Objects.requireNonNull(row.bond().was()) : row.state();
        if (WITH_LEAD.contains(state)) {
            OrderState lead = row.lead().orElseThrow().state();
            assertThat(lead)
                    .as("%s", row)
                    .isEqualTo(
                            switch (state) {
                                case DISPATCHED -> OrderState.SENT;
                                case HANDLING -> OrderState.SIGNED;
                                default -> OrderState.REPLIED;
                            });
        }
        if (state != State.DISPATCHED && state != State.HANDLING)
            assertThat(row.shares())
                    .as("nobody has to wait any more in %s", row)
                    .noneMatch(Order::isOpen);
    }

    private static void requestsAreAboutSomethingOpen(CaseRow row) {
        Set<Long> open =
                row.orders().stream().filter(Order::isOpen).map(Order::id).collect(Collectors.toSet());
        assertThat(row.requests().stream().filter(r -> r.order() != null && (r.isPending() || r.isSuspending())))
                .as("%s", row)
                .allMatch(r -> open.contains(r.order()));
        for (Asked kind : Asked.values()) {
            assertThat(row.requests().stream()
                            .filter(r -> r.kind() == kind && r.isPending() && kind != Asked.SUPERVISION)
                            .map(Request::order))
                    .as("%s", row)
                    .doesNotHaveDuplicates();
        }
        assertThat(row.requests().stream().filter(Request::isSuspending).map(Request::order))
                .as("%s", row)
                .doesNotHaveDuplicates();
    }

    /** A member follows its master, which knows how many it has; there are no chains. */
    private static void ofBond(CaseRow row, List<CaseRow> town) {
        long members = town.stream()
                .filter(m -> Objects.equals(m.bond().master(), row.id()))
                .count();
        assertThat(row.bond().members()).as("members of %s", row).isEqualTo((int) members);
        if (row.state() == State.MERGED) assertThat(row.bond().master()).isNotNull();
        Long master = row.bond().master();
        if (master == null) return;
        assertThat(row.state()).isIn(State.MERGED, State.ARCHIVED);
        CaseRow its = town.stream().filter(c -> c.id() == master).findFirst().orElseThrow();
        assertThat(its.bond().master()).as("no chain at %s", row).isNull();
        assertThat(its.standing().secret()).isEqualTo(row.standing().secret());
    }
}
