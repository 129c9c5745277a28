package hotline.privacy;

import hotline.cases.CaseNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads which cases are old enough, and what is kept of a citizen's. */
@ApplicationScoped
class KeptRows {
    /** A member goes after its master: until then it may be taken out of it. */
    static final String TO_ARCHIVE = """
             FROM case_kept WHERE state IN ('CLOSED', 'REJECTED', 'MERGED') AND anonymised_at IS NULL AND state_since < :before
              AND NOT held AND (state <> 'MERGED' OR master_state IN ('CLOSED', 'REJECTED', 'ARCHIVED'))\s""";

    static final String TO_ANONYMISE = """
             FROM case_kept WHERE state = 'ARCHIVED' AND anonymised_at IS NULL AND state_since < :before AND NOT held\s""";

    private final Jdbi jdbi;

    @Inject
    KeptRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param finishedAt when it was last closed, rejected or merged */
    record Kept(
            long id,
            CaseNumber number,
            String state,
            boolean secret,
            boolean held,
            @Nullable Long citizen,
            Instant finishedAt) {
        boolean isArchived() {
            return state.equals("ARCHIVED");
        }

        boolean isFinished() {
            return isArchived() || state.equals("CLOSED") || state.equals("REJECTED") || state.equals("MERGED");
        }
    }

    long count(String which, Instant before) {
        return jdbi.withHandle(h -> h.createQuery("SELECT COUNT(*) " + which)
                .bind("before", before)
                .mapTo(Long.class)
                .one());
    }

    List<String> examples(String which, Instant before, int limit) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT number " + which + "AND NOT secret ORDER BY state_since, case_id LIMIT :n")
                        .bind("before", before)
                        .bind("n", limit)
                        .map((r, c) -> new CaseNumber(r.getString(1)).toString())
                        .list());
    }

    List<Kept> old(String which, Instant before, int limit) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * " + which + "ORDER BY state_since, case_id LIMIT :n")
                .bind("before", before)
                .bind("n", limit)
                .map(KeptRows::kept)
                .list());
    }

    List<Kept> of(List<Long> citizens) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT * FROM case_kept WHERE citizen IN (<citizens>) ORDER BY case_id")
                        .bindList("citizens", citizens)
                        .map(KeptRows::kept)
                        .list());
    }

    /** Secret cases of these that the person is not named for. */
    List<Long> hidden(List<Long> citizens, long person) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT k.case_id FROM case_kept k LEFT JOIN case_reader r ON r.case_id = k.case_id AND r.person = :person
                        WHERE k.citizen IN (<citizens>) AND k.secret AND r.person IS NULL""")
                .bind("person", person)
                .bindList("citizens", citizens)
                .mapTo(Long.class)
                .list());
    }

    Optional<Long> citizenOf(long caseId) {
        return jdbi.withHandle(h -> h.createQuery("SELECT citizen FROM case_kept WHERE case_id = :id")
                .bind("id", caseId)
                .map((r, c) -> Optional.ofNullable(r.getObject(1, Long.class)))
                .findOne()
                .flatMap(found -> found));
    }

    private static Kept kept(ResultSet r, StatementContext c) throws SQLException {
        return new Kept(
                r.getLong("case_id"),
                new CaseNumber(r.getString("number")),
                r.getString("state"),
                r.getBoolean("secret"),
                r.getBoolean("held"),
                r.getObject("citizen", Long.class),
                c.findColumnMapperFor(Instant.class).orElseThrow().map(r, "finished_at", c));
    }
}
