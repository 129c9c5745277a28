package hotline.notify;

import hotline.base.Channel;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A message that leaves in the answer to its addressee's own request, taken as the drain takes one. In the caller's transaction. */
@ApplicationScoped
class HandOver {
    private static final String GIVEN = """
            SELECT id, ref, text, case_number FROM message
            WHERE provider = :provider AND provider_id = :providerId AND addressee_hash = :hash""";

    /** Nothing older of the same lane is on its way. */
    private static final String NEXT = """
            SELECT m.id, m.ref, m.text, m.case_number FROM message m
            WHERE m.addressee_hash = :hash AND m.channel = :channel AND m.state = 'WAITING'
              AND m.not_before <= UTC_TIMESTAMP(6) AND m.expires_at > UTC_TIMESTAMP(6)
              AND (m.lane IS NULL OR NOT EXISTS (
                SELECT 1 FROM message e WHERE e.lane = m.lane AND e.state IN ('WAITING', 'SENDING') AND e.id < m.id))
            ORDER BY m.id LIMIT 1 FOR UPDATE SKIP LOCKED""";

    private final Jdbi jdbi;
    private final Vault vault;
    private final OneTimeCodes codes;

    @Inject
    HandOver(Jdbi jdbi, Vault vault, OneTimeCodes codes) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.codes = codes;
    }

    private record Row(long id, String text) {}

    Optional<String> over(Channel channel, byte[] hash, String provider, String providerId) {
        return jdbi.withHandle(h -> {
            Optional<Row> given = h.createQuery(GIVEN)
                    .bind("provider", provider)
                    .bind("providerId", providerId)
                    .bind("hash", hash)
                    .map((r, c) -> row(r))
                    .findOne();
            if (given.isPresent()) return given.map(Row::text);
            Optional<Row> next = h.createQuery(NEXT)
                    .bind("channel", channel.name())
                    .bind("hash", hash)
                    .map((r, c) -> row(r))
                    .findOne();
            next.ifPresent(row -> gone(h, row.id, provider, providerId));
            return next.map(Row::text);
        });
    }

    private Row row(ResultSet r) throws SQLException {
        String text = Shown.text(vault.open(r.getBytes("text")), r.getString("case_number"));
        return new Row(r.getLong("id"), codes.fill(text, r.getString("ref")));
    }

    private static void gone(Handle h, long id, String provider, String providerId) {
        h.createUpdate("""
                        UPDATE message SET state = 'SENT', result = NULL, attempts = attempts + 1, provider = :provider,
                          provider_id = :providerId, first_tried_at = COALESCE(first_tried_at, UTC_TIMESTAMP(6)),
                          changed_at = UTC_TIMESTAMP(6) WHERE id = :id""")
                .bind("provider", provider)
                .bind("providerId", providerId)
                .bind("id", id)
                .execute();
        h.execute(
                "INSERT INTO message_attempt (message, attempt, started_at, ended_at, outcome) "
                        + "SELECT id, attempts, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 'ACCEPTED' FROM message WHERE id = ?",
                id);
    }
}
