package hotline.cases;

import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.cases.CaseEvent.What;
import hotline.web.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an act on a case makes of it, or why not. Pure. On an order: {@link OrderDecision}. */
final class Decision {
    private final CaseRow now;
    private final Actor by;
    private final Terms terms;
    private final Standing next;

    private Decision(CaseRow now, Actor by, Terms terms, Standing next) {
        this.now = now;
        this.by = by;
        this.terms = terms;
        this.next = next;
    }

    /** Role first, then state, then what the act itself asks for. */
    static Plan of(CaseRow now, Act.OnCase act, Viewer by, Terms terms) {
        Move move = Lines.of(act);
        move.mustBeFor(by);
        Standing next = now.standing().in(move.from(now.state()));
        Duty.mustTakePart(now, move, by);
        return new Decision(now, by.actor(), terms, next).plan(act);
    }

    private Plan plan(Act.OnCase act) {
        return switch (act) {
            case Act.Answer a -> sorted(a.triage(), new CaseEvent.Answered(a.text()));
            case Act.Reject r -> plan(new CaseEvent.Rejected(r.reason(), r.otherWay(), r.text()));
            case Act.Appeal a -> plan(new CaseEvent.Appealed(a.text()));
            case Act.Dispatch d -> dispatch(d);
            case Act.CoOrder c -> coOrder(c);
            case Act.Sample s -> plan(new CaseEvent.Sampled());
            case Act.Close c -> close(c);
            case Act.Rehandle r -> rehandle(r);
            case Act.Resume r -> resume();
            case Act.Archive a -> archive();
            case Act.Anonymise a -> anonymise();
            case Act.Hold h -> hold(h);
            case Act.EndHold e -> endHold(e);
            case Act.Urge u -> plan(new CaseEvent.Urged(u.byCitizen(), u.remark()));
            case Act.Supervise s -> supervise(s);
            case Act.CloseSupervision c -> closeSupervision(c);
            case Act.ChangeUrgency c -> urgency(c);
            case Act.ChangeSecrecy c -> secrecy(c);
            case Act.RequestFlag r -> requestFlag(r);
            case Act.DecideFlag d -> decideFlag(d);
            case Act.Note n ->
                plan(new CaseEvent.NoteAdded(n.text(), n.enclosures())).enclosing(null, n.enclosures());
        };
    }

    private Plan plan(What what, Change... changes) {
        return Plan.of(now, next, what, changes);
    }

    private Plan sorted(Act.Triage triage, What what) {
        return Plan.of(now, next.sorted(triage), what);
    }

    private Plan dispatch(Act.Dispatch d) {
        mustNameReaders(now, d.readers());
        return new Plan(
                next.sorted(d.triage()).ledBy(d.unit()),
                now.round(),
                List.of(new Change.Name(d.readers()), new Change.Send(Part.LEAD, d.unit(), now.round(), false)),
                order -> List.of(new CaseEvent.Dispatched(order, d.unit(), d.remark())));
    }

    private Plan coOrder(Act.CoOrder c) {
        mustNameReaders(now, c.readers());
        mustHaveNone(now, c.unit());
        return new Plan(
                next,
                now.round(),
                List.of(new Change.Name(c.readers()), new Change.Send(Part.CO, c.unit(), now.round(), false)),
                order -> List.of(new CaseEvent.CoOrdered(order, c.unit(), c.remark())));
    }

    private Plan close(Act.Close c) {
        if (now.state() == State.VISITING) Duty.mayClose(now, by);
        return plan(new CaseEvent.Closed(c.remark()));
    }

    /** A closed case only inside its window. */
    private Plan rehandle(Act.Rehandle r) {
        Duty.mayJudge(now, by);
        Instant last = now.since().plus(terms.reopenWithin());
        if (now.state() == State.CLOSED && terms.at().isAfter(last))
            throw Refusal.conflict(
                    "reopen-window-over", "It was closed too long ago", Map.of("until", last.toString()));
        return new Plan(
                next, now.round() + 1, List.of(), key -> List.of(new CaseEvent.Rehandled(r.reason(), r.remark())));
    }

    /** What was answered at once had no lead: it is dispatched instead. */
    private Plan resume() {
        Long unit = now.standing().leadUnit();
        if (unit == null) throw Refusal.conflict("no-lead", "No unit has led it; dispatch it", Map.of());
        return new Plan(
                next,
                now.round(),
                List.of(new Change.Send(Part.LEAD, unit, now.round(), true)),
                order -> List.of(new CaseEvent.Resumed(order, unit)));
    }

    /** A member is put away with orders that nobody works on any more. */
    private Plan archive() {
        mustNotBeHeld();
        return plan(
                new CaseEvent.Archived(),
                now.shares()
                        .filter(Order::isOpen)
                        .map(o -> new Change.End(o.id(), OrderState.WITHDRAWN))
                        .toArray(Change[]::new));
    }

    private Plan anonymise() {
        mustNotBeHeld();
        return plan(new CaseEvent.Anonymised(), new Change.Empty());
    }

    private Plan hold(Act.Hold h) {
        if (now.pending(Asked.HOLD).isPresent()) throw alreadyAsked(Asked.HOLD);
        return plan(new CaseEvent.Held(h.remark()), new Change.Ask(Asked.HOLD, null, null, null, null, h.remark()));
    }

    private Plan endHold(Act.EndHold e) {
        Request held = now.pending(Asked.HOLD).orElseThrow(() -> nothingAsked(Asked.HOLD));
        return plan(new CaseEvent.HoldEnded(e.remark()), new Change.Rule(held.id(), Ruling.GRANTED, null, null));
    }

    private void mustNotBeHeld() {
        if (now.pending(Asked.HOLD).isPresent())
            throw Refusal.conflict(
                    "legal-hold",
                    "It is held for the law",
                    Map.of("case", now.number().toString()));
    }

    private Plan supervise(Act.Supervise s) {
        if (!s.due().isAfter(terms.at())) throw Refusal.invalid("due", "future");
        Change ask = new Change.Ask(Asked.SUPERVISION, null, null, null, s.due(), s.remark());
        return new Plan(
                next, now.round(), List.of(ask), key -> List.of(new CaseEvent.Supervised(key, s.due(), s.remark())));
    }

    private Plan closeSupervision(Act.CloseSupervision c) {
        Request open = now.requests().stream()
                .filter(r -> r.id() == c.supervision() && r.kind() == Asked.SUPERVISION && r.isPending())
                .findFirst()
                .orElseThrow(() -> nothingAsked(Asked.SUPERVISION));
        return plan(
                new CaseEvent.SupervisionClosed(open.id(), c.remark()),
                new Change.Rule(open.id(), Ruling.GRANTED, null, null));
    }

    private Plan urgency(Act.ChangeUrgency c) {
        if (c.urgency() == next.urgency()) throw noChange("urgency");
        What what =
                new CaseEvent.UrgencyChanged(next.urgency().name(), c.urgency().name(), c.remark());
        return sorted(new Act.Triage(null, null, c.urgency()), what);
    }

    /** Whoever makes it secret is named himself. Cases that go on together are secret together or not at all. */
    private Plan secrecy(Act.ChangeSecrecy c) {
        if (c.secret() == next.secret()) throw noChange("secret");
        if (now.bond().members() > 0)
            throw Refusal.conflict("has-members", "Other cases go on inside this one", Map.of());
        return Plan.of(
                now,
                next.secret(c.secret()),
                new CaseEvent.SecrecyChanged(c.secret()),
                new Change.Seal(c.secret(), c.readers()));
    }

    private Plan requestFlag(Act.RequestFlag r) {
        if (now.pending(r.flag()).isPresent()) throw alreadyAsked(r.flag());
        return plan(
                new CaseEvent.FlagRequested(r.flag().word(), r.remark()),
                new Change.Ask(r.flag(), null, null, null, null, r.remark()));
    }

    private Plan decideFlag(Act.DecideFlag d) {
        Request request = now.pending(d.flag()).orElseThrow(() -> nothingAsked(d.flag()));
        Duty.mayDecide(now, request, by);
        Ruling ruling = d.granted() ? Ruling.GRANTED : Ruling.REFUSED;
        return plan(
                new CaseEvent.FlagDecided(d.flag().word(), d.granted(), d.remark()),
                new Change.Rule(request.id(), ruling, null, null));
    }

    static void mustNameReaders(CaseRow now, List<Long> readers) {
        if (now.standing().secret() && readers.isEmpty()) throw Refusal.invalid("readers", "secret-needs-reader");
    }

    /** A unit has one share of a round at a time. */
    static void mustHaveNone(CaseRow now, long unit) {
        if (now.shares().anyMatch(o -> o.unit() == unit && o.isOpen()))
            throw Refusal.conflict("has-order", "The unit has an order of this case already", Map.of());
    }

    static Refusal alreadyAsked(Asked kind) {
        return Refusal.conflict("already-asked", "This was asked for and is not decided", Map.of("asked", kind.word()));
    }

    static Refusal nothingAsked(Asked kind) {
        return Refusal.conflict("nothing-asked", "There is nothing to decide", Map.of("asked", kind.word()));
    }

    private static Refusal noChange(String what) {
        return Refusal.conflict("no-change", "It is so already", Map.of("field", what));
    }

    /** Refusing needs a reason that the one who asked can read. */
    static String needed(@Nullable String remark) {
        if (remark == null || remark.isBlank()) throw Refusal.invalid("remark", "not-blank");
        return remark;
    }
}
