package hotline.sla;

import static hotline.sla.ClockKind.FIRST_CONTACT;
import static hotline.sla.ClockKind.INTAKE;

import hotline.cases.CaseEvent;
import hotline.cases.Happened;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an event does to the clocks of its case. Pure: the same events give the same clocks. Nothing else moves one. */
final class ClockRules {
    private ClockRules() {}

    /** All clocks of the case after the event, in the order of their start. */
    static List<CaseClock> after(List<CaseClock> clocks, Happened event, RuleBook book, Members members) {
        Consumer<ClockBoard> effect = effect(event.what());
        if (effect == null) return clocks;
        ClockBoard board = new ClockBoard(clocks, event, book, members);
        effect.accept(board);
        return board.clocks();
    }

    /** False for what never moves a clock: notes, claims, requests that nobody has decided on. */
    static boolean concern(CaseEvent.What what) {
        return effect(what) != null;
    }

    private static @Nullable Consumer<ClockBoard> effect(CaseEvent.What what) {
        return switch (what) {
            case CaseEvent.Opened x -> ClockBoard::received;
            case CaseEvent.Appealed x -> b -> b.start(INTAKE, "appeal");
            case CaseEvent.Answered x -> b -> b.done(INTAKE, null);
            case CaseEvent.Rejected x -> b -> b.done(INTAKE, null);
            case CaseEvent.Dispatched x -> b -> b.dispatched(x.order());
            case CaseEvent.CoOrdered x -> b -> b.coOrdered(x.order());
            case CaseEvent.Withdrawn x -> b -> b.endOrder(x.order());
            case CaseEvent.SignedIn x -> b -> b.signedIn(x.order(), x.passive());
            case CaseEvent.FirstContacted x -> b -> b.done(FIRST_CONTACT, x.order());
            case CaseEvent.ReturnAccepted x -> b -> b.endOrder(x.order());
            case CaseEvent.ExtensionApproved x -> b -> b.extended(x.order(), x.amount());
            case CaseEvent.SuspensionApproved x -> b -> b.suspended(x.order(), x.until());
            case CaseEvent.SuspensionEnded x -> b -> b.resumed(x.order());
            case CaseEvent.Replied x -> b -> b.replied(x.order());
            case CaseEvent.Reviewed x -> ClockBoard::reviewed;
            case CaseEvent.SentBack x -> ClockBoard::sentBack;
            case CaseEvent.Supervised x -> b -> b.supervised(x.supervision(), x.due());
            case CaseEvent.SupervisionClosed x -> b -> b.doneSupervision(x.supervision());
            case CaseEvent.Rehandled x -> ClockBoard::rehandled;
            case CaseEvent.Resumed x -> b -> b.handledAgain(x.order());
            case CaseEvent.UrgencyChanged x -> ClockBoard::urgencyChanged;
            case CaseEvent.Merged x -> b -> b.stopAll(k -> true, ClockOutcome.MERGED);
            case CaseEvent.Unmerged x -> ClockBoard::unmerged;
            case CaseEvent.MemberJoined x -> b -> b.memberJoined(x.member());
            case CaseEvent.MemberLeft x -> b -> b.memberLeft(x.member());
            case CaseEvent.Closed x -> ClockBoard::closed;
            case CaseEvent.Archived x -> b -> b.stopAll(k -> true, ClockOutcome.DROPPED);
            case CaseEvent.Sampled x -> null;
            case CaseEvent.ReturnRequested x -> null;
            case CaseEvent.ReturnRefused x -> null;
            case CaseEvent.ExtensionRequested x -> null;
            case CaseEvent.ExtensionRefused x -> null;
            case CaseEvent.SuspensionRequested x -> null;
            case CaseEvent.SuspensionRefused x -> null;
            case CaseEvent.Urged x -> null;
            case CaseEvent.SecrecyChanged x -> null;
            case CaseEvent.FlagRequested x -> null;
            case CaseEvent.FlagDecided x -> null;
            case CaseEvent.Repeated x -> null;
            case CaseEvent.Held x -> null;
            case CaseEvent.HoldEnded x -> null;
            case CaseEvent.Anonymised x -> null;
            case CaseEvent.NoteAdded x -> null;
            case CaseEvent.Claimed x -> null;
            case CaseEvent.Released x -> null;
            case CaseEvent.TakenOver x -> null;
        };
    }
}
