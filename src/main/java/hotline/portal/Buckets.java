package hotline.portal;

import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The buckets of this node, by keyed hash of whose they are. Full ones are forgotten before they become many. */
@ApplicationScoped
class Buckets {
    private static final int MANY = 20_000;

    private final Map<ByteBuffer, Level> levels = new ConcurrentHashMap<>();
    private final Vault vault;
    private final Clock clock;

    private record Level(Bucket bucket, Bucket.Rule rule) {}

    @Inject
    Buckets(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** Refuses with 429, naming the seconds to wait, what is too much. */
    void take(String what, String who, Bucket.Rule rule) {
        Instant now = Instant.now(clock);
        if (levels.size() > MANY)
            levels.values().removeIf(l -> l.bucket().at(now, l.rule()).isFull(l.rule()));
        long[] wait = {0};
        levels.compute(key(what, who), (name, known) -> {
            Bucket bucket =
                    known == null ? Bucket.full(rule, now) : known.bucket().at(now, rule);
            if (!bucket.hasOne()) wait[0] = bucket.wait(rule);
            return new Level(bucket.hasOne() ? bucket.less() : bucket, rule);
        });
        if (wait[0] > 0) throw Stop.tooMany(wait[0]);
    }

    private ByteBuffer key(String what, String who) {
        return ByteBuffer.wrap(vault.hash("public-limit:" + what + ":" + who));
    }
}
