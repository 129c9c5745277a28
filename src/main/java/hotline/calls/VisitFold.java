package hotline.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The stays of one caller, with what was seen in them → visits. */
final class VisitFold {
    private final Facts facts;
    private final String caller;
    private final CallHead head;
    private final LineRule rule;
    private final Fact.@Nullable Died died;
    private final boolean over;

    VisitFold(Facts facts, String caller, FoldRules rules) {
        this.facts = facts;
        this.caller = caller;
        this.head = CallHead.of(facts, caller);
        this.rule = rules.line(head.line(), head.arrivedAt());
        this.died = facts.died(caller);
        this.over = died != null || facts.hungUp(caller) != null;
    }

    List<QueueVisit> visits(List<Stay> stays, List<Offer> offers, List<TalkLeg> legs) {
        List<Answer> answers = new ArrayList<>();
        stays.forEach(stay -> answers.add(Answer.in(stay, facts, caller)));
        List<QueueVisit> visits = new ArrayList<>();
        for (int i = 0; i < stays.size(); i++) {
            int ordinal = i + 1;
            Stay stay = stays.get(i);
            Chain chain = Chain.of(stay, visits.isEmpty() ? null : visits.getLast());
            List<Offer> own = offers.stream().filter(o -> o.visit() == ordinal).toList();
            List<TalkLeg> talked =
                    legs.stream().filter(l -> l.visit() == ordinal).toList();
            boolean lastAnswer =
                    answers.subList(ordinal, answers.size()).stream().allMatch(Objects::isNull);
            Answer answer = answers.get(i);
            visits.add(
                    answer == null
                            ? unanswered(stay, ordinal, chain)
                            : answered(stay, ordinal, chain, answer, own, talked, lastAnswer));
        }
        return visits;
    }

    private QueueVisit answered(
            Stay stay,
            int ordinal,
            Chain chain,
            Answer answer,
            List<Offer> offers,
            List<TalkLeg> legs,
            boolean lastAnswer) {
        Talk talk = new Talk(legs, talkOver(stay));
        Evaluation evaluation =
                lastAnswer ? Evaluation.of(stay, facts, caller, talk.over() && died == null) : Evaluation.NONE;
        return visit(
                stay,
                ordinal,
                chain,
                answer,
                answer.at(),
                talk,
                ring(offers),
                Outcome.ANSWERED,
                evaluation,
                doubts(answer, talk));
    }

    private QueueVisit unanswered(Stay stay, int ordinal, Chain chain) {
        Ending ending = Ending.of(stay, facts, caller);
        Instant left = ending.at();
        Outcome outcome = ending.outcome();
        if (outcome != null && left != null && stay.joined()) {
            outcome = Ending.judged(outcome, Duration.between(chain.askedAt(), left), rule);
        }
        List<String> doubts = ending.note() == null ? List.of() : List.of(ending.note());
        return visit(stay, ordinal, chain, null, left, Talk.NONE, null, outcome, Evaluation.NONE, doubts);
    }

    private QueueVisit visit(
            Stay stay,
            int ordinal,
            Chain chain,
            @Nullable Answer answer,
            @Nullable Instant waitedUntil,
            Talk talk,
            @Nullable Long ring,
            @Nullable Outcome outcome,
            Evaluation evaluation,
            List<String> doubts) {
        Instant waited = stay.joined() ? waitedUntil : null;
        Talk.Who who = answer == null ? Talk.Who.NOBODY : talk.answeredBy(answer);
        return new QueueVisit(
                facts.server(),
                caller,
                ordinal,
                facts.linkedFrom(caller),
                head.line(),
                skill(stay),
                queue(stay),
                head.caller(),
                head.callerName(),
                head.arrivedAt(),
                stay.asked(),
                stay.joined() ? stay.asked() : null,
                answer == null ? null : answer.at(),
                answer == null ? waitedUntil : talk.end(),
                waited == null ? null : stay.asked().until(waited, ChronoUnit.MICROS),
                answer == null ? null : answer.seenBy(),
                ring,
                talk.micros(),
                outcome,
                who.login(),
                who.extension(),
                evaluation.rating(),
                evaluation.invited(),
                evaluation.mayBeRated(),
                head.recording(),
                head.doubts(doubts),
                chain.request(waited, stay.last() || answer != null),
                rule,
                !over);
    }

    /** The last skill that the menu chose before he asked; a queue is named like its skill. */
    private @Nullable String skill(Stay stay) {
        return facts.of(Fact.Arrived.class, caller).stream()
                .filter(a -> a.skill() != null && !a.at().isAfter(stay.asked()))
                .reduce((a, b) -> b)
                .map(Fact.Arrived::skill)
                .orElse(stay.queue());
    }

    /** AMI does not say which queue refused him: the one of his skill. */
    private @Nullable String queue(Stay stay) {
        boolean refused = stay.exit() != null && stay.exit().outcome() == Outcome.BLOCKED;
        return stay.queue() == null && refused ? skill(stay) : stay.queue();
    }

    /** Nobody can talk to the citizen any more: he is in the evaluation, gone, or asking again. */
    private boolean talkOver(Stay stay) {
        return over
                || !stay.last()
                || stay.exit() != null
                || facts.of(Fact.Rated.class, caller).stream().anyMatch(stay::holds);
    }

    private static @Nullable Long ring(List<Offer> offers) {
        return offers.stream()
                .filter(o -> o.result() == Offer.Result.TAKEN)
                .map(o -> o.at().until(Objects.requireNonNull(o.endedAt()), ChronoUnit.MICROS))
                .findFirst()
                .orElse(null);
    }

    private List<String> doubts(Answer answer, Talk talk) {
        List<String> doubts = new ArrayList<>();
        if (answer.at() == null) doubts.add("answer-not-seen");
        if (talk.over() && answer.seenBy() == AnswerSeenBy.AGENT_CONNECT) doubts.add("bridge-not-seen");
        if (talk.over() && talk.legs().isEmpty()) doubts.add("talk-not-seen");
        if (died != null) doubts.add(died.restart() ? "pbx-restart" : "lost-track");
        return doubts;
    }
}
