package hotline.cases;

import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.web.Viewer;

/** Separation of duties. Programs are bound by it too; the system is not. Pure. */
final class Duty {
    private Duty() {}

    /**
     * Whoever asks does not decide, nor does anybody of a unit that asks about its own work. The centre, which only watches
     * over the case, asks about the work of others: its supervisors may decide what a colleague asked for.
     */
    static void mayDecide(CaseRow now, Request request, Actor by) {
        if (by.id() == 0) return;
        if (request.isBy(by)) throw Refusal.forbidden("own-request", "Whoever asks does not decide");
        if (request.isOfUnitOf(by) && now.orders().stream().anyMatch(o -> o.isOf(by)))
            throw Refusal.forbidden("own-unit", "A unit does not decide on its own request");
    }

    /** A handler who only watches over another unit's case, as its head, reads and urges. */
    static void mustTakePart(CaseRow now, Move move, Viewer by) {
        if (!takesPart(now, move, by)) throw Refusal.forbidden("not-your-order", "The order is another unit's");
    }

    static boolean takesPart(CaseRow now, Move move, Viewer by) {
        return !move.isAsUnit(by)
                || now.orders().isEmpty()
                || now.orders().stream().anyMatch(o -> o.isOf(by.actor()));
    }

    /** Whoever replied does not judge, nor does anybody of the units whose work it is. */
    static void mayJudge(CaseRow now, Actor by) {
        if (by.id() == 0) return;
        if (now.shares().anyMatch(o -> o.repliedBy() != null && o.repliedBy() == by.id()))
            throw Refusal.forbidden("own-reply", "Whoever replied does not judge the reply");
        if (now.shares().anyMatch(o -> o.isOf(by) && o.state() == OrderState.REPLIED))
            throw Refusal.forbidden("own-unit", "A unit does not judge its own reply");
    }

    static void mayClose(CaseRow now, Actor by) {
        mayJudge(now, by);
        if (by.id() != 0 && now.dispatchedBy() != null && now.dispatchedBy() == by.id())
            throw Refusal.forbidden("own-dispatch", "Whoever dispatched a case does not close it");
    }
}
