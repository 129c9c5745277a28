package hotline.routing;

import hotline.base.Actor;
import hotline.base.Urgency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The catalogue's tables. */
@ApplicationScoped
class CatalogueRows {
    private static final String READ = """
            SELECT r.version, m.code AS matter, a.code AS area, u.code AS lead_code, r.rule_set, r.urgency,
                   (SELECT GROUP_CONCAT(c.code ORDER BY x.place SEPARATOR ' ') FROM catalogue_co_unit x
                    JOIN unit c ON c.id = x.unit WHERE x.version = r.version AND x.line = r.line) AS co_units
            FROM catalogue_row r
            LEFT JOIN matter m ON m.id = r.matter
            LEFT JOIN area a ON a.id = r.area
            LEFT JOIN unit u ON u.id = r.lead_unit""";

    private static final String WRITE = """
            INSERT INTO catalogue_row (version, line, matter, area, lead_unit, rule_set, urgency)
            VALUES (:version, :line, (SELECT id FROM matter WHERE code = :matter),
                    (SELECT id FROM area WHERE code = :area), (SELECT id FROM unit WHERE code = :lead), :ruleSet, :urgency)""";

    private final Jdbi jdbi;

    @Inject
    CatalogueRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Id of the version that was made last, 0 when there is none. */
    @Transactional
    long newest() {
        return jdbi.withHandle(h -> h.createQuery("SELECT COALESCE(MAX(id), 0) FROM catalogue_version")
                .mapTo(Long.class)
                .one());
    }

    @Transactional
    CatalogueBook book() {
        return jdbi.withHandle(h -> {
            List<CatalogueVersion> versions = versions(h);
            Map<Long, CatalogueVersion> byId =
                    versions.stream().collect(Collectors.toMap(CatalogueVersion::id, Function.identity()));
            return new CatalogueBook(
                    versions,
                    h.createQuery(READ)
                            .map((r, c) -> entry(r, Objects.requireNonNull(byId.get(r.getLong("version")))))
                            .list());
        });
    }

    /** The new version's id. Fails on its unique key when another one was made on the same base. */
    long write(CatalogueChange change, Instant from, Instant now, String note, Actor by) {
        return jdbi.withHandle(h -> {
            long version = h.createQuery("""
                            INSERT INTO catalogue_version (base, valid_from, made_at, made_by, note)
                            VALUES (:base, :from, :now, :by, :note) RETURNING id""")
                    .bind("base", change.base())
                    .bind("from", from)
                    .bind("now", now)
                    .bind("by", by.login())
                    .bind("note", note)
                    .mapTo(Long.class)
                    .one();
            writeRows(h, version, change);
            return version;
        });
    }

    private static void writeRows(Handle h, long version, CatalogueChange change) {
        List<CatalogueRow> brought = change.brought();
        PreparedBatch rows = h.prepareBatch(WRITE);
        PreparedBatch units = h.prepareBatch("INSERT INTO catalogue_co_unit (version, line, place, unit) VALUES"
                + " (:version, :line, :place, (SELECT id FROM unit WHERE code = :unit))");
        int line = 0;
        for (CatalogueRow row : brought) {
            line++;
            add(rows, version, line, row.key(), row);
            int place = 0;
            for (String unit : row.coUnits())
                units.bind("version", version)
                        .bind("line", line)
                        .bind("place", ++place)
                        .bind("unit", unit)
                        .add();
        }
        for (CatalogueRow row : change.removed()) add(rows, version, ++line, row.key(), null);
        if (rows.size() > 0) rows.execute();
        if (units.size() > 0) units.execute();
    }

    private static void add(PreparedBatch rows, long version, int line, RowKey key, @Nullable CatalogueRow row) {
        Urgency urgency = row == null ? null : row.urgency();
        rows.bind("version", version)
                .bind("line", line)
                .bind("matter", key.matter())
                .bind("area", key.area())
                .bind("lead", row == null ? null : row.lead())
                .bind("ruleSet", row == null ? null : row.ruleSet())
                .bind("urgency", urgency == null ? null : urgency.name())
                .add();
    }

    private static List<CatalogueVersion> versions(Handle h) {
        return h.createQuery("SELECT * FROM catalogue_version ORDER BY id")
                .map((r, c) -> {
                    var instant = c.findColumnMapperFor(Instant.class).orElseThrow();
                    return new CatalogueVersion(
                            r.getLong("id"),
                            instant.map(r, "valid_from", c),
                            instant.map(r, "made_at", c),
                            r.getString("made_by"),
                            r.getString("note"));
                })
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static CatalogueBook.Entry entry(ResultSet r, CatalogueVersion version) throws SQLException {
        RowKey key = new RowKey(r.getString("matter"), r.getString("area"));
        String lead = r.getString("lead_code");
        if (lead == null) return new CatalogueBook.Entry(version, key, null);
        String co = r.getString("co_units");
        String urgency = r.getString("urgency");
        return new CatalogueBook.Entry(
                version,
                key,
                new CatalogueRow(
                        key,
                        lead,
                        co == null ? List.of() : Arrays.asList(co.split(" ")),
                        r.getString("rule_set"),
                        urgency == null ? null : Urgency.valueOf(urgency)));
    }
}
