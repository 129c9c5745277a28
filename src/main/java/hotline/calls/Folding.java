package hotline.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;

/** Folds what is marked, in one transaction with taking the marks away: a crash in between leaves them standing. */
@ApplicationScoped
class Folding {
    private final EvidenceRows evidence;
    private final VisitRows visits;
    private final DirectoryRules rules;
    private final CallsConfig config;
    private final MissedCalls missed;

    @Inject
    Folding(EvidenceRows evidence, VisitRows visits, DirectoryRules rules, CallsConfig config, MissedCalls missed) {
        this.missed = missed;
        this.evidence = evidence;
        this.visits = visits;
        this.rules = rules;
        this.config = config;
    }

    /** What there is to do, oldest first. */
    @Transactional
    List<Mark> marks(int limit) {
        return evidence.marks(limit);
    }

    /** A handful of round trips for any number of calls. Returns the visits that changed. */
    @Transactional
    List<QueueVisit> fold(Collection<Mark> marks) {
        Map<String, Set<String>> byServer = new LinkedHashMap<>();
        for (Mark m : marks) {
            Set<String> keys = byServer.computeIfAbsent(m.server(), s -> new LinkedHashSet<>());
            if (m.key().equals(Evidence.OF_SERVER)) keys.addAll(restarted(m.server()));
            else keys.add(m.key());
        }
        List<QueueVisit> changed = new ArrayList<>();
        byServer.forEach((server, keys) -> changed.addAll(fold(server, keys)));
        evidence.done(marks);
        return changed;
    }

    /** Gives marks up that cannot be folded: the evidence stays, and the next piece of it tries again. */
    @Transactional
    void giveUp(Collection<Mark> marks) {
        evidence.done(marks);
    }

    private List<QueueVisit> fold(String server, Set<String> keys) {
        List<Facts> calls = Linked.together(keys, k -> evidence.of(server, k)).stream()
                .map(Facts::of)
                .toList();
        Instant first =
                calls.stream().map(Facts::lastAt).min(Instant::compareTo).orElse(Instant.MAX);
        List<Evidence> starts = calls.isEmpty() ? List.of() : evidence.starts(server, first);
        List<VisitRows.Fold> folds = new ArrayList<>();
        for (Facts facts : calls) {
            CallFold.fold(facts.with(starts, config.lostAfter()), rules)
                    .forEach(call -> folds.add(new VisitRows.Fold(call, server, facts.lastAt(), facts.size())));
        }
        return save(server, folds);
    }

    private List<QueueVisit> save(String server, List<VisitRows.Fold> folds) {
        Set<String> ids = new LinkedHashSet<>();
        folds.forEach(f -> ids.add(f.call().uniqueId()));
        Map<String, List<QueueVisit>> visitsBefore = visits.visits(server, ids);
        Map<String, List<TalkLeg>> legsBefore = visits.legs(server, ids);
        List<VisitRows.Fold> toSave = new ArrayList<>();
        List<QueueVisit> changed = new ArrayList<>();
        Set<String> turned = new LinkedHashSet<>();
        for (VisitRows.Fold f : folds) {
            FoldedCall call = f.call();
            List<QueueVisit> before = visitsBefore.getOrDefault(call.uniqueId(), List.of());
            List<TalkLeg> legs = legsBefore.getOrDefault(call.uniqueId(), List.of());
            if (call.visits().equals(before) && call.legs().equals(legs)) continue;
            toSave.add(f);
            turned.addAll(Turn.between(before, call.visits()));
            call.visits().stream().filter(v -> !before.contains(v)).forEach(changed::add);
            if (before.size() > call.visits().size()
                    || legs.size() > call.legs().size()) {
                visits.shorten(
                        server,
                        call.uniqueId(),
                        call.visits().size(),
                        call.legs().size());
            }
        }
        visits.save(toSave);
        missed.turn(turned);
        return changed;
    }

    /** The calls that end otherwise now that another start of their server is known. */
    private Set<String> restarted(String server) {
        NavigableSet<Instant> starts = Facts.starts(evidence.starts(server, Instant.EPOCH));
        Set<String> keys = new LinkedHashSet<>();
        for (VisitRows.Endless call : visits.endless(server))
            if (call.endsOtherwise(starts, config.lostAfter())) keys.addAll(call.linked());
        return keys;
    }
}
