package hotline.privacy;

import hotline.base.Actor;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Who asked for whose data to be erased. */
@ApplicationScoped
class ErasureRows {
    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    ErasureRows(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    record Erasure(long id, long citizen, String reason, Instant askedAt, long askedBy, String askedLogin) {}

    long ask(long citizen, String reason, Actor by, Instant at) {
        return jdbi.withHandle(h -> h.createQuery("""
                        INSERT INTO erasure (citizen, reason_sealed, asked_at, asked_by, asked_login)
                        VALUES (:citizen, :reason, :at, :by, :login) RETURNING id""")
                .bind("citizen", citizen)
                .bind("reason", vault.seal(reason))
                .bind("at", at)
                .bind("by", by.id())
                .bind("login", by.login())
                .mapTo(Long.class)
                .one());
    }

    boolean isAsked(long citizen) {
        return jdbi.withHandle(h -> h.createQuery("SELECT EXISTS (SELECT 1 FROM erasure WHERE open_citizen = :citizen)")
                .bind("citizen", citizen)
                .mapTo(Boolean.class)
                .one());
    }

    List<Erasure> pending() {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT * FROM erasure WHERE ruling = 'PENDING' ORDER BY id LIMIT 100")
                        .map(this::erasure)
                        .list());
    }

    /** Granted, and not seen to the end. */
    List<Erasure> unfinished() {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT * FROM erasure WHERE ruling = 'GRANTED' AND done_at IS NULL ORDER BY id")
                        .map(this::erasure)
                        .list());
    }

    Optional<Erasure> lock(long id) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT * FROM erasure WHERE id = :id AND ruling = 'PENDING' FOR UPDATE")
                        .bind("id", id)
                        .map(this::erasure)
                        .findOne());
    }

    void rule(long id, boolean granted, Actor by, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE erasure SET ruling = :ruling, ruled_at = :at, ruled_by = :by, ruled_login = :login WHERE id = :id""")
                .bind("ruling", granted ? "GRANTED" : "REFUSED")
                .bind("at", at)
                .bind("by", by.id())
                .bind("login", by.login())
                .bind("id", id)
                .execute());
    }

    void done(long id, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("UPDATE erasure SET done_at = :at, reason_sealed = :empty WHERE id = :id")
                .bind("at", at)
                .bind("empty", vault.seal(""))
                .bind("id", id)
                .execute());
    }

    private Erasure erasure(ResultSet r, StatementContext c) throws SQLException {
        return new Erasure(
                r.getLong("id"),
                r.getLong("citizen"),
                vault.open(Objects.requireNonNull(r.getBytes("reason_sealed"))),
                c.findColumnMapperFor(Instant.class).orElseThrow().map(r, "asked_at", c),
                r.getLong("asked_by"),
                r.getString("asked_login"));
    }
}
