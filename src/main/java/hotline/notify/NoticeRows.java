package hotline.notify;

import hotline.base.Role;
import hotline.cases.CaseNumber;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The table of notices. Of a secret case the people named for it are told, and nobody else. */
@ApplicationScoped
class NoticeRows {
    private static final String INTO =
            "INSERT INTO notice (at, template, unit, person, role, case_id, event_key, detail, sms) ";
    private static final String ONCE = " ON DUPLICATE KEY UPDATE notice.id = notice.id";

    /** To a unit or a role; of a secret case to each person named for it. */
    private static final String TELL = INTO + """
            SELECT :at, :template, IF(r.person IS NULL, :unit, NULL), r.person, IF(r.person IS NULL, :role, NULL), :case, :event, NULL,
              IF(n.sms AND r.person IS NULL, 'DUE', 'NO')
            FROM notice_rule n
            LEFT JOIN case_secret s ON s.case_id = :case
            LEFT JOIN case_reader r ON r.case_id = s.case_id
            WHERE n.template = :template AND n.audience = IF(:role IS NULL, 'UNIT', :role) AND n.page AND (s.case_id IS NULL OR r.person IS NOT NULL)
            """ + ONCE;

    /** What was said about clocks since; the last level speaks to the supervisors. */
    private static final String ESCALATED = INTO + """
            SELECT e.fired_at, n.template, IF(r.person IS NULL AND e.audience <> 'SUPERVISOR', e.unit, NULL), r.person,
              IF(r.person IS NULL AND e.audience = 'SUPERVISOR', 'SUPERVISOR', NULL), e.case_id,
              CONCAT('clock/', e.clock_id, '/', e.level), NULL, IF(n.sms AND r.person IS NULL, 'DUE', 'NO')
            FROM escalation e
            JOIN notice_rule n ON n.template = IF(e.level IN ('EARLY', 'SOON'), 'NEAR', 'MISSED') AND n.page
              AND n.audience = IF(e.audience = 'SUPERVISOR', 'SUPERVISOR', 'UNIT')
            LEFT JOIN case_reader r ON r.case_id = e.case_id AND e.secret
            WHERE e.fired_at > :from AND e.fired_at <= :to AND (e.unit IS NOT NULL OR e.audience = 'SUPERVISOR')
              AND (NOT e.secret OR r.person IS NOT NULL)
            """ + ONCE;

    private static final String MINE = """
            FROM notice n LEFT JOIN notice_read s ON s.person = :me AND s.notice = n.id
            WHERE n.at > UTC_TIMESTAMP(6) - INTERVAL 30 DAY
              AND (n.person = :me OR n.unit = :unit OR n.role IN (<roles>))
            """;

    private final Jdbi jdbi;

    @Inject
    NoticeRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void tell(String event, Template template, long caseId, @Nullable Long unit, @Nullable Role role, Instant at) {
        jdbi.useHandle(h -> h.createUpdate(TELL)
                .bind("at", at)
                .bind("template", template.name())
                .bind("unit", unit)
                .bind("role", role == null ? null : role.name())
                .bind("case", caseId)
                .bind("event", event)
                .execute());
    }

    /** From the mark on, with some seconds twice for what was committed late. Nothing when another node reads. */
    void escalations() {
        jdbi.useHandle(h -> {
            LocalDateTime mark = h.createQuery(
                            "SELECT at FROM notice_mark WHERE name = 'escalation' FOR UPDATE SKIP LOCKED")
                    .mapTo(LocalDateTime.class)
                    .findOne()
                    .orElse(null);
            if (mark == null) return;
            LocalDateTime now = h.createQuery("SELECT LEAST(UTC_TIMESTAMP(6), :mark + INTERVAL 10 MINUTE)")
                    .bind("mark", mark)
                    .mapTo(LocalDateTime.class)
                    .one();
            h.createUpdate(ESCALATED)
                    .bind("from", mark.minusSeconds(10))
                    .bind("to", now)
                    .execute();
            h.execute("UPDATE notice_mark SET at = ? WHERE name = 'escalation'", now);
        });
    }

    /** Newest first. */
    List<Notice> of(Viewer viewer, int limit) {
        return jdbi.withHandle(h -> mine(
                        h.createQuery("SELECT n.*, s.notice IS NOT NULL AS seen, k.number, k.title "
                                + MINE.replace("WHERE", "LEFT JOIN case_name k ON k.case_id = n.case_id WHERE")
                                + " ORDER BY n.id DESC LIMIT :limit"),
                        viewer)
                .bind("limit", limit)
                .map((r, c) -> notice(r))
                .list());
    }

    /** At most 100: more need no exact count. */
    int unread(Viewer viewer) {
        return jdbi.withHandle(h -> mine(
                        h.createQuery("SELECT COUNT(*) FROM (SELECT 1 " + MINE + " AND s.notice IS NULL LIMIT 100) u"),
                        viewer)
                .mapTo(Integer.class)
                .one());
    }

    /** Up to the one that was seen: what came meanwhile stays new. */
    void read(Viewer viewer, long upTo) {
        jdbi.useHandle(h -> {
            List<Long> fresh = mine(
                            h.createQuery("SELECT n.id " + MINE + " AND s.notice IS NULL AND n.id <= :last LIMIT 1000"),
                            viewer)
                    .bind("last", upTo)
                    .mapTo(Long.class)
                    .list();
            var batch = h.prepareBatch("INSERT IGNORE INTO notice_read (notice, person) VALUES (?, ?)");
            fresh.forEach(id -> batch.add(id, viewer.actor().id()));
            if (!fresh.isEmpty()) batch.execute();
        });
    }

    /** What open pages have not been told of: those of the last seconds. */
    record Fresh(
            long id,
            @Nullable Long unit,
            @Nullable Long person,
            @Nullable String role) {
        boolean isFor(Viewer viewer) {
            if (person != null) return person == viewer.actor().id();
            if (role != null) return viewer.is(Role.valueOf(role));
            return unit != null && unit.equals(viewer.actor().unit());
        }
    }

    List<Fresh> fresh(int seconds) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT id, unit, person, role FROM notice WHERE at > UTC_TIMESTAMP(6) - INTERVAL :s SECOND")
                .bind("s", seconds)
                .map((r, c) -> new Fresh(
                        r.getLong("id"),
                        r.getObject("unit", Long.class),
                        r.getObject("person", Long.class),
                        r.getString("role")))
                .list());
    }

    private static Query mine(Query query, Viewer viewer) {
        List<String> roles = viewer.roles().isEmpty()
                ? List.of("")
                : viewer.roles().stream().map(Role::name).toList();
        return query.bind("me", viewer.actor().id())
                .bind("unit", viewer.actor().unit())
                .bindList("roles", roles);
    }

    private static Notice notice(ResultSet r) throws SQLException {
        String number = r.getString("number");
        return new Notice(
                r.getLong("id"),
                r.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                Template.valueOf(r.getString("template")),
                number == null ? null : new CaseNumber(number).toString(),
                r.getString("title"),
                r.getString("detail"),
                r.getBoolean("seen"));
    }
}
