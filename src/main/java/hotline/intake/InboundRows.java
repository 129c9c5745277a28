package hotline.intake;

import hotline.base.Channel;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Messages that came in: what waits to be read, and what became of it. Only the database's clock decides about turns. */
@ApplicationScoped
class InboundRows {
    private static final String COLUMNS =
            "SELECT id, channel, account, sender_hash, sender, ref, text, at, attempts FROM inbound_message m ";

    /** Nobody passes an older message of his own that is still to be read. */
    private static final String TURN = COLUMNS + """
            WHERE m.id = :id AND m.state = 'STORED' AND NOT EXISTS (
              SELECT 1 FROM inbound_message o WHERE o.sender_hash = m.sender_hash AND o.state = 'STORED' AND o.id < m.id)
            FOR UPDATE SKIP LOCKED""";

    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    InboundRows(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /** Its key and a few bits of its sender: who is the same has the same. */
    record Waiting(long id, int lane) {}

    List<Waiting> waiting(int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT id, CONV(LEFT(HEX(sender_hash), 4), 16, 10) AS lane FROM inbound_message
                        WHERE state = 'STORED' AND (next_at IS NULL OR next_at <= UTC_TIMESTAMP(6)) ORDER BY id LIMIT :n""")
                .bind("n", limit)
                .map((r, c) -> new Waiting(r.getLong("id"), r.getInt("lane")))
                .list());
    }

    /** Locks it; empty when it is not its turn, or another node has it. */
    Optional<Stored> turn(long id) {
        return jdbi.withHandle(
                h -> h.createQuery(TURN).bind("id", id).map((r, c) -> stored(r)).findOne());
    }

    /** Locks one that waits for a person. */
    Optional<Stored> desk(long id) {
        return jdbi.withHandle(h -> h.createQuery(COLUMNS + "WHERE m.id = :id AND m.state = 'DESK' FOR UPDATE")
                .bind("id", id)
                .map((r, c) -> stored(r))
                .findOne());
    }

    Optional<Stored> look(long id) {
        return jdbi.withHandle(h -> h.createQuery(COLUMNS + "WHERE m.id = :id")
                .bind("id", id)
                .map((r, c) -> stored(r))
                .findOne());
    }

    private Stored stored(ResultSet r) throws SQLException {
        return new Stored(
                r.getLong("id"),
                Channel.valueOf(r.getString("channel")),
                r.getString("account"),
                HexFormat.of().formatHex(r.getBytes("sender_hash")),
                vault.open(r.getBytes("sender")),
                r.getString("ref"),
                vault.open(r.getBytes("text")),
                r.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                r.getInt("attempts"));
    }

    /** @param by login of who did it; {@code null} for the service */
    void settled(long id, String plain, Settled settled, Instant now, @Nullable String by) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE inbound_message SET state = :state, plain = :plain, sense = COALESCE(:sense, sense), reason = :reason,
                          citizen = :citizen, contact = :contact, case_id = :case, visit = :visit, error = NULL, next_at = NULL,
                          done_at = IF(:state = 'DONE', :now, NULL), done_by = :by WHERE id = :id""")
                .bind("state", settled.state().name())
                .bind("plain", vault.seal(plain))
                .bind("sense", settled.sense())
                .bind("reason", settled.reason())
                .bind("citizen", settled.citizen())
                .bind("contact", settled.contact())
                .bind("case", settled.caseId())
                .bind("visit", settled.visit())
                .bind("now", now)
                .bind("by", by)
                .bind("id", id)
                .execute());
    }

    /** Once more later, or never by itself. @return whether it was parked */
    boolean failed(long id, String error, int most, Duration pause) {
        return jdbi.withHandle(h -> {
            h.createUpdate("""
                            UPDATE inbound_message SET attempts = attempts + 1, error = LEFT(:error, 96),
                              next_at = UTC_TIMESTAMP(6) + INTERVAL (:pause * POW(2, LEAST(attempts - 1, 12))) MICROSECOND,
                              state = IF(attempts >= :most, 'PARKED', 'STORED') WHERE id = :id AND state = 'STORED'""")
                    .bind("error", error)
                    .bind("pause", pause.toNanos() / 1000)
                    .bind("most", most)
                    .bind("id", id)
                    .execute();
            return h.createQuery("SELECT state = 'PARKED' FROM inbound_message WHERE id = :id")
                    .bind("id", id)
                    .mapTo(Boolean.class)
                    .one();
        });
    }

    /** Of one that was set aside. */
    boolean bring(long id) {
        return jdbi.withHandle(
                h -> h.execute("UPDATE inbound_message SET state = 'DESK' WHERE id = ? AND state = 'ASIDE'", id) > 0);
    }

    /** @param id {@code null} for all that are parked @return how many */
    int replay(@Nullable Long id) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        UPDATE inbound_message SET state = 'STORED', attempts = 0, next_at = NULL
                        WHERE state = 'PARKED' AND (:id IS NULL OR id = :id)""").bind("id", id).execute());
    }
}
