package hotline.intake;

import hotline.base.Retained;
import hotline.database.Aged;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Messages as they came, once they are worked on: what became of them stands with its case. */
@ApplicationScoped
class OldInbound implements Retained {
    private static final String OLD =
            "FROM inbound_message WHERE emptied_at IS NULL AND state IN ('DONE', 'ASIDE') AND received_at < :before";

    private final Jdbi jdbi;
    private final InboundData data;
    private final Aged old;

    @Inject
    OldInbound(Jdbi jdbi, InboundData data) {
        this.jdbi = jdbi;
        this.data = data;
        this.old = new Aged(jdbi, OLD, "id");
    }

    @Override
    public String rule() {
        return "anonymise-inbound";
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
        return QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(h -> some(h, before, limit)));
    }

    private int some(Handle h, Instant before, int limit) {
        List<Long> ids = h.createQuery("SELECT id " + OLD + " ORDER BY received_at LIMIT :n FOR UPDATE SKIP LOCKED")
                .bind("before", before)
                .bind("n", limit)
                .mapTo(Long.class)
                .list();
        ids.forEach(id -> data.empty(h, id));
        return ids.size();
    }
}
