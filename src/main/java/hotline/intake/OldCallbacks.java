package hotline.intake;

import hotline.database.Aged;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Numbers that were called back long ago. */
@Singleton
class OldCallbacks extends Aged {
    private static final Rule RULE = new Rule(
            "anonymise-callbacks",
            Period.ofYears(1),
            "FROM callback WHERE emptied_at IS NULL AND closed_at < :before",
            "closed_at",
            "CONCAT('#', id)");

    private final CallbackData data;

    @Inject
    OldCallbacks(Jdbi jdbi, CallbackData data) {
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
