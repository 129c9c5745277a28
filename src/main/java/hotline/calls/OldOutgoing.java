package hotline.calls;

import hotline.database.Aged;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Whom we called long ago. */
@Singleton
class OldOutgoing extends Aged {
    private static final Rule RULE = new Rule(
            "anonymise-outgoing-calls",
            Period.ofYears(2),
            "FROM call_outgoing WHERE callee_hash IS NOT NULL AND placed_at < :before",
            "placed_at",
            "unique_id");

    private final CallEmptying emptying;

    @Inject
    OldOutgoing(Jdbi jdbi, CallEmptying emptying) {
        super(jdbi, RULE);
        this.emptying = emptying;
    }

    @Override
    protected int some(Handle h, Instant before, int limit) {
        List<String> calls = oldest(h.createQuery("SELECT unique_id" + oldest()), before, limit)
                .mapTo(String.class)
                .list();
        calls.forEach(emptying::emptyOutgoing);
        return calls.size();
    }
}
