package hotline.cases;

import hotline.base.Actor;
import hotline.routing.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Writes a new case under a number that no other has. */
@ApplicationScoped
class Opening {
    /** With 100 million cases one number in 780 is taken: five in a row never are. */
    private static final int NUMBERS_TRIED = 5;

    private static final int DUPLICATE_KEY = 1062;

    private final CaseRows rows;
    private final Journal journal;
    private final Repeats repeats;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Opening(CaseRows rows, Journal journal, Repeats repeats) {
        this.repeats = repeats;
        this.rows = rows;
        this.journal = journal;
    }

    /** The row is written as it stands after both: opened, and raised when it is a repeat. */
    CaseRow open(CaseDraft draft, Route route, Actor by, Instant at) {
        Standing received = CaseRow.received(draft, route.ruleSet(), by);
        Optional<CaseEvent.Repeated> repeated = repeats.of(draft, at);
        Standing standing = repeated.isPresent()
                ? received.sorted(new Act.Triage(null, null, Repeats.raised(draft.urgency())))
                : received;
        CaseRow row = insert(draft, standing, by, at);
        if (draft.secret()) rows.addReaders(row.id(), Set.of(by.id()));
        write(row, null, received, new CaseEvent.Opened(route.version()), by, at);
        repeated.ifPresent(again -> write(row, received, standing, again, by, at));
        return row;
    }

    private void write(
            CaseRow row, @Nullable Standing before, Standing after, CaseEvent.What what, Actor by, Instant at) {
        journal.write(new CaseEvent(row.id(), row.number(), row.round(), before, after, what, by, at), null);
    }

    /** A number that is taken fails on its unique key only; the transaction goes on. */
    private CaseRow insert(CaseDraft draft, Standing standing, Actor by, Instant at) {
        for (int tried = 1; ; tried++) {
            CaseNumber number = CaseNumber.random(random);
            try {
                return CaseRow.opened(rows.insert(number, draft, standing, by, at), number, standing, at);
            } catch (UnableToExecuteStatementException e) {
                boolean taken = e.getCause() instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_KEY;
                if (!taken || tried == NUMBERS_TRIED) throw e;
            }
        }
    }
}
