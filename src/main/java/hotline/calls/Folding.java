package hotline.calls;

import hotline.calls.EvidenceRows.Mark;
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
import java.util.Objects;
import java.util.Set;

/** Folds what is marked, in one transaction with taking the marks away: a crash in between leaves them standing. */
@ApplicationScoped
class Folding {
    private final EvidenceRows evidence;
    private final VisitRows visits;
    private final DirectoryRules rules;

    @Inject
    Folding(EvidenceRows evidence, VisitRows visits, DirectoryRules rules) {
        this.evidence = evidence;
        this.visits = visits;
        this.rules = rules;
    }

    /** What there is to do, oldest first. */
    @Transactional
    List<Mark> marks(int limit) {
        return evidence.marks(limit);
    }

    /** Eight round trips for any number of calls. Returns the visits that changed. */
    @Transactional
    List<QueueVisit> fold(Collection<Mark> marks) {
        Map<String, Set<String>> byServer = new LinkedHashMap<>();
        Set<String> restarted = new LinkedHashSet<>();
        for (Mark m : marks) {
            if (m.key().equals(Evidence.OF_SERVER)) restarted.add(m.server());
            else
                byServer.computeIfAbsent(m.server(), s -> new LinkedHashSet<>()).add(m.key());
        }
        List<QueueVisit> changed = new ArrayList<>();
        byServer.forEach((server, keys) -> changed.addAll(fold(server, keys)));
        restarted.forEach(this::restarted);
        evidence.done(marks);
        return changed;
    }

    /** Gives marks up that cannot be folded: the evidence stays, and the next piece of it tries again. */
    @Transactional
    void giveUp(Collection<Mark> marks) {
        evidence.done(marks);
    }

    private List<QueueVisit> fold(String server, Set<String> keys) {
        List<VisitRows.Fold> folds = new ArrayList<>();
        for (List<Evidence> together : Linked.together(keys, k -> evidence.of(server, k))) {
            Instant heard = Facts.of(together).lastAt();
            CallFold.fold(together, rules)
                    .forEach(call -> folds.add(new VisitRows.Fold(call, server, heard, together.size())));
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
        for (VisitRows.Fold f : folds) {
            FoldedCall call = f.call();
            List<QueueVisit> before = visitsBefore.getOrDefault(call.uniqueId(), List.of());
            List<TalkLeg> legs = legsBefore.getOrDefault(call.uniqueId(), List.of());
            if (call.visits().equals(before) && call.legs().equals(legs)) continue;
            toSave.add(f);
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
        return changed;
    }

    /**
     * Every call that was open before the server came up is dead, by the first start after it was last heard. It becomes
     * evidence of the call, folded in its turn.
     */
    private void restarted(String server) {
        Set<String> dead = new LinkedHashSet<>();
        List<Evidence> ends = new ArrayList<>();
        for (Instant boot : boots(server)) {
            visits.openBefore(server, boot).stream()
                    .filter(dead::add)
                    .forEach(call -> ends.add(Evidence.restarted(server, call, boot)));
        }
        evidence.add(ends);
    }

    private List<Instant> boots(String server) {
        return evidence.of(server, Set.of(Evidence.OF_SERVER)).values().stream()
                .flatMap(List::stream)
                .map(Evidence::bootedAt)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
