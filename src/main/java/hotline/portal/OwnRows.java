package hotline.portal;

import hotline.cases.CaseNumber;
import hotline.cases.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A citizen's own cases, by the view that {@code cases} has for what he says about them. */
@ApplicationScoped
class OwnRows {
    private final Jdbi jdbi;

    @Inject
    OwnRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A case of his.
     *
     * @param heard where it is settled: its master, or itself
     * @param state where that one stands
     */
    record Own(
            long caseId,
            CaseNumber number,
            CaseNumber heard,
            long heardCase,
            State state,
            boolean secret,
            @Nullable Long unit,
            Instant opened) {}

    @Transactional
    Optional<Own> find(CaseNumber number, List<Long> citizens) {
        if (citizens.isEmpty()) return Optional.empty();
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT * FROM citizen_case WHERE number = :number AND citizen IN (<keys>) AND state <> 'ARCHIVED'")
                .bind("number", number.symbols())
                .bindList("keys", citizens)
                .map((r, c) -> own(r))
                .findOne());
    }

    /** The key of a case. */
    @Transactional
    long id(CaseNumber number) {
        return jdbi.withHandle(h -> h.createQuery("SELECT case_id FROM case_name WHERE number = :number")
                .bind("number", number.symbols())
                .mapTo(Long.class)
                .one());
    }

    /** False when it was urged on this day before; in the caller's transaction. */
    boolean urge(long caseId, LocalDate day) {
        return jdbi.withHandle(
                        h -> h.execute("INSERT IGNORE INTO portal_urge (case_id, day) VALUES (?, ?)", caseId, day))
                == 1;
    }

    private static Own own(ResultSet r) throws SQLException {
        return new Own(
                r.getLong("case_id"),
                new CaseNumber(r.getString("number")),
                new CaseNumber(r.getString("heard_number")),
                r.getLong("heard_case"),
                State.valueOf(r.getString("state")),
                r.getBoolean("secret"),
                r.getObject("lead_unit", Long.class),
                r.getObject("opened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
