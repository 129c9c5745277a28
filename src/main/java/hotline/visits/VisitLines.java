package hotline.visits;

import hotline.cases.CaseNumber;
import hotline.visits.Visits.Awaited;
import hotline.visits.Visits.Link;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Small questions about a visit and its case. */
@ApplicationScoped
class VisitLines {
    private static final String AWAITING = """
            SELECT v.id, v.state IN ('ASKED', 'LISTED') AS open FROM visit v
            WHERE v.citizen IN (SELECT id FROM citizen WHERE id = :citizen OR merged_into = :citizen) AND v.asks > 0
              AND (v.state IN ('ASKED', 'LISTED', 'SETTLING') OR v.settled_at > :since)
            ORDER BY v.id % 1000000 = CAST(:code AS INT) DESC, open DESC, v.id DESC LIMIT 1""";

    private static final String LINK =
            "SELECT id, number, state, replied_at, settled_at IS NULL OR settled_at > :since AS lately FROM visit_line WHERE ";

    private final Jdbi jdbi;

    @Inject
    VisitLines(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Awaited> awaiting(long citizen, @Nullable String code, Instant since) {
        return jdbi.withHandle(h -> h.createQuery(AWAITING)
                .bind("citizen", citizen)
                .bind("code", code != null && code.matches("\\d{6}") ? code : "-1")
                .bind("since", since)
                .map((r, c) -> new Awaited(r.getLong("id"), r.getBoolean("open")))
                .findOne());
    }

    Optional<Link> byToken(byte[] hash, Instant since) {
        return jdbi.withHandle(h -> h.createQuery(LINK + "token_hash = :hash")
                .bind("hash", hash)
                .bind("since", since)
                .map(VisitLines::link)
                .findOne());
    }

    Optional<Link> ofCase(long caseId) {
        return jdbi.withHandle(h -> h.createQuery(
                        LINK + "case_id = :case AND asks > 0 AND state IN ('ASKED', 'LISTED') ORDER BY id DESC LIMIT 1")
                .bind("case", caseId)
                .bind("since", Instant.EPOCH)
                .map(VisitLines::link)
                .findOne());
    }

    private static Link link(ResultSet r, Object context) throws SQLException {
        boolean open = VisitState.valueOf(r.getString("state")).isOpen();
        return new Link(
                r.getLong("id"),
                new CaseNumber(r.getString("number")),
                open,
                r.getObject("replied_at") != null,
                open || r.getBoolean("lately"));
    }

    /** The number of the case whose handling is judged. */
    CaseNumber handled(long visit) {
        return new CaseNumber(word("SELECT handled_number FROM visit_line WHERE id = :id", visit));
    }

    String holder(long visit) {
        return word("SELECT COALESCE(claim_login, '') FROM visit WHERE id = :id", visit);
    }

    private String word(String sql, long visit) {
        return jdbi.withHandle(
                h -> h.createQuery(sql).bind("id", visit).mapTo(String.class).one());
    }

    /** Whether a unit has led the case that is judged. */
    boolean hasLead(long visit) {
        return is("SELECT handled_unit IS NOT NULL FROM visit_line WHERE id = :id", visit, 0);
    }

    /** Of a secret case only the people named for it. */
    boolean mayKnow(long visit, Viewer viewer) {
        return is(
                "SELECT secret = FALSE OR case_id IN (SELECT case_id FROM case_reader WHERE person = :other)"
                        + " FROM visit_line WHERE id = :id",
                visit,
                viewer.actor().id());
    }

    boolean isOfJudged(long visit, @Nullable Long unit) {
        return unit != null
                && is(
                        "SELECT EXISTS (SELECT 1 FROM case_order o WHERE o.case_id = v.handled AND o.unit = :other)"
                                + " FROM visit v WHERE v.id = :id",
                        visit,
                        unit);
    }

    private boolean is(String sql, long visit, long other) {
        return jdbi.withHandle(h -> h.createQuery(sql)
                        .bind("id", visit)
                        .bind("other", other)
                        .mapTo(Boolean.class)
                        .findOne())
                .orElse(false);
    }
}
