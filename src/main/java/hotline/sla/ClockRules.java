package hotline.sla;

import hotline.cases.CaseEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an event does to the clocks of its case. Pure: the same events give the same clocks. Nothing else moves one. */
final class ClockRules {
    private final List<CaseClock> clocks;
    private final CaseEvent event;
    private final RuleBook book;
    private final List<CaseClock> changed = new ArrayList<>();

    private ClockRules(List<CaseClock> clocks, CaseEvent event, RuleBook book) {
        this.clocks = clocks;
        this.event = event;
        this.book = book;
    }

    /**
     * The clocks that the event starts, stops or lets run again.
     *
     * @param clocks all clocks of the case so far
     */
    static List<CaseClock> changes(List<CaseClock> clocks, CaseEvent event, RuleBook book) {
        ClockRules rules = new ClockRules(clocks, event, book);
        rules.apply(event.what());
        return rules.changed;
    }

    private void apply(CaseEvent.What what) {
        switch (what) {
            case CaseEvent.Opened o ->
                start(ClockKind.INTAKE, event.after().channel().name());
            case CaseEvent.Answered a -> done(ClockKind.INTAKE);
            case CaseEvent.Rejected r -> done(ClockKind.INTAKE);
            case CaseEvent.Dispatched d -> dispatched();
            case CaseEvent.SignedIn s -> signedIn(s.passive());
            case CaseEvent.Replied r -> {
                done(ClockKind.TOTAL);
                start(ClockKind.REVIEW);
            }
            case CaseEvent.Reviewed r -> done(ClockKind.REVIEW);
            case CaseEvent.SentBack s -> {
                done(ClockKind.REVIEW);
                newest(ClockKind.TOTAL).ifPresent(c -> changed.add(c.again()));
            }
            case CaseEvent.Closed c ->
                clocks.stream()
                        .filter(CaseClock::isRunning)
                        .forEach(k -> changed.add(k.stop(event.at(), ClockOutcome.DROPPED)));
            case CaseEvent.Appealed x -> {}
            case CaseEvent.CoOrdered x -> {}
            case CaseEvent.Withdrawn x -> {}
            case CaseEvent.FirstContacted x -> {}
            case CaseEvent.ReturnRequested x -> {}
            case CaseEvent.ReturnAccepted x -> {}
            case CaseEvent.ReturnRefused x -> {}
            case CaseEvent.ExtensionRequested x -> {}
            case CaseEvent.ExtensionApproved x -> {}
            case CaseEvent.ExtensionRefused x -> {}
            case CaseEvent.SuspensionRequested x -> {}
            case CaseEvent.SuspensionApproved x -> {}
            case CaseEvent.SuspensionRefused x -> {}
            case CaseEvent.SuspensionEnded x -> {}
            case CaseEvent.Urged x -> {}
            case CaseEvent.Supervised x -> {}
            case CaseEvent.SupervisionClosed x -> {}
            case CaseEvent.Rehandled x -> {}
            case CaseEvent.Resumed x -> {}
            case CaseEvent.UrgencyChanged x -> {}
            case CaseEvent.SecrecyChanged x -> {}
            case CaseEvent.FlagRequested x -> {}
            case CaseEvent.FlagDecided x -> {}
            case CaseEvent.Merged x -> {}
            case CaseEvent.Unmerged x -> {}
            case CaseEvent.MemberJoined x -> {}
            case CaseEvent.MemberLeft x -> {}
            case CaseEvent.Repeated x -> {}
            case CaseEvent.Archived x -> {}
            case CaseEvent.NoteAdded n -> {}
            case CaseEvent.Claimed c -> {}
            case CaseEvent.Released r -> {}
            case CaseEvent.TakenOver t -> {}
        }
    }

    /** A case that is dispatched anew, because the first unit gave it back, has lost that time: the total runs on. */
    private void dispatched() {
        done(ClockKind.INTAKE);
        running(ClockKind.SIGN_IN).ifPresent(c -> changed.add(c.stop(event.at(), ClockOutcome.DROPPED)));
        start(ClockKind.SIGN_IN);
        if (running(ClockKind.TOTAL).isEmpty()) start(ClockKind.TOTAL);
    }

    private void signedIn(boolean passive) {
        if (passive) running(ClockKind.SIGN_IN).ifPresent(c -> changed.add(c.stop(event.at(), ClockOutcome.PASSIVE)));
        else done(ClockKind.SIGN_IN);
    }

    private void start(ClockKind kind) {
        start(kind, event.after().ruleSet());
    }

    private void start(ClockKind kind, String ruleSet) {
        Instant due = book.due(ruleSet, kind, event.at());
        changed.add(CaseClock.start(kind, event.round(), event.at(), due));
    }

    private void done(ClockKind kind) {
        running(kind).ifPresent(c -> changed.add(c.done(event.at())));
    }

    private Optional<CaseClock> running(ClockKind kind) {
        return newest(kind).filter(CaseClock::isRunning);
    }

    private Optional<CaseClock> newest(ClockKind kind) {
        return clocks.stream()
                .filter(c -> c.kind() == kind && c.round() == event.round())
                .max((a, b) -> a.startedAt().compareTo(b.startedAt()));
    }
}
