package hotline.open311;

import hotline.cases.CaseNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Reads what is published. */
@ApplicationScoped
class RequestRows {
    private final Jdbi jdbi;

    @Inject
    RequestRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<PublicRequest> page(RequestSql.Text text) {
        return jdbi.withHandle(h -> {
            var query = h.createQuery(text.sql()).bindMap(text.values());
            text.lists().forEach(query::bindList);
            return query.map((r, c) -> request(r)).list();
        });
    }

    /** Of a token: only of a case that anybody may know of. */
    Optional<CaseNumber> byToken(String token) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT p.number FROM open311_submission s JOIN open311_public p ON p.case_id = s.case_id
                        WHERE s.token = ?""")
                .bind(0, token)
                .map((r, c) -> new CaseNumber(r.getString(1)))
                .findOne());
    }

    private static PublicRequest request(ResultSet r) throws SQLException {
        LocalDateTime expected = r.getObject("expected_at", LocalDateTime.class);
        return new PublicRequest(
                r.getLong("case_id"),
                new CaseNumber(r.getString("number")),
                r.getLong("matter"),
                r.getBoolean("open"),
                r.getBoolean("merged"),
                r.getString("notes"),
                r.getObject("unit", Long.class),
                r.getString("area"),
                r.getObject("requested_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                r.getObject("updated_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                expected == null ? null : expected.toInstant(ZoneOffset.UTC),
                r.getString("words"));
    }
}
