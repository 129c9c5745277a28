package hotline.audit;

import hotline.audit.Chain.Link;
import hotline.base.Tireless;
import hotline.vault.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Seals what is new, once a second on every node; whoever gets the lock does it for all. */
@ApplicationScoped
class Sealer {
    /** Far longer than any transaction of the service runs. */
    static final Duration SETTLED = Duration.ofMinutes(10);

    private static final int BATCH = 5000;

    private final Tireless tireless = new Tireless(Logger.getLogger(Sealer.class), "audit entries are kept unsealed");
    private final ChainRows rows;
    private final Chain chain;

    @Inject
    Sealer(ChainRows rows, Vault vault) {
        this.rows = rows;
        this.chain = new Chain(vault);
    }

    @Scheduled(identity = "audit-seal", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        tireless.attempt(this::seal);
    }

    void seal() {
        while (QuarkusTransaction.requiringNew().call(this::batch) == BATCH) {
            // there may be more
        }
    }

    private int batch() {
        if (!rows.lock()) return 0;
        List<Entry> fresh = rows.unsealed(rows.floor(SETTLED), BATCH);
        if (fresh.isEmpty()) return 0;
        List<Link> links = fresh.stream().map(chain::link).toList();
        byte[] previous = rows.head().orElse(Chain.BEGINNING);
        rows.save(links, previous, chain.seal(previous, links));
        return fresh.size();
    }
}
