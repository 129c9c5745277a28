package hotline.intake;

import hotline.database.Aged;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.Period;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What was typed and never filed. Shown by the call beside which it was typed; a draft inside a case may be of a secret one. */
@Singleton
class OldDrafts extends Aged {
    private static final Rule RULE = new Rule(
            "delete-drafts",
            Period.ofDays(30),
            "FROM draft WHERE saved_at < :before",
            "saved_at",
            "IF(call_id LIKE '___-___-___', '...', call_id)");

    @Inject
    OldDrafts(Jdbi jdbi) {
        super(jdbi, RULE);
    }

    @Override
    protected int some(Handle h, Instant before, int limit) {
        return oldest(h.createUpdate("DELETE" + oldest()), before, limit).execute();
    }
}
