package hotline.sla;

import hotline.cases.CaseEvent;
import hotline.cases.CaseHistory;
import hotline.cases.Happened;
import hotline.sla.CaseClock.Key;
import hotline.sla.CheckRows.Named;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Computes clocks again from the events of their cases and compares, or repairs, their rows; the places of co-orders too. */
@ApplicationScoped
class Recomputation {
    /** Cases that are locked together; nobody waits long for one of them. */
    static final int BATCH = 50;

    private final CheckRows cases;
    private final CaseHistory history;
    private final ClockRows clocks;
    private final ClockKeeper keeper;
    private final QueueRows queue;
    private final CoRows co;
    private final DueRows due;
    private final Rules rules;
    private final Clock clock;

    @Inject
    Recomputation(
            CheckRows cases,
            CaseHistory history,
            ClockRows clocks,
            ClockKeeper keeper,
            QueueRows queue,
            CoRows co,
            DueRows due,
            Rules rules,
            Clock clock) {
        this.cases = cases;
        this.history = history;
        this.clocks = clocks;
        this.keeper = keeper;
        this.queue = queue;
        this.co = co;
        this.due = due;
        this.rules = rules;
        this.clock = clock;
    }

    /** A transaction for each few cases, which are locked so that nobody moves them meanwhile. */
    List<Difference> run(Collection<Long> ids, boolean dryRun) {
        List<Long> sorted = ids.stream().distinct().sorted().toList();
        List<Difference> all = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i += BATCH) {
            List<Long> some = sorted.subList(i, Math.min(i + BATCH, sorted.size()));
            all.addAll(QuarkusTransaction.requiringNew().call(() -> some(some, dryRun)));
        }
        return all;
    }

    private List<Difference> some(List<Long> ids, boolean dryRun) {
        List<Named> locked = cases.lock(ids);
        Recomputed computed = new Recomputed(histories(ids), rules.book());
        Map<Long, List<CaseClock>> stored = clocks.ofAll(ids);
        List<Difference> all = new ArrayList<>();
        for (Named c : locked) {
            List<CaseClock> rows = stored.getOrDefault(c.id(), List.of());
            List<CaseClock> right = withIds(computed.of(c.id()), rows);
            List<Difference> differences = Difference.of(c.number(), rows, right);
            if (!dryRun && !differences.isEmpty()) repair(c.id(), rows, right);
            all.addAll(differences);
        }
        if (!dryRun) co.repair(co.wrong(ids));
        return all;
    }

    /** How many of these cases have co-orders whose places are not as the orders say. */
    int misplaced(List<Long> ids) {
        return QuarkusTransaction.requiringNew().call(() -> {
            cases.lock(ids);
            return co.wrong(ids).size();
        });
    }

    /** Of the cases, of those merged into them, and so on. */
    private Map<Long, List<Happened>> histories(List<Long> ids) {
        Map<Long, List<Happened>> all = new HashMap<>();
        Set<Long> wanted = new HashSet<>(ids);
        while (!wanted.isEmpty()) {
            Map<Long, List<Happened>> read = history.of(wanted);
            wanted.forEach(id -> all.put(id, read.getOrDefault(id, List.of())));
            wanted = members(read.values());
            wanted.removeAll(all.keySet());
        }
        return all;
    }

    private static Set<Long> members(Collection<List<Happened>> histories) {
        Set<Long> members = new HashSet<>();
        histories.forEach(h -> h.forEach(e -> {
            if (e.what() instanceof CaseEvent.MemberJoined j) members.add(j.member());
        }));
        return members;
    }

    private static List<CaseClock> withIds(List<CaseClock> computed, List<CaseClock> rows) {
        Map<Key, Long> ids = new HashMap<>();
        rows.forEach(r -> ids.put(r.key(), r.id()));
        return computed.stream()
                .map(c -> c.withId(ids.getOrDefault(c.key(), 0L)))
                .toList();
    }

    private void repair(long caseId, List<CaseClock> rows, List<CaseClock> right) {
        Set<Key> keys = new HashSet<>();
        right.forEach(r -> keys.add(r.key()));
        List<Long> gone = rows.stream()
                .filter(r -> !keys.contains(r.key()))
                .map(CaseClock::id)
                .toList();
        due.forget(gone);
        clocks.delete(gone);
        keeper.keep(caseId, rows, right, Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        queue.due(caseId, ClockWatcher.firstDue(right));
    }
}
