package hotline.cases;

import hotline.directory.Directory;
import hotline.directory.Unit;
import hotline.vault.Vault;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Reads pages of what waits for a decision, one round trip a page. */
@ApplicationScoped
class AskedRows {
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final String PENDING = """
            SELECT r.*, c.number, c.state, c.secret, c.title, c.what_sealed, o.part, q.due_at AS due
            FROM case_request r JOIN hotline_case c ON c.id = r.case_id
            LEFT JOIN case_order o ON o.id = r.order_id LEFT JOIN case_queue q ON q.case_id = r.case_id
            WHERE r.ruling = 'PENDING' AND r.kind IN (<kinds>) AND r.id > :after
              AND (c.secret = FALSE OR c.id IN (SELECT case_id FROM case_reader WHERE person = :me))
            ORDER BY r.id LIMIT :limit""";

    private static final String COUNTS = """
            SELECT r.kind, COUNT(*) AS n FROM case_request r JOIN hotline_case c ON c.id = r.case_id
            WHERE r.ruling = 'PENDING'
              AND (c.secret = FALSE OR c.id IN (SELECT case_id FROM case_reader WHERE person = :me))
            GROUP BY r.kind""";

    private final Jdbi jdbi;
    private final Vault vault;
    private final Directory directory;

    @Inject
    AskedRows(Jdbi jdbi, Vault vault, Directory directory) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.directory = directory;
    }

    List<AskedLine> pending(Set<Asked> kinds, long after, int limit, Viewer viewer) {
        return jdbi.withHandle(h -> h.createQuery(PENDING)
                .bindList("kinds", kinds.stream().map(Asked::name).toList())
                .bind("after", after)
                .bind("me", viewer.actor().id())
                .bind("limit", limit)
                .map((r, c) -> line(r))
                .list());
    }

    /** Few wait at a time: people decide. */
    Map<Asked, Long> counts(Viewer viewer) {
        return jdbi.withHandle(h -> h.createQuery(COUNTS)
                .bind("me", viewer.actor().id())
                .reduceRows(new EnumMap<>(Asked.class), (map, row) -> {
                    map.put(Asked.valueOf(row.getColumn("kind", String.class)), row.getColumn("n", Long.class));
                    return map;
                }));
    }

    private AskedLine line(ResultSet r) throws SQLException {
        Request asked = RequestRows.request(r);
        Unit unit = asked.unit() == null ? null : directory.unit(asked.unit());
        String part = r.getString("part");
        byte[] why = r.getBytes("why_sealed");
        Instant due = Columns.instant(r, "due");
        return new AskedLine(
                asked.id(),
                r.getLong("case_id"),
                asked.kind().word(),
                Columns.number(r),
                State.valueOf(r.getString("state")),
                r.getBoolean("secret") ? CaseDraft.title(vault.open(r.getBytes("what_sealed"))) : r.getString("title"),
                asked.order(),
                part == null ? null : Part.valueOf(part),
                Columns.at(r, "asked_at"),
                r.getString("asked_login"),
                unit == null ? null : unit.code(),
                unit == null ? null : unit.name(),
                asked.reason(),
                why == null ? r.getString("why") : vault.open(why),
                asked.amount(),
                asked.until(),
                due == null || due.isAfter(NEVER) ? null : due);
    }
}
