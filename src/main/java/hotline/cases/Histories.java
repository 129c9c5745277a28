package hotline.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * The door for many cases that were lived elsewhere: a demo year, an old system's. Nothing is decided otherwise than by
 * {@link Cases}; only the rows are written together, and one {@link PastLived} is fired for all.
 */
@ApplicationScoped
public class Histories {
    private final HistoryRows rows;
    private final TermBook terms;
    private final Event<PastLived> watchers;

    @Inject
    Histories(HistoryRows rows, TermBook terms, Event<PastLived> watchers) {
        this.rows = rows;
        this.terms = terms;
        this.watchers = watchers;
    }

    /**
     * Writes them in one transaction: some hundred at a time.
     *
     * @param now until when they are told; no step is later
     * @return where each stands, in their order
     * @throws IllegalArgumentException when a case was moved as none can be
     */
    @Transactional
    public List<Cases.Ref> write(List<PastCase> cases, Instant now) {
        List<CaseNumber> numbers = numbers(cases);
        List<Replay> sketches = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++)
            sketches.add(replay(cases.get(i), 0, numbers.get(i), counter(), counter()));
        List<Long> ids = rows.cases(cases, sketches);
        List<Long> orderIds = rows.orders(ids, sketches);
        Iterator<Long> orders = orderIds.iterator();
        Iterator<Long> requests = rows.requests(ids, sketches, orderIds).iterator();
        rows.leads(ids);
        List<Replay> lived = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++)
            lived.add(replay(cases.get(i), ids.get(i), numbers.get(i), orders, requests));
        rows.told(lived);
        watchers.fire(new PastLived(
                lived.stream()
                        .map(r -> r.told.stream().map(Replay.Told::event).toList())
                        .toList(),
                now));
        return lived.stream()
                .map(r -> new Cases.Ref(r.row.id(), r.row.number(), r.row.state()))
                .toList();
    }

    private Replay replay(PastCase past, long id, CaseNumber number, Iterator<Long> orders, Iterator<Long> requests) {
        Standing received = CaseRow.received(
                past.draft().as(past.route().urgency()), past.route().ruleSet(), past.by());
        CaseRow opened = CaseRow.opened(id, number, received, past.at());
        return new Replay(past, opened, at -> terms.at(at, null), orders::next, requests::next).run();
    }

    private static Iterator<Long> counter() {
        return LongStream.iterate(1, n -> n + 1).iterator();
    }

    /** Each past's own; where another case has it, its next. */
    private List<CaseNumber> numbers(List<PastCase> cases) {
        List<SplittableRandom> randoms =
                cases.stream().map(c -> new SplittableRandom(c.number())).toList();
        List<CaseNumber> numbers =
                new ArrayList<>(randoms.stream().map(CaseNumber::random).toList());
        Set<CaseNumber> taken = new HashSet<>(rows.taken(numbers));
        Set<CaseNumber> mine = new HashSet<>();
        for (int i = 0; i < numbers.size(); i++) {
            while (taken.contains(numbers.get(i)) || !mine.add(numbers.get(i))) {
                CaseNumber next = CaseNumber.random(randoms.get(i));
                taken.addAll(rows.taken(List.of(next)));
                numbers.set(i, next);
            }
        }
        return numbers;
    }
}
