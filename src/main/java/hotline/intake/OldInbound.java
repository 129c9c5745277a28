package hotline.intake;

import hotline.database.Aged;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Messages as they came, once they are worked on: what became of them stands with its case. */
@Singleton
class OldInbound extends Aged {
    private static final Rule RULE = new Rule(
            "anonymise-inbound",
            Period.ofYears(1),
            "FROM inbound_message WHERE emptied_at IS NULL AND state IN ('DONE', 'ASIDE') AND received_at < :before",
            "received_at",
            "CONCAT(channel, ' #', id)");

    private final InboundData data;

    @Inject
    OldInbound(Jdbi jdbi, InboundData data) {
        super(jdbi, RULE);
        this.data = data;
    }

    @Override
    protected int some(Handle h, Instant before, int limit) {
        List<Long> ids = oldest(h.createQuery("SELECT id" + oldest() + " FOR UPDATE SKIP LOCKED"), before, limit)
                .mapTo(Long.class)
                .list();
        ids.forEach(id -> data.empty(h, id));
        return ids.size();
    }
}
