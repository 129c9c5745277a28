package hotline.intake;

import hotline.base.Actor;
import hotline.base.Channel;
import hotline.intake.Nuisances.Which;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Marks of senders, and whether a message is set aside. */
@ApplicationScoped
class NuisanceRows {
    /** Whether its sender is marked, and when he sent the message that stands so many before this one. */
    private static final String ASIDE = """
            SELECT EXISTS (SELECT 1 FROM nuisance_mark n WHERE n.sender_hash = m.sender_hash AND n.state = 'GRANTED'
                AND n.ends_at > :now) AS marked,
              m.received_at - INTERVAL 1 HOUR < (SELECT o.received_at FROM inbound_message o WHERE o.sender_hash = m.sender_hash
                AND o.id < m.id ORDER BY o.id DESC LIMIT 1 OFFSET :n) AS many
            FROM inbound_message m WHERE m.id = :id""";

    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    NuisanceRows(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /** @param perHour so many of one sender in an hour are worked on */
    Optional<Sense.Aside> aside(long message, int perHour, Instant now) {
        return jdbi.withHandle(h -> h.createQuery(ASIDE)
                        .bind("id", message)
                        .bind("n", perHour - 1)
                        .bind("now", now)
                        .map((r, c) -> because(r.getBoolean("marked"), r.getBoolean("many")))
                        .one())
                .map(Sense.Aside::new);
    }

    private static Optional<Sense.Aside.Because> because(boolean marked, boolean many) {
        if (marked) return Optional.of(Sense.Aside.Because.NUISANCE);
        return many ? Optional.of(Sense.Aside.Because.TOO_MANY) : Optional.empty();
    }

    boolean isMarked(byte[] hash, Instant now) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM nuisance_mark WHERE sender_hash = :hash AND state = 'GRANTED' AND ends_at > :now)")
                .bind("hash", hash)
                .bind("now", now)
                .mapTo(Boolean.class)
                .one());
    }

    /** @return false: somebody has asked and nobody has decided */
    boolean ask(Stored m, byte[] hash, byte[] sender, String reason, Actor by, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        INSERT IGNORE INTO nuisance_mark (channel, sender_hash, sender, reason, message, asked_by, asked_login, asked_at)
                        VALUES (:channel, :hash, :sender, :reason, :message, :by, :login, :now)""")
                        .bind("channel", m.channel().name())
                        .bind("hash", hash)
                        .bind("sender", sender)
                        .bind("reason", reason)
                        .bind("message", m.id())
                        .bind("by", by.id())
                        .bind("login", by.login())
                        .bind("now", now)
                        .execute()
                > 0);
    }

    /** Who asked for one that waits; locks it. */
    Optional<Long> asker(long id) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT asked_by FROM nuisance_mark WHERE id = :id AND state = 'ASKED' FOR UPDATE")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .findOne());
    }

    /** @param until {@code null} refuses it */
    void decide(long id, Actor by, Instant now, @Nullable Instant until) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE nuisance_mark SET state = :state, decided_login = :login, decided_at = :now, ends_at = :until
                        WHERE id = :id""")
                .bind("state", until == null ? "REFUSED" : "GRANTED")
                .bind("login", by.login())
                .bind("now", now)
                .bind("until", until)
                .bind("id", id)
                .execute());
    }

    boolean lift(long id, Actor by, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        UPDATE nuisance_mark SET state = 'LIFTED', ends_at = :now, lifted_login = :login
                        WHERE id = :id AND state = 'GRANTED' AND ends_at > :now""")
                        .bind("now", now)
                        .bind("login", by.login())
                        .bind("id", id)
                        .execute()
                > 0);
    }

    List<NuisanceMark> page(Which which, long after, int limit, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM nuisance_mark WHERE " + condition(which)
                        + " AND id < :after ORDER BY id DESC LIMIT :n")
                .bind("now", now)
                .bind("after", after)
                .bind("n", limit)
                .map((r, c) -> mark(r))
                .list());
    }

    private static String condition(Which which) {
        return switch (which) {
            case ASKED -> "state = 'ASKED' AND :now IS NOT NULL";
            case VALID -> "state = 'GRANTED' AND ends_at > :now";
            case ENDED -> "(state IN ('REFUSED', 'LIFTED') OR state = 'GRANTED' AND ends_at <= :now)";
        };
    }

    private NuisanceMark mark(ResultSet r) throws SQLException {
        return new NuisanceMark(
                r.getLong("id"),
                Channel.valueOf(r.getString("channel")),
                Objects.requireNonNullElse(ContactRows.masked(vault.open(r.getBytes("sender"))), ""),
                r.getString("reason"),
                r.getLong("message"),
                r.getLong("asked_by"),
                r.getString("asked_login"),
                instant(r, "asked_at"),
                r.getString("state"),
                r.getString("decided_login"),
                r.getObject("decided_at") == null ? null : instant(r, "decided_at"),
                r.getObject("ends_at") == null ? null : instant(r, "ends_at"),
                r.getString("lifted_login"));
    }

    private static Instant instant(ResultSet r, String column) throws SQLException {
        return r.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
