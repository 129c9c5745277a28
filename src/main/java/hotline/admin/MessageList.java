package hotline.admin;

import hotline.base.Channel;
import hotline.base.Page;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.cases.CaseNumber;
import hotline.notify.Shown;
import hotline.vault.Vault;
import hotline.web.Times;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Outgoing and incoming messages as one list, newest first, read by key from both views. Of secret cases only what people
 * named for them may see.
 */
@ApplicationScoped
class MessageList {
    private static final String OUT = """
            (SELECT 'out' AS direction, m.id, m.ref, m.channel, m.addressee AS whom, m.case_number, m.template, m.text, m.parts,
               m.state, m.provider_id, m.attempts, m.created_at AS at, m.result
             FROM outgoing_message m
             WHERE (:number IS NULL OR m.case_number = :number) AND (:channel IS NULL OR m.channel = :channel)
               AND (:state IS NULL OR m.state = :state) AND (:from IS NULL OR m.created_at >= :from)
               AND (:to IS NULL OR m.created_at < :to)
               AND (:at IS NULL OR m.created_at < :at OR (m.created_at = :at AND :dir = 'out' AND m.id < :key))
               AND (m.case_id IS NULL OR NOT EXISTS (SELECT 1 FROM case_secret s WHERE s.case_id = m.case_id)
                 OR EXISTS (SELECT 1 FROM case_reader r WHERE r.case_id = m.case_id AND r.person = :me))
             ORDER BY m.created_at DESC, m.id DESC LIMIT :limit)""";

    private static final String IN = """
            (SELECT 'in' AS direction, i.id, NULL AS ref, i.channel, i.sender AS whom, NULL AS case_number, NULL AS template, i.text,
               1 AS parts, i.state, NULL AS provider_id, 0 AS attempts, i.received_at AS at, IF(i.conflicts > 0, i.conflicts, NULL) AS result
             FROM incoming_message i
             WHERE :number IS NULL AND (:channel IS NULL OR i.channel = :channel)
               AND (:state IS NULL OR i.state = :state) AND (:from IS NULL OR i.received_at >= :from)
               AND (:to IS NULL OR i.received_at < :to)
               AND (:at IS NULL OR i.received_at < :at OR (i.received_at = :at AND (:dir = 'out' OR i.id < :key)))
             ORDER BY i.received_at DESC, i.id DESC LIMIT :limit)""";

    private static final String NEWEST = " ORDER BY at DESC, direction DESC, id DESC LIMIT :limit";

    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    MessageList(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /** Where the page before ended. */
    private record Cursor(@Nullable Instant at, @Nullable String direction, long key) {
        static Cursor of(@Nullable String text) {
            if (MessageFilter.given(text) == null) return new Cursor(null, null, 0);
            String[] parts = String.valueOf(text).split("-");
            try {
                return new Cursor(
                        Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS),
                        parts[1],
                        Long.parseLong(parts[2]));
            } catch (RuntimeException e) {
                throw Refusal.invalid("after", "cursor");
            }
        }

        static String after(MessageLine line) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, line.at()) + "-" + line.direction() + "-" + line.key();
        }
    }

    @Transactional
    Page<MessageLine> page(MessageFilter filter, int limit, Viewer viewer) {
        Cursor after = Cursor.of(filter.after);
        String sql = switch (String.valueOf(filter.way())) {
            case "out" -> OUT;
            case "in" -> IN;
            default -> OUT + " UNION ALL " + IN;
        };
        List<MessageLine> lines = jdbi.withHandle(h -> h.createQuery(sql + NEWEST)
                .bind("number", filter.number())
                .bind("channel", filter.channelName())
                .bind("state", filter.stateName())
                .bind("from", MessageFilter.instant(filter.from, "from", Times.zone()))
                .bind("to", MessageFilter.instant(filter.to, "to", Times.zone()))
                .bind("at", after.at())
                .bind("dir", after.direction())
                .bind("key", after.key())
                .bind("me", viewer.actor().id())
                .bind("limit", limit + 1)
                .map((r, c) -> line(r))
                .list());
        return Page.of(lines, limit, Cursor::after);
    }

    private MessageLine line(ResultSet r) throws SQLException {
        String number = r.getString("case_number");
        String direction = r.getString("direction");
        return new MessageLine(
                direction.equals("out") ? r.getString("ref") : "in-" + r.getLong("id"),
                direction,
                Channel.valueOf(r.getString("channel")),
                masked(vault.open(r.getBytes("whom"))),
                number == null ? null : new CaseNumber(number).toString(),
                r.getString("template"),
                Shown.covered(vault.open(r.getBytes("text")), number),
                r.getInt("parts"),
                r.getString("state"),
                r.getString("provider_id"),
                r.getInt("attempts"),
                r.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                r.getString("result"),
                r.getLong("id"));
    }

    private static String masked(String address) {
        return PhoneNumber.read(address)
                .map(PhoneNumber::masked)
                .orElseGet(() -> address.substring(0, Math.min(3, address.length())) + "****");
    }
}
