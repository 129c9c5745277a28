package hotline.calls;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Open calls of which nothing is heard any more: their end was lost with the feed. Said, not left open for ever. */
@ApplicationScoped
class LostCalls {
    private static final int BATCH = 500;

    private final EvidenceRows evidence;
    private final VisitRows visits;
    private final CallsConfig config;
    private final Clock clock;

    @Inject
    LostCalls(EvidenceRows evidence, VisitRows visits, CallsConfig config, Clock clock) {
        this.evidence = evidence;
        this.visits = visits;
        this.config = config;
        this.clock = clock;
    }

    /** On every node: what it writes depends on the ledger alone, so twice is once. */
    @Scheduled(every = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        Instant before = Instant.now(clock).minus(config.lostAfter());
        List<Evidence> lost = new ArrayList<>();
        for (VisitRows.Silent silent : visits.silentSince(before, BATCH)) {
            Instant heard = evidence.lastHeard(silent.server(), silent.uniqueId());
            if (heard.isAfter(silent.lastHeardAt())) {
                visits.heard(silent.server(), silent.uniqueId(), heard);
            } else {
                Instant at = heard.plus(config.lostAfter());
                lost.add(Evidence.trackLost(silent.server(), silent.uniqueId(), at));
            }
        }
        evidence.add(lost);
    }
}
