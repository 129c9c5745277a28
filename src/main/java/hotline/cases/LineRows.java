package hotline.cases;

import hotline.citizens.Requester;
import hotline.directory.Directory;
import hotline.directory.Matter;
import hotline.directory.Unit;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads pages of the queue, one round trip a page. */
@ApplicationScoped
class LineRows {
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Jdbi jdbi;
    private final Vault vault;
    private final Directory directory;

    @Inject
    LineRows(Jdbi jdbi, Vault vault, Directory directory) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.directory = directory;
    }

    List<CaseLine> page(QueueSql.Text page, QueueOrder order, Instant now) {
        String sql = """
                SELECT c.id, c.number, c.state, c.lead_unit, c.kind, c.urgency, c.channel, c.secret, c.matter, c.rule_set, c.opened_by,
                       c.title, c.what_sealed, c.citizen, c.opened_at, c.claim_token, c.claim_person, c.claim_login,
                       c.claim_until, q.due_at AS due, q.clock, p.name_sealed, p.phone_sealed
                FROM (""" + page.sql() + """
                ) k JOIN hotline_case c ON c.id = k.case_id
                LEFT JOIN case_queue q ON q.case_id = k.case_id
                LEFT JOIN citizen_card p ON p.id = c.citizen
                ORDER BY k.""" + order.columns().replace(", ", ", k.");
        return jdbi.withHandle(
                h -> bound(h.createQuery(sql), page).map((r, c) -> line(r, now)).list());
    }

    long number(QueueSql.Text count) {
        return jdbi.withHandle(
                h -> bound(h.createQuery(count.sql()), count).mapTo(Long.class).one());
    }

    Map<Long, Long> byUnit(QueueSql.Text count) {
        return jdbi.withHandle(h -> bound(h.createQuery(count.sql()), count).reduceRows(new HashMap<>(), (map, row) -> {
            map.put(row.getColumn("unit", Long.class), row.getColumn("n", Long.class));
            return map;
        }));
    }

    private static Query bound(Query query, QueueSql.Text text) {
        return query.bindMap(text.values());
    }

    private CaseLine line(ResultSet r, Instant now) throws SQLException {
        Standing s = Columns.standing(r);
        Matter matter = s.matter() == null ? null : directory.matter(s.matter());
        Unit unit = s.leadUnit() == null ? null : directory.unit(s.leadUnit());
        Instant due = Columns.instant(r, "due");
        Claim claim = Columns.claim(r);
        return new CaseLine(
                r.getLong("id"),
                Columns.number(r),
                s.state(),
                s.state().open311(),
                s.channel(),
                s.kind(),
                s.urgency(),
                s.secret(),
                s.secret() ? CaseDraft.title(vault.open(r.getBytes("what_sealed"))) : r.getString("title"),
                requester(r),
                matter == null ? null : matter.code(),
                matter == null ? null : matter.name(),
                unit == null ? null : unit.code(),
                unit == null ? null : unit.name(),
                Columns.at(r, "opened_at"),
                due == null || due.isAfter(NEVER) ? null : due,
                r.getString("clock"),
                claim != null && claim.isHeld(now) ? claim.holder() : null);
    }

    private @Nullable Requester requester(ResultSet r) throws SQLException {
        if (r.getObject("citizen") == null) return null;
        return Requester.of(r.getBytes("name_sealed"), r.getBytes("phone_sealed"), vault);
    }
}
