package hotline.routing;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Makes a version, with its line in the audit, in one transaction. */
@ApplicationScoped
class CatalogueWriter {
    private static final int DUPLICATE_KEY = 1062;

    private final CatalogueRows rows;
    private final Audit audit;

    @Inject
    CatalogueWriter(CatalogueRows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** Refuses with 409 {@code catalogue-moved} when somebody made another version on the same base. */
    @Transactional
    long write(CatalogueChange change, Instant from, Instant now, String note, Actor by) {
        try {
            long version = rows.write(change, from, now, note, by);
            audit.record(by, "catalogue-changed", "catalogue:" + version, change.summary());
            return version;
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_KEY) throw moved();
            throw e;
        }
    }

    static Refusal moved() {
        return Refusal.conflict("catalogue-moved", "The catalogue was changed meanwhile: compare again", Map.of());
    }
}
