package hotline.intake;

import hotline.base.Retained;
import hotline.database.Aged;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Numbers that were called back long ago. */
@ApplicationScoped
class OldCallbacks implements Retained {
    private static final String OLD = "FROM callback WHERE emptied_at IS NULL AND closed_at < :before";

    private final Jdbi jdbi;
    private final CallbackData data;
    private final Aged old;

    @Inject
    OldCallbacks(Jdbi jdbi, CallbackData data) {
        this.jdbi = jdbi;
        this.data = data;
        this.old = new Aged(jdbi, OLD, "closed_at");
    }

    @Override
    public String rule() {
        return "anonymise-callbacks";
    }

    @Override
    public Period usual() {
        return Period.ofYears(1);
    }

    @Override
    public long due(Instant before) {
        return old.count(before);
    }

    @Override
    public List<String> examples(Instant before, int limit) {
        return old.examples("CONCAT('#', id)", before, limit);
    }

    @Override
    public int act(Instant before, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> {
                    List<Long> ids = h.createQuery(
                                    "SELECT id " + OLD + " ORDER BY closed_at LIMIT :n FOR UPDATE SKIP LOCKED")
                            .bind("before", before)
                            .bind("n", limit)
                            .mapTo(Long.class)
                            .list();
                    ids.forEach(id -> data.empty(h, id));
                    return ids.size();
                }));
    }
}
