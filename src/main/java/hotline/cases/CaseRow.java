package hotline.cases;

import hotline.base.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case as far as a decision needs it, read under its lock.
 *
 * @param since        when it came into its state
 * @param dispatchedBy who dispatched it to its lead
 * @param orders       all its orders of every round, in the order of their sending
 * @param requests     all that was asked for
 */
record CaseRow(
        long id,
        CaseNumber number,
        int round,
        Standing standing,
        Instant since,
        @Nullable Long dispatchedBy,
        @Nullable Claim claim,
        Bond bond,
        List<Order> orders,
        List<Request> requests) {

    CaseRow {
        orders = List.copyOf(orders);
        requests = List.copyOf(requests);
    }

    /** As it is right after it was written. */
    static CaseRow opened(long id, CaseNumber number, Standing standing, Instant at) {
        return new CaseRow(id, number, 1, standing, at, null, null, Bond.NONE, List.of(), List.of());
    }

    CaseRow with(List<Order> itsOrders, List<Request> itsRequests) {
        return new CaseRow(id, number, round, standing, since, dispatchedBy, claim, bond, itsOrders, itsRequests);
    }

    static Standing received(CaseDraft d, String ruleSet, Actor by) {
        return new Standing(
                State.RECEIVED, null, d.kind(), d.urgency(), d.channel(), d.secret(), d.matter(), ruleSet, by.id());
    }

    State state() {
        return standing.state();
    }

    Optional<Order> order(long key) {
        return orders.stream().filter(o -> o.id() == key).findFirst();
    }

    /** Those of the present round. */
    Stream<Order> shares() {
        return orders.stream().filter(o -> o.round() == round);
    }

    /** The lead of the present round; none before its dispatch. */
    Optional<Order> lead() {
        return shares().filter(Order::isLead).reduce((a, b) -> b);
    }

    /** Co-orders that are neither replied nor withdrawn nor returned. */
    long openCoOrders() {
        return shares().filter(o -> !o.isLead() && o.isOpen()).count();
    }

    Optional<Request> pending(Asked kind) {
        return last(r -> r.kind() == kind && r.isPending());
    }

    Optional<Request> pending(Asked kind, Order order) {
        return last(r -> r.kind() == kind && r.isPending() && r.isOf(order));
    }

    Optional<Request> suspending(Order order) {
        return last(r -> r.isSuspending() && r.isOf(order));
    }

    private Optional<Request> last(Predicate<Request> which) {
        return requests.stream().filter(which).reduce((a, b) -> b);
    }
}
