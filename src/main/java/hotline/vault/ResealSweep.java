package hotline.vault;

import hotline.base.Tireless;
import hotline.vault.RoundRows.Round;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.jboss.logging.Logger;

/**
 * Seals again, a few values in each transaction, for as long as there are any. Every node takes a store of its own; where
 * it stands is kept with what it did, so a dead one's work goes on elsewhere.
 */
@ApplicationScoped
class ResealSweep {
    private static final Logger LOG = Logger.getLogger(ResealSweep.class);

    private final Tireless tireless = new Tireless(LOG, "values are not sealed again under the new key");
    private final RoundRows rounds;
    private final Stores stores;
    private final Vault vault;
    private final VaultConfig config;
    private final Clock clock;

    @Inject
    ResealSweep(RoundRows rounds, Stores stores, Vault vault, VaultConfig config, Clock clock) {
        this.rounds = rounds;
        this.stores = stores;
        this.vault = vault;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(identity = "vault-reseal", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        tireless.attempt(this::sweep);
    }

    void sweep() {
        while (QuarkusTransaction.requiringNew().call(this::piece)) {
            // there may be more
        }
    }

    /** False when there is nothing that this node could do. */
    private boolean piece() {
        Optional<Round> open = rounds.open();
        if (open.isEmpty()) return false;
        Round round = open.get();
        Optional<SealedStore> store = stores.named(round.store());
        if (store.isEmpty()) rounds.finish(round.store(), Instant.now(clock));
        else if (round.key() != vault.currentKey()) rounds.again(round, vault.currentKey(), Instant.now(clock));
        else go(round, store.get());
        return true;
    }

    private void go(Round round, SealedStore store) {
        SealedStore.Piece piece = store.reseal(round.position(), config.resealBatch());
        rounds.move(round, piece.last(), piece.read(), piece.resealed());
        if (piece.last() == null) end(round, store);
    }

    /** What was locked, or written by a node that had not read the new key yet, is found by counting. */
    private void end(Round round, SealedStore store) {
        SortedMap<Integer, Long> counts = store.counts();
        rounds.counted(store.name(), counts, round.key(), Instant.now(clock));
        if (counts.keySet().stream().allMatch(k -> k == round.key())) rounds.finish(store.name(), Instant.now(clock));
    }
}
