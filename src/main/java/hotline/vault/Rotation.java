package hotline.vault;

import hotline.vault.RoundRows.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The door of changing keys: what is sealed under which, and sealing it all again. No key ever leaves the vault. */
@ApplicationScoped
public class Rotation {
    private final KeyRing ring;
    private final Stores stores;
    private final RoundRows rounds;
    private final Clock clock;

    @Inject
    Rotation(KeyRing ring, Stores stores, RoundRows rounds, Clock clock) {
        this.ring = ring;
        this.stores = stores;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * @param current   number of the key under which this node seals
     * @param known     numbers that the key file has
     * @param removable known ones under which nothing was sealed when it was last counted
     * @param problem   why the key file as it is now is not used
     * @param working   values are being sealed again
     */
    public record Standing(
            int current,
            SortedSet<Integer> known,
            SortedSet<Integer> removable,
            @Nullable String problem,
            boolean working,
            List<Store> stores) {}

    /**
     * A column, or another place with sealed values.
     *
     * @param counts   values under each key's number, empty when they were never counted
     * @param done     rows that the present or the last round looked at
     * @param resealed of them sealed again
     */
    public record Store(
            String name,
            SortedMap<Integer, Long> counts,
            @Nullable Instant countedAt,
            long done,
            long resealed,
            boolean working,
            @Nullable Instant finishedAt) {}

    @Transactional
    public Standing standing() {
        Map<String, Round> byName = rounds.all().stream().collect(Collectors.toMap(Round::store, Function.identity()));
        List<Store> all = stores.all().stream()
                .map(s -> store(s.name(), byName.get(s.name())))
                .toList();
        Keys keys = ring.keys();
        SortedSet<Integer> known = new TreeSet<>();
        keys.numbered().keySet().forEach(n -> known.add(n.intValue()));
        return new Standing(
                keys.currentNumber(),
                known,
                removable(known, keys.currentNumber(), all),
                ring.problem(),
                all.stream().anyMatch(Store::working),
                all);
    }

    /** Begins to seal everything again under the current key; what runs already begins anew. Every node takes part. */
    @Transactional
    public void start() {
        rounds.start(
                stores.all().stream().map(SealedStore::name).toList(),
                ring.keys().currentNumber(),
                now());
    }

    /** Counts what is sealed under which key: reads every value once. */
    @Transactional
    public void count() {
        for (SealedStore each : stores.all())
            rounds.counted(each.name(), each.counts(), ring.keys().currentNumber(), now());
    }

    private static Store store(String name, @Nullable Round r) {
        if (r == null) return new Store(name, new TreeMap<>(), null, 0, 0, false, null);
        SortedMap<Integer, Long> counts = r.counts() == null ? new TreeMap<>() : r.counts();
        return new Store(name, counts, r.countedAt(), r.done(), r.resealed(), r.working(), r.finishedAt());
    }

    private static SortedSet<Integer> removable(SortedSet<Integer> known, int current, List<Store> stores) {
        SortedSet<Integer> free = new TreeSet<>();
        if (stores.stream().anyMatch(s -> s.countedAt() == null || s.working())) return free;
        free.addAll(known);
        free.remove(current);
        stores.forEach(s -> free.removeAll(s.counts().keySet()));
        return free;
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
