package hotline.cases;

import hotline.base.Actor;
import hotline.routing.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Writes a new case under a number that no other has. */
@ApplicationScoped
class Opening {
    /** With 100 million cases one number in 780 is taken: five in a row never are. */
    private static final int NUMBERS_TRIED = 5;

    private static final int DUPLICATE_KEY = 1062;

    private final CaseRows rows;
    private final Journal journal;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Opening(CaseRows rows, Journal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    CaseRow open(CaseDraft draft, Route route, Actor by, Instant at) {
        CaseRow row = insert(draft, route.ruleSet(), by, at);
        if (draft.secret()) rows.addReaders(row.id(), Set.of(by.id()));
        CaseEvent.Opened opened = new CaseEvent.Opened(route.version());
        journal.write(new CaseEvent(row.id(), row.number(), row.round(), null, row.standing(), opened, by, at));
        return row;
    }

    /** A number that is taken fails on its unique key only; the transaction goes on. */
    private CaseRow insert(CaseDraft draft, String ruleSet, Actor by, Instant at) {
        for (int tried = 1; ; tried++) {
            CaseNumber number = CaseNumber.random(random);
            try {
                return CaseRow.opened(rows.insert(number, draft, ruleSet, by, at), number, draft, ruleSet, by);
            } catch (UnableToExecuteStatementException e) {
                boolean taken = e.getCause() instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_KEY;
                if (!taken || tried == NUMBERS_TRIED) throw e;
            }
        }
    }
}
