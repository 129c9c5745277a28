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

/** Marks of senders that were refused, lifted or are over. */
@ApplicationScoped
class OldNuisances implements Retained {
    private static final String OLD =
            " FROM nuisance_mark WHERE state <> 'ASKED' AND COALESCE(ends_at, decided_at) < :before ";

    private final Jdbi jdbi;
    private final Aged old;

    @Inject
    OldNuisances(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.old = new Aged(jdbi, OLD, "id");
    }

    @Override
    public String rule() {
        return "delete-nuisances";
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
        return old.examples("CONCAT(channel, ' #', id)", before, limit);
    }

    @Override
    public int act(Instant before, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createUpdate("DELETE" + OLD + "ORDER BY id LIMIT :n")
                        .bind("before", before)
                        .bind("n", limit)
                        .execute()));
    }
}
