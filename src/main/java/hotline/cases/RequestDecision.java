package hotline.cases;

import hotline.base.Actor;
import hotline.base.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Returns, extensions and suspensions of an order: asking for them and deciding on them. Pure. */
record RequestDecision(CaseRow now, Order order, Actor by, Terms terms, Standing next) {

    /** Inside the window, and so many times; no clock stops for it. A unit that is closed gives back whatever it has. */
    Plan askReturn(Act.RequestReturn r) {
        Instant until = terms.returnUntil().apply(order.sentAt());
        if (by.id() != 0 && terms.at().isAfter(until))
            throw Refusal.conflict(
                    "return-window-over", "It is too late to return it", Map.of("until", until.toString()));
        mustNotBeAsked(Asked.RETURN);
        if (by.id() != 0 && returns(false) >= terms.returns())
            throw Refusal.conflict("returns-used-up", "It was returned too often", Map.of("atMost", terms.returns()));
        return Plan.of(
                now,
                next,
                new CaseEvent.ReturnRequested(order.id(), r.reason(), r.remark()),
                new Change.Ask(Asked.RETURN, order, r.reason(), null, null, r.remark()));
    }

    /** How often the case's lead, or this co-order, was asked to be returned; or was returned. */
    private long returns(boolean granted) {
        return now.requests().stream()
                .filter(r -> r.kind() == Asked.RETURN && (!granted || r.ruling() == Ruling.GRANTED))
                .filter(r -> order.isLead() ? isOfLead(r) : r.isOf(order))
                .count();
    }

    private boolean isOfLead(Request r) {
        return now.orders().stream().anyMatch(o -> o.isLead() && r.isOf(o));
    }

    Plan decideReturn(Act.DecideReturn d) {
        Request request = asked(Asked.RETURN);
        if (!d.granted())
            return Plan.of(
                    now,
                    next,
                    new CaseEvent.ReturnRefused(order.id(), Decision.needed(d.remark())),
                    new Change.Rule(request.id(), Ruling.REFUSED, null, null));
        return Settling.of(now, order, request.id()).first(order.isLead() ? another(request, d) : without(request, d));
    }

    private Plan without(Request request, Act.DecideReturn d) {
        return Plan.of(
                now,
                next,
                new CaseEvent.ReturnAccepted(order.id(), d.remark()),
                new Change.Rule(request.id(), Ruling.GRANTED, null, null),
                new Change.End(order.id(), OrderState.RETURNED));
    }

    private Plan another(Request request, Act.DecideReturn d) {
        long unit = target(d.unit());
        Decision.mustNameReaders(now, d.readers());
        Decision.mustHaveNone(now, unit);
        return new Plan(
                next.ledBy(unit),
                now.round(),
                List.of(
                        new Change.Rule(request.id(), Ruling.GRANTED, null, null),
                        new Change.End(order.id(), OrderState.RETURNED),
                        new Change.Name(d.readers()),
                        new Change.Send(Part.LEAD, unit, now.round(), false)),
                sent -> List.of(
                        new CaseEvent.ReturnAccepted(order.id(), d.remark()),
                        new CaseEvent.Dispatched(sent, unit, d.remark())));
    }

    /** Whom the dispatcher names; after the last return that is possible the fallback unit, if the town has one. */
    private long target(@Nullable Long named) {
        Long fallback = terms.fallback();
        boolean last = returns(true) + 1 >= terms.returns();
        if (by.id() != 0 && last && fallback != null && named != null && !named.equals(fallback))
            throw Refusal.conflict("fallback-only", "After so many returns it goes to the fallback unit", Map.of());
        Long unit = named == null ? fallback : named;
        if (unit == null) throw Refusal.invalid("unit", "not-null");
        return unit;
    }

    /** Only before the deadline: afterwards there is nothing left to extend. */
    Plan askExtension(Act.RequestExtension r) {
        Instant due = terms.due();
        if (due != null && terms.at().isAfter(due))
            throw Refusal.conflict("deadline-passed", "The deadline has passed", Map.of("due", due.toString()));
        mustNotBeAsked(Asked.EXTENSION);
        return Plan.of(
                now,
                next,
                new CaseEvent.ExtensionRequested(order.id(), r.amount(), r.reason()),
                new Change.Ask(Asked.EXTENSION, order, null, r.amount(), null, r.reason()));
    }

    Plan decideExtension(Act.DecideExtension d) {
        Request request = asked(Asked.EXTENSION);
        if (!d.granted())
            return Plan.of(
                    now,
                    next,
                    new CaseEvent.ExtensionRefused(order.id(), Decision.needed(d.remark())),
                    new Change.Rule(request.id(), Ruling.REFUSED, null, null));
        String amount = d.amount() == null ? String.valueOf(request.amount()) : d.amount();
        return Plan.of(
                now,
                next,
                new CaseEvent.ExtensionApproved(order.id(), amount, d.remark()),
                new Change.Rule(request.id(), Ruling.GRANTED, null, amount));
    }

    Plan askSuspension(Act.RequestSuspension r) {
        mustBeAhead(r.until());
        mustNotBeAsked(Asked.SUSPENSION);
        if (now.suspending(order).isPresent())
            throw Refusal.conflict("suspended", "The order is suspended already", Map.of());
        return Plan.of(
                now,
                next,
                new CaseEvent.SuspensionRequested(order.id(), r.reason(), r.until(), r.remark()),
                new Change.Ask(Asked.SUSPENSION, order, r.reason(), null, r.until(), r.remark()));
    }

    Plan decideSuspension(Act.DecideSuspension d) {
        Request request = asked(Asked.SUSPENSION);
        if (!d.granted())
            return Plan.of(
                    now,
                    next,
                    new CaseEvent.SuspensionRefused(order.id(), Decision.needed(d.remark())),
                    new Change.Rule(request.id(), Ruling.REFUSED, null, null));
        Instant until = mustBeAhead(d.until() == null ? request.until() : d.until());
        return Plan.of(
                now,
                next,
                new CaseEvent.SuspensionApproved(order.id(), String.valueOf(request.reason()), until, d.remark()),
                new Change.Rule(request.id(), Ruling.GRANTED, until, null));
    }

    Plan endSuspension() {
        Request running = now.suspending(order)
                .orElseThrow(() -> Refusal.conflict("not-suspended", "The order is not suspended", Map.of()));
        return Plan.of(now, next, new CaseEvent.SuspensionEnded(order.id()), new Change.EndSuspension(running.id()));
    }

    private Request asked(Asked kind) {
        Request request = now.pending(kind, order).orElseThrow(() -> Decision.nothingAsked(kind));
        Duty.mayDecide(now, request, by);
        return request;
    }

    private void mustNotBeAsked(Asked kind) {
        if (now.pending(kind, order).isPresent()) throw Decision.alreadyAsked(kind);
    }

    private Instant mustBeAhead(@Nullable Instant until) {
        if (until == null || !until.isAfter(terms.at())) throw Refusal.invalid("until", "future");
        return until;
    }
}
