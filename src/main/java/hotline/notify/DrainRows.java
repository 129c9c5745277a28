package hotline.notify;

import hotline.base.Channel;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * What the drain takes out of the outbox and puts back. Only the database's clock decides. A result is written only by
 * who still has the message in hand: SENDING, in the same attempt.
 */
@ApplicationScoped
class DrainRows {
    private static final String COLUMNS =
            "m.id, m.attempts, m.lookups, m.channel, m.ref, m.addressee, m.text, m.case_number, "
                    + "m.template, m.language, m.extension, m.first_tried_at";

    /** Whose turn it is: nothing older of the same lane is on its way. At night only what waits for nobody. */
    private static final String DUE = "SELECT " + COLUMNS + """
             FROM message m FORCE INDEX (message_due)
            WHERE m.state = 'WAITING' AND m.not_before <= UTC_TIMESTAMP(6) AND m.expires_at > UTC_TIMESTAMP(6)
              AND m.channel IN (<channels>) AND (:loud OR m.lane IS NULL)
              AND (m.lane IS NULL OR NOT EXISTS (
                SELECT 1 FROM message e WHERE e.lane = m.lane AND e.state IN ('WAITING', 'SENDING') AND e.id < m.id))
            ORDER BY m.not_before LIMIT :limit FOR UPDATE SKIP LOCKED""";

    private static final String INTERRUPTED = "SELECT " + COLUMNS + """
             FROM message m FORCE INDEX (message_leased) WHERE m.state = 'SENDING' AND m.lease_until <= UTC_TIMESTAMP(6) AND m.channel IN (<channels>)
            ORDER BY m.lease_until LIMIT :limit FOR UPDATE SKIP LOCKED""";

    private final Jdbi jdbi;
    private final Vault vault;
    private final OneTimeCodes codes;

    @Inject
    DrainRows(Jdbi jdbi, Vault vault, OneTimeCodes codes) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.codes = codes;
    }

    /** A message in hand. */
    record Taken(long id, int attempt, int lookups, Channel channel, Letter letter) {}

    /** Takes what is due into hand, each with the row of its attempt. In the caller's transaction. */
    List<Taken> take(Collection<Channel> channels, boolean loud, int limit, Duration lease) {
        return jdbi.withHandle(h -> {
            List<Long> ids = due(h, channels, loud, limit);
            if (ids.isEmpty()) return List.of();
            h.createUpdate("""
                            UPDATE message SET state = 'SENDING', attempts = attempts + 1, lookups = 0,
                              lease_until = UTC_TIMESTAMP(6) + INTERVAL :lease MICROSECOND,
                              first_tried_at = COALESCE(first_tried_at, UTC_TIMESTAMP(6)), changed_at = UTC_TIMESTAMP(6)
                            WHERE id IN (<ids>)""")
                    .bind("lease", micros(lease))
                    .bindList("ids", ids)
                    .execute();
            h.createUpdate("INSERT INTO message_attempt (message, attempt, started_at) "
                            + "SELECT id, attempts, UTC_TIMESTAMP(6) FROM message WHERE id IN (<ids>)")
                    .bindList("ids", ids)
                    .execute();
            return h.createQuery("SELECT " + COLUMNS + " FROM message m WHERE m.id IN (<ids>) ORDER BY m.id")
                    .bindList("ids", ids)
                    .map((r, c) -> taken(r))
                    .list();
        });
    }

    private static List<Long> due(Handle h, Collection<Channel> channels, boolean loud, int limit) {
        return h.createQuery(DUE)
                .bindList("channels", channels.stream().map(Channel::name).toList())
                .bind("loud", loud)
                .bind("limit", limit)
                .map((r, c) -> r.getLong("id"))
                .list();
    }

    /** Those whose attempt has not ended in time, into this hand for another lease. In the caller's transaction. */
    List<Taken> takeOver(Collection<Channel> channels, int limit, Duration lease) {
        return jdbi.withHandle(h -> {
            List<Taken> taken = h.createQuery(INTERRUPTED)
                    .bindList("channels", channels.stream().map(Channel::name).toList())
                    .bind("limit", limit)
                    .map((r, c) -> taken(r))
                    .list();
            if (!taken.isEmpty())
                h.createUpdate(
                                "UPDATE message SET lease_until = UTC_TIMESTAMP(6) + INTERVAL :lease MICROSECOND WHERE id IN (<ids>)")
                        .bind("lease", micros(lease))
                        .bindList("ids", taken.stream().map(Taken::id).toList())
                        .execute();
            return taken;
        });
    }

    void accepted(Taken t, String provider, String providerId, MessageState state) {
        jdbi.useHandle(h -> {
            mine(
                            h,
                            "state = :state, result = NULL, lease_until = NULL, provider = :provider, provider_id = :providerId",
                            t)
                    .bind("state", state.name())
                    .bind("provider", provider)
                    .bind("providerId", providerId)
                    .execute();
            ended(h, t, "ACCEPTED", null, null);
        });
    }

    /** It stays where it is: FAILED for good, or PARKED for a person. */
    void stopped(Taken t, MessageState state, Failure why, String outcome, @Nullable String detail) {
        jdbi.useHandle(h -> {
            mine(h, "state = :state, result = :why, lease_until = NULL", t)
                    .bind("state", state.name())
                    .bind("why", why.name())
                    .execute();
            ended(h, t, outcome, why, detail);
        });
    }

    /** To his telephone, if it has failed. */
    void otherWay(Taken t) {
        jdbi.useHandle(h -> OtherWay.write(h, t.id()));
    }

    /** Back into the queue, for it was certainly not taken. */
    void again(Taken t, Duration pause, String outcome, @Nullable Failure why, @Nullable String detail) {
        jdbi.useHandle(h -> {
            mine(
                            h,
                            "state = 'WAITING', result = :why, lease_until = NULL, "
                                    + "not_before = UTC_TIMESTAMP(6) + INTERVAL :pause MICROSECOND",
                            t)
                    .bind("why", why == null ? null : why.name())
                    .bind("pause", micros(pause))
                    .execute();
            ended(h, t, outcome, why, detail);
        });
    }

    /** Stays in hand of nobody until the provider is asked. */
    void unclear(Taken t, Duration askAfter, int lookups, String detail) {
        jdbi.useHandle(h -> {
            mine(h, "lookups = :lookups, lease_until = UTC_TIMESTAMP(6) + INTERVAL :pause MICROSECOND", t)
                    .bind("lookups", lookups)
                    .bind("pause", micros(askAfter))
                    .execute();
            ended(h, t, "UNCLEAR", null, detail);
        });
    }

    /** Whether another message has this name of the provider's. */
    boolean isKnown(String provider, String providerId, long but) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT COUNT(*) FROM message WHERE provider = ? AND provider_id = ? AND id <> ?")
                        .bind(0, provider)
                        .bind(1, providerId)
                        .bind(2, but)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** What is too old to be of use. */
    void expire(int limit) {
        jdbi.useHandle(h -> {
            List<Long> old =
                    h.createQuery("""
                            SELECT id FROM message WHERE state = 'WAITING' AND expires_at <= UTC_TIMESTAMP(6)
                            ORDER BY expires_at LIMIT :limit FOR UPDATE SKIP LOCKED""").bind("limit", limit).mapTo(Long.class).list();
            if (old.isEmpty()) return;
            h.createUpdate("""
                        UPDATE message SET state = 'FAILED', result = 'EXPIRED', changed_at = UTC_TIMESTAMP(6)
                        WHERE id IN (<ids>)""").bindList("ids", old).execute();
        });
    }

    private static Update mine(Handle h, String set, Taken t) {
        return h.createUpdate(
                        "UPDATE message SET " + set
                                + ", changed_at = UTC_TIMESTAMP(6) WHERE id = :id AND state = 'SENDING' AND attempts = :attempt")
                .bind("id", t.id())
                .bind("attempt", t.attempt());
    }

    private static void ended(Handle h, Taken t, String outcome, @Nullable Failure why, @Nullable String detail) {
        h.createUpdate("""
                        UPDATE message_attempt SET ended_at = UTC_TIMESTAMP(6), outcome = :outcome, result = :why,
                          detail = LEFT(:detail, 96) WHERE message = :id AND attempt = :attempt""")
                .bind("outcome", outcome)
                .bind("why", why == null ? null : why.name())
                .bind("detail", detail)
                .bind("id", t.id())
                .bind("attempt", t.attempt())
                .execute();
    }

    private Taken taken(ResultSet r) throws SQLException {
        Template template = Template.valueOf(r.getString("template"));
        LocalDateTime first = r.getObject("first_tried_at", LocalDateTime.class);
        Letter letter = new Letter(
                r.getString("ref"),
                vault.open(r.getBytes("addressee")),
                codes.fill(Shown.text(vault.open(r.getBytes("text")), r.getString("case_number")), r.getString("ref")),
                template,
                Language.valueOf(r.getString("language")),
                r.getString("extension"),
                first.toInstant(ZoneOffset.UTC));
        return new Taken(
                r.getLong("id"),
                r.getInt("attempts"),
                r.getInt("lookups"),
                Channel.valueOf(r.getString("channel")),
                letter);
    }

    private static long micros(Duration d) {
        return d.toNanos() / 1000;
    }
}
