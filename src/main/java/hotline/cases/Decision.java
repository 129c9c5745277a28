package hotline.cases;

import hotline.base.Actor;
import hotline.base.Kind;
import hotline.base.Refusal;
import hotline.base.Urgency;
import hotline.routing.Routing;
import hotline.web.Viewer;
import org.jspecify.annotations.Nullable;

/** What an act makes of a case, or why not. Pure. */
final class Decision {
    private Decision() {}

    /** How the case stands afterwards. */
    static Standing of(CaseRow now, Act act, Viewer by) {
        act.move().mustBeFor(by);
        State to = act.move().from(now.state());
        separate(now, act, by.actor());
        Standing next = now.standing().in(to);
        return switch (act) {
            case Act.Answer a -> sorted(next, a.triage());
            case Act.Dispatch d -> dispatched(next, d);
            case Act.SignIn s -> ordered(now, act, OrderState.SENT, by.actor(), next);
            case Act.Reply r -> ordered(now, act, OrderState.SIGNED, by.actor(), next);
            case Act.Reject r -> next;
            case Act.Close c -> next;
            case Act.Review r -> next;
            case Act.SendBack s -> next;
        };
    }

    private static Standing dispatched(Standing next, Act.Dispatch d) {
        if (next.secret() && d.readers().isEmpty()) throw Refusal.invalid("readers", "secret-needs-reader");
        return sorted(next, d.triage()).ledBy(d.unit());
    }

    private static Standing sorted(Standing s, Act.Triage triage) {
        if (triage.equals(Act.Triage.NONE)) return s;
        Kind kind = triage.kind() == null ? s.kind() : triage.kind();
        Urgency urgency = triage.urgency() == null ? s.urgency() : triage.urgency();
        Long matter = triage.matter() == null ? s.matter() : triage.matter();
        String rules = Routing.ruleSet(kind, urgency);
        return new Standing(
                s.state(), s.leadUnit(), kind, urgency, s.channel(), s.secret(), matter, rules, s.openedBy());
    }

    /** The order must stand where the act begins, and people act on their own unit's orders only. */
    private static Standing ordered(CaseRow now, Act act, OrderState from, Actor by, Standing next) {
        Order order = now.theOrder();
        if (order.state() != from) throw new MoveRefused(act.move(), order.state());
        if (by.id() != 0 && !order.isOf(by)) throw Refusal.forbidden("not-your-order", "The order is another unit's");
        return next;
    }

    /** Whoever asks does not approve, and a unit does not judge itself; programs are bound by it too. */
    private static void separate(CaseRow now, Act act, Actor by) {
        boolean judges = act instanceof Act.Review
                || act instanceof Act.SendBack
                || act instanceof Act.Close && now.state() == State.VISITING;
        if (by.id() == 0 || !judges) return;
        Order order = now.theOrder();
        if (isBy(order.repliedBy(), by))
            throw Refusal.forbidden("own-reply", "Whoever replied does not judge the reply");
        if (order.isOf(by)) throw Refusal.forbidden("own-unit", "A unit does not judge its own reply");
        if (act instanceof Act.Close && isBy(now.dispatchedBy(), by))
            throw Refusal.forbidden("own-dispatch", "Whoever dispatched a case does not close it");
    }

    private static boolean isBy(@Nullable Long person, Actor by) {
        return person != null && person == by.id();
    }
}
