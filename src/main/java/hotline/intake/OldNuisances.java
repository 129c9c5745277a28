package hotline.intake;

import hotline.database.Aged;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.Period;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Marks of senders that were refused, lifted or are over. */
@Singleton
class OldNuisances extends Aged {
    private static final Rule RULE = new Rule(
            "delete-nuisances",
            Period.ofYears(1),
            "FROM nuisance_mark WHERE state <> 'ASKED' AND COALESCE(ends_at, decided_at) < :before",
            "id",
            "CONCAT(channel, ' #', id)");

    @Inject
    OldNuisances(Jdbi jdbi) {
        super(jdbi, RULE);
    }

    @Override
    protected int some(Handle h, Instant before, int limit) {
        return oldest(h.createUpdate("DELETE" + oldest()), before, limit).execute();
    }
}
