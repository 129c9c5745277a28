package hotline.notify;

import hotline.base.Channel;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Writes the outbox: one statement an event, whoever and however many hear of it. */
@ApplicationScoped
class MessageRows {
    private static final String INTO = """
            INSERT INTO message (ref, channel, addressee_hash, addressee, lane, case_id, case_number, template, language, text,
              parts, extension, event_key, state, result, not_before, expires_at, created_at, changed_at)
            """;
    private static final String WORDED = """
              :template, COALESCE(a.language, 'ZH'), IF(a.language = 'EN', :en, :zh), IF(a.language = 'EN', :enParts, :zhParts),
              :extension, :event, IF(a.opted_out_at IS NULL OR :atOnce, 'WAITING', 'FAILED'),
              IF(a.opted_out_at IS NULL OR :atOnce, NULL, 'OPTED_OUT'), :notBefore, :expires, :now, :now
            """;
    private static final String ONCE = " ON DUPLICATE KEY UPDATE message.id = message.id";

    private static final String OF_CASE = """
            WHERE (k.case_id = :case OR k.master = :case)
              AND (:order IS NULL OR EXISTS (SELECT 1 FROM case_lead l WHERE l.case_id = :case AND l.lead_order = :order))
            """;

    /** The citizen of the case, and those whose cases go on inside it, each the way his case came where there is one out. */
    private static final String TO_CITIZENS = INTO + """
            SELECT LOWER(HEX(RANDOM_BYTES(16))), 'SMS', k.phone_hash, k.phone_sealed, k.phone_hash, k.case_id, k.number,
            """ + WORDED + """
            FROM case_addressee k LEFT JOIN addressee a ON a.channel = 'SMS' AND a.hash = k.phone_hash
            """ + OF_CASE + """
              AND :sms AND k.phone_hash IS NOT NULL AND NOT (:wechat AND k.wechat_hash IS NOT NULL)
            UNION ALL
            SELECT LOWER(HEX(RANDOM_BYTES(16))), 'WECHAT', k.wechat_hash, k.wechat_sealed, k.wechat_hash, k.case_id, k.number,
            """ + WORDED + """
            FROM case_addressee k LEFT JOIN addressee a ON a.channel = 'WECHAT' AND a.hash = k.wechat_hash
            """ + OF_CASE
            + " AND :wechat AND k.wechat_hash IS NOT NULL" + ONCE;

    private static final String TO_ONE = INTO + """
            SELECT :ref, :channel, :hash, :sealed, IF(:atOnce, NULL, :hash), :case, :number,
            """ + WORDED + """
            FROM (SELECT 1) one LEFT JOIN addressee a ON a.channel = :channel AND a.hash = :hash
            """ + ONCE;

    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    MessageRows(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /** A note in both languages, the braces filled but for number and code. */
    record Worded(Note note, String zh, String en, Instant now, Instant notBefore, Duration valid) {}

    /**
     * @param order unless {@code null} only when this order leads the case
     * @param ways  the channels that have a way out
     */
    void toCitizens(Worded worded, long caseId, @Nullable Long order, Set<Channel> ways) {
        jdbi.useHandle(h -> bind(h.createUpdate(TO_CITIZENS), worded)
                .bind("sms", ways.contains(Channel.SMS))
                .bind("wechat", ways.contains(Channel.WECHAT))
                .bind("case", caseId)
                .bind("order", order)
                .execute());
    }

    /** @return whether it was written: false for an event that was told before */
    boolean toOne(Worded worded, Note.To to, byte[] hash, String ref) {
        return jdbi.withHandle(h -> bind(h.createUpdate(TO_ONE), worded)
                        .bind("ref", ref)
                        .bind("channel", to.channel().name())
                        .bind("hash", hash)
                        .bind("sealed", vault.seal(to.to()))
                        .bind("case", to.caseId())
                        .bind("number", to.number())
                        .execute())
                > 0;
    }

    private Update bind(Update update, Worded worded) {
        return update.bind("template", worded.note().template().name())
                .bind("zh", vault.seal(worded.zh()))
                .bind("en", vault.seal(worded.en()))
                .bind("zhParts", Words.length(worded.zh()).parts())
                .bind("enParts", Words.length(worded.en()).parts())
                .bind("extension", worded.note().extension())
                .bind("event", worded.note().event())
                .bind("atOnce", worded.note().template().isAtOnce())
                .bind("notBefore", worded.notBefore())
                .bind("expires", worded.now().plus(worded.valid()))
                .bind("now", worded.now());
    }

    /**
     * Takes what a provider says: forward only, whatever comes first.
     *
     * @param otherWay whether there is one for what did not arrive
     * @return whether there is such a message
     */
    boolean report(Report report, boolean otherWay) {
        return jdbi.withHandle(h -> {
            Long id = find(h, report);
            if (id == null) return false;
            h.createUpdate("""
                            UPDATE message SET provider = :provider, provider_id = :providerId, state = :state, result = :why,
                              lease_until = NULL, changed_at = UTC_TIMESTAMP(6)
                            WHERE id = :id AND state + 0 < :rank AND state + 0 < :final""")
                    .bind("provider", report.provider())
                    .bind("providerId", report.providerId())
                    .bind("state", report.state().name())
                    .bind("rank", report.state().ordinal() + 1)
                    .bind("final", MessageState.DELIVERED.ordinal() + 1)
                    .bind("why", report.why() == null ? null : report.why().name())
                    .bind("id", id)
                    .execute();
            if (report.detail() != null) detail(h, id, report.detail());
            if (otherWay && report.state() == MessageState.FAILED) OtherWay.write(h, id);
            return true;
        });
    }

    private static @Nullable Long find(Handle h, Report report) {
        return h.createQuery("SELECT id FROM message WHERE provider = :provider AND provider_id = :id UNION ALL "
                        + "SELECT id FROM message WHERE ref = :ref LIMIT 1")
                .bind("provider", report.provider())
                .bind("id", report.providerId())
                .bind("ref", report.ref())
                .mapTo(Long.class)
                .findFirst()
                .orElse(null);
    }

    private static void detail(Handle h, long id, String detail) {
        h.createUpdate("UPDATE message_attempt SET detail = :detail WHERE message = :id ORDER BY attempt DESC LIMIT 1")
                .bind("detail", detail)
                .bind("id", id)
                .execute();
    }

    /** A parked one goes on; one of which nobody knows whether it was sent is asked for first. False when it is not parked. */
    boolean retry(String ref, Duration valid) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        UPDATE message SET state = IF(result = 'UNCERTAIN', 'SENDING', 'WAITING'), lookups = 0,
                          lease_until = IF(result = 'UNCERTAIN', UTC_TIMESTAMP(6), NULL), not_before = UTC_TIMESTAMP(6),
                          expires_at = UTC_TIMESTAMP(6) + INTERVAL :valid SECOND, result = NULL, changed_at = UTC_TIMESTAMP(6)
                        WHERE ref = :ref AND state = 'PARKED'""")
                        .bind("valid", valid.toSeconds())
                        .bind("ref", ref)
                        .execute())
                > 0;
    }

    void wish(Channel channel, byte[] hash, @Nullable Language language, @Nullable Boolean out) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO addressee (channel, hash, language, opted_out_at)
                        VALUES (:channel, :hash, :language, IF(:out, UTC_TIMESTAMP(6), NULL))
                        ON DUPLICATE KEY UPDATE language = COALESCE(VALUES(language), language),
                          opted_out_at = IF(:out IS NULL, opted_out_at, VALUES(opted_out_at))""")
                .bind("channel", channel.name())
                .bind("hash", hash)
                .bind("language", language == null ? null : language.name())
                .bind("out", out)
                .execute());
    }

    /** What was waiting for somebody who now wants nothing. */
    void drop(Channel channel, byte[] hash) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE message SET state = 'FAILED', result = 'OPTED_OUT', changed_at = UTC_TIMESTAMP(6)
                        WHERE lane = :hash AND channel = :channel AND state = 'WAITING'""")
                .bind("channel", channel.name())
                .bind("hash", hash)
                .execute());
    }
}
