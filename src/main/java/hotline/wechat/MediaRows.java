package hotline.wechat;

import hotline.base.Channel;
import hotline.notify.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Pictures, voices and videos that came with messages, from being pushed until they hang on a case; then the row is gone. */
@ApplicationScoped
class MediaRows {
    private static final SecureRandom DICE = new SecureRandom();

    /** A node that dies leaves it to the next one after this time. */
    private static final int LEASE_SECONDS = 90;

    /** WeChat keeps media for three days: after this many tries, with growing pauses, they are gone. */
    private static final int TRIES = 12;

    private final Jdbi jdbi;
    private final Outbox outbox;

    @Inject
    MediaRows(Jdbi jdbi, Outbox outbox) {
        this.jdbi = jdbi;
        this.outbox = outbox;
    }

    /** @param draft the owner under which it waits for its case */
    record Wanted(long id, String mediaId, String kind, String draft) {}

    /** @param caseId {@code null}: its message came to none */
    record Fetched(
            long id,
            String draft,
            @Nullable Long caseId,
            @Nullable Long contact) {}

    /** Once for each message. */
    void wanted(Push push) {
        byte[] token = new byte[24];
        DICE.nextBytes(token);
        Once.call(() -> jdbi.withHandle(h -> h.createUpdate("""
                        INSERT INTO wechat_media (account, sender_hash, ref, media_id, kind, draft, next_at, wanted_at)
                        VALUES (:account, :hash, :ref, LEFT(:media, 255), :kind, :draft, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
                        ON DUPLICATE KEY UPDATE id = id""")
                .bind("account", push.account())
                .bind("hash", outbox.hash(Channel.WECHAT, push.sender()))
                .bind("ref", push.ref())
                .bind("media", push.get("MediaId"))
                .bind("kind", push.type().substring(0, Math.min(16, push.type().length())))
                .bind("draft", Base64.getUrlEncoder().withoutPadding().encodeToString(token))
                .execute()));
    }

    /** Into this hand for a while. */
    List<Wanted> take(int limit) {
        return Once.call(() -> jdbi.withHandle(h -> {
            List<Wanted> due = h.createQuery("""
                            SELECT id, media_id, kind, draft FROM wechat_media
                            WHERE state = 'WANTED' AND next_at <= UTC_TIMESTAMP(6)
                            ORDER BY next_at LIMIT :n FOR UPDATE SKIP LOCKED""")
                    .bind("n", limit)
                    .map((r, c) -> new Wanted(
                            r.getLong("id"), r.getString("media_id"), r.getString("kind"), r.getString("draft")))
                    .list();
            for (Wanted each : due)
                h.execute(
                        "UPDATE wechat_media SET attempts = attempts + 1, next_at = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE id = ?",
                        LEASE_SECONDS,
                        each.id());
            return due;
        }));
    }

    void fetched(long id) {
        run(h -> h.execute("UPDATE wechat_media SET state = 'FETCHED', error = NULL WHERE id = ?", id));
    }

    /** For good. */
    void failed(long id, String error) {
        run(h -> h.execute("UPDATE wechat_media SET state = 'FAILED', error = LEFT(?, 64) WHERE id = ?", error, id));
    }

    /** Once more after a pause that doubles, up to some hours. */
    void later(long id, String error) {
        run(h -> h.createUpdate("""
                        UPDATE wechat_media SET error = LEFT(:error, 64), state = IF(attempts >= :most, 'FAILED', state),
                          next_at = UTC_TIMESTAMP(6) + INTERVAL (5 * POW(2, LEAST(attempts, 11))) SECOND WHERE id = :id""")
                .bind("error", error)
                .bind("most", TRIES)
                .bind("id", id)
                .execute());
    }

    /** Those whose message has come to something, locked in the caller's transaction. */
    List<Fetched> settled(int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT m.id, m.draft, i.case_id, i.contact
                        FROM wechat_media m JOIN inbound_outcome i ON i.channel = 'WECHAT' AND i.account = m.account
                          AND i.sender_hash = m.sender_hash AND i.ref = m.ref
                        WHERE m.state = 'FETCHED' AND i.state = 'DONE' ORDER BY m.id LIMIT :n FOR UPDATE SKIP LOCKED""")
                .bind("n", limit)
                .map((r, c) -> new Fetched(
                        r.getLong("id"),
                        r.getString("draft"),
                        r.getObject("case_id", Long.class),
                        r.getObject("contact", Long.class)))
                .list());
    }

    /** In the caller's transaction. */
    void done(long id) {
        jdbi.useHandle(h -> h.execute("DELETE FROM wechat_media WHERE id = ?", id));
    }

    private void run(ToIntFunction<Handle> work) {
        Once.call(() -> jdbi.withHandle(work::applyAsInt));
    }
}
