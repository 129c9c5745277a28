package hotline.visits;

import hotline.base.Channel;
import hotline.calendar.Calendars;
import hotline.calendar.DayCount;
import hotline.calendar.Deadlines;
import hotline.calendar.WorkingTime;
import hotline.cases.CaseNumber;
import hotline.visits.DueRows.Next;
import hotline.visits.Planning.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries out what an {@link Outcome} says: the visit's row, what comes next, the event. The visit is locked. */
@ApplicationScoped
class Visiting {
    private final VisitRows rows;
    private final AttemptRows attempts;
    private final AnswerRows answers;
    private final DueRows due;
    private final Tokens tokens;
    private final VisitRules rules;
    private final Calendars calendars;
    private final Event<VisitEvent> watchers;

    @Inject
    Visiting(
            VisitRows rows,
            AttemptRows attempts,
            AnswerRows answers,
            DueRows due,
            Tokens tokens,
            VisitRules rules,
            Calendars calendars,
            Event<VisitEvent> watchers) {
        this.rows = rows;
        this.attempts = attempts;
        this.answers = answers;
        this.due = due;
        this.tokens = tokens;
        this.rules = rules;
        this.calendars = calendars;
        this.watchers = watchers;
    }

    /** The town's rules now. */
    Outcome.Terms terms(Instant now) {
        return new Outcome.Terms(
                now,
                Deadlines.working(
                                now,
                                WorkingTime.parse(rules.callWithin()),
                                DayCount.END_OF_DAY,
                                calendars.calendar(Calendars.OFFICE, now))
                        .due(),
                rules.asks(),
                rules.calls(),
                rules.callAgainAfter(),
                rules.rereviewWithin(),
                rules.rehandle() == VisitRules.Rehandle.AT_ONCE);
    }

    /** @return {@code true} when something follows */
    boolean follow(Visit v, Outcome outcome, Instant now) {
        switch (outcome) {
            case Outcome.AskAgain a -> ask(v, a.way(), a.why(), now);
            case Outcome.ToPerson p -> handOver(v, p, now);
            case Outcome.Settle s -> settle(v, s.result(), null, now);
            case Outcome.Stay s -> {
                return false;
            }
        }
        return true;
    }

    /** The first question, unless there is a reason by now not to ask. */
    void begin(Visit v, Instant now) {
        if (v.state() != VisitState.PLANNED) return;
        Facts facts = rows.factsOf(v.caseId());
        NotAsked reason = Planning.reason(facts, Set.of(), rules.secret());
        if (reason != null) settle(v, Result.NOT_ASKED, reason, now);
        else ask(v, Planning.ways(facts).getFirst(), Attempt.Why.FIRST, now);
    }

    private void ask(Visit v, Channel way, Attempt.Why why, Instant now) {
        int nr = v.asks() + v.calls() + 1;
        rows.asked(v.id(), way, why == Attempt.Why.UNREADABLE, now);
        attempts.asked(v.id(), nr, way, why, now);
        due.plan(v.id(), Next.SILENCE, now.plus(rules.replyWithin()));
        String token = tokens.token(v.caseId(), v.handled(), v.round());
        tell(v, new VisitEvent.Asked(nr, way, why, rules.language(), Tokens.code(v.id()), token), now);
    }

    private void handOver(Visit v, Outcome.ToPerson p, Instant now) {
        rows.listed(v.id(), p.why(), p.due());
        if (p.why() == Listed.DISSATISFIED) due.plan(v.id(), Next.REREVIEW, p.due());
        else if (v.state().isOpen()) due.forget(v.id());
        tell(v, new VisitEvent.HandedOver(p.why(), p.due()), now);
    }

    /** The case follows in a transaction of its own, which locks it first. A member's has nothing to follow but a re-handle. */
    private void settle(Visit v, Result result, @Nullable NotAsked reason, Instant now) {
        if (result == Result.OPTED_OUT && v.citizen() != null) answers.optOut(v.citizen(), now);
        rows.settling(v.id(), result, reason);
        if (v.isOwn() || result == Result.REHANDLED) due.plan(v.id(), Next.SETTLE, now);
        else settled(v, result, now);
    }

    void settled(Visit v, Result result, Instant now) {
        rows.settled(v.id(), result, now);
        due.forget(v.id());
        tell(v, new VisitEvent.Settled(result), now);
    }

    void tell(Visit v, VisitEvent.What what, Instant now) {
        CaseNumber number = new CaseNumber(rows.factsOf(v.caseId()).number());
        watchers.fire(new VisitEvent(v.id(), v.caseId(), number, v.citizen(), what, now));
    }
}
