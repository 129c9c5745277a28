package hotline.calls;

import hotline.database.Aged;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Who called long ago. Along the time of the calls, which is kept up to where it has come. */
@Singleton
class OldCalls extends Aged {
    private static final Rule RULE = new Rule("anonymise-calls", Period.ofYears(2), """
            FROM call_visit WHERE asked_at >= (SELECT until FROM call_emptied WHERE id = 1) AND asked_at < :before
              AND still_open = 0 AND caller_sealed IS NOT NULL""", "asked_at", "unique_id");

    private final CallEmptying emptying;

    private record Old(String uniqueId, Instant askedAt) {}

    @Inject
    OldCalls(Jdbi jdbi, CallEmptying emptying) {
        super(jdbi, RULE);
        this.emptying = emptying;
    }

    @Override
    protected int some(Handle h, Instant before, int limit) {
        List<Old> some = oldest(h.createQuery("SELECT unique_id, asked_at" + oldest()), before, limit)
                .map((r, c) -> new Old(
                        r.getString("unique_id"),
                        c.findColumnMapperFor(Instant.class).orElseThrow().map(r, "asked_at", c)))
                .list();
        some.stream().map(Old::uniqueId).distinct().forEach(emptying::empty);
        if (!some.isEmpty())
            h.createUpdate("UPDATE call_emptied SET until = :at WHERE id = 1")
                    .bind("at", some.getLast().askedAt())
                    .execute();
        return some.size();
    }
}
