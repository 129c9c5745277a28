package hotline.calls;

import hotline.calls.Bridges.Meeting;
import hotline.calls.Fact.Operator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All evidence of calls that are linked → the calls. Pure: the same evidence, in any order, gives the same calls. */
final class CallFold {
    private final Facts facts;
    private final String caller;
    private final FoldRules rules;
    private final List<Stay> stays;
    private final List<Meeting> meetings;
    private final Operators operators;

    private CallFold(Facts facts, String caller, FoldRules rules) {
        this.facts = facts;
        this.caller = caller;
        this.rules = rules;
        this.stays = Stay.of(facts, caller);
        Fact.Died died = facts.died(caller);
        Instant dead = died == null ? null : died.restart() ? died.at() : facts.lastAt();
        this.meetings = new Bridges(facts, dead).with(caller);
        this.operators = new Operators(facts, rules);
    }

    /** The server's starts may be among the evidence. */
    static List<FoldedCall> fold(Collection<Evidence> evidence, FoldRules rules) {
        return fold(Facts.of(evidence), rules);
    }

    static List<FoldedCall> fold(Facts facts, FoldRules rules) {
        return facts.callers().stream()
                .map(caller -> new CallFold(facts, caller, rules).call())
                .toList();
    }

    private FoldedCall call() {
        List<Offer> offers = new ArrayList<>();
        List<TalkLeg> legs = new ArrayList<>();
        for (int i = 0; i < stays.size(); i++) {
            offers.addAll(Ringing.in(stays.get(i), i + 1, facts, caller));
            legs.addAll(legs(stays.get(i), i + 1));
        }
        List<QueueVisit> visits = new VisitFold(facts, caller, rules).visits(stays, offers, legs);
        return new FoldedCall(caller, visits, offers, legs, transfers());
    }

    /** Talk before the first stay cannot be the queue's: calls that an operator made himself. */
    private List<TalkLeg> legs(Stay stay, int visit) {
        return meetings.stream()
                .filter(m -> !m.span().from().isBefore(stay.asked())
                        && m.span().from().isBefore(stay.until()))
                .map(m -> leg(m, visit))
                .toList();
    }

    private TalkLeg leg(Meeting m, int visit) {
        Operator who = operators.at(m.channel(), m.telephone(), m.span().from());
        return new TalkLeg(
                visit,
                who.login(),
                Telephone.extension(who.telephone()),
                m.channel(),
                m.span().from(),
                m.span().to());
    }

    private List<Transfer> transfers() {
        List<Fact.Transferred> seen = facts.of(Fact.Transferred.class);
        Source best = seen.stream().map(Fact::by).min(Source::compareTo).orElse(null);
        return seen.stream()
                .filter(t -> t.by() == best)
                .map(t -> new Transfer(t.at(), t.attended(), shown(t.from()), shown(t.to())))
                .toList();
    }

    private static @Nullable String shown(@Nullable String telephone) {
        String extension = Telephone.extension(telephone);
        return extension == null ? telephone : extension;
    }
}
