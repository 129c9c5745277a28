package hotline.open311;

import hotline.cases.CaseNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What was sent in by which key. */
@ApplicationScoped
class SubmissionRows {
    private final Jdbi jdbi;

    @Inject
    SubmissionRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Row(
            long key,
            Instant at,
            long matter,
            long contact,
            long caseId,
            byte[] digest,
            String ref,
            @Nullable String token) {}

    /** The reference under which the same went in since then. */
    @Transactional
    Optional<String> ref(long key, byte[] digest, Instant since) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT ref FROM open311_submission WHERE key_id = :key AND digest = :digest AND at > :since
                        ORDER BY at DESC LIMIT 1""")
                .bind("key", key)
                .bind("digest", digest)
                .bind("since", since)
                .mapTo(String.class)
                .findOne());
    }

    /** Once per contact; answers the token that it has, whoever wrote it. */
    @Transactional
    @Nullable
    String add(Row row) {
        return jdbi.withHandle(h -> {
            h.createUpdate("""
                            INSERT IGNORE INTO open311_submission (key_id, at, matter, contact, case_id, digest, ref, token)
                            VALUES (:key, :at, :matter, :contact, :case, :digest, :ref, :token)""")
                    .bind("key", row.key())
                    .bind("at", row.at())
                    .bind("matter", row.matter())
                    .bind("contact", row.contact())
                    .bind("case", row.caseId())
                    .bind("digest", row.digest())
                    .bind("ref", row.ref())
                    .bind("token", row.token())
                    .execute();
            return h.createQuery("SELECT token FROM open311_submission WHERE contact = ?")
                    .bind(0, row.contact())
                    .map((r, c) -> Optional.ofNullable(r.getString(1)))
                    .one()
                    .orElse(null);
        });
    }

    /** Newest first. */
    List<Received> received(@Nullable Long before, int limit) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT * FROM open311_received WHERE id < :before ORDER BY id DESC LIMIT :limit")
                        .bind("before", before == null ? Long.MAX_VALUE : before)
                        .bind("limit", limit)
                        .map((r, c) -> received(r))
                        .list());
    }

    /** @param number {@code null} of a case that is secret by now */
    record Received(
            long id,
            Instant at,
            String key,
            long matter,
            @Nullable CaseNumber number) {}

    private static Received received(ResultSet r) throws SQLException {
        String number = r.getString("number");
        return new Received(
                r.getLong("id"),
                r.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                r.getString("key_name"),
                r.getLong("matter"),
                number == null ? null : new CaseNumber(number));
    }
}
