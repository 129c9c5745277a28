package hotline.directory;

import hotline.base.Choice;
import hotline.base.Kind;
import hotline.base.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The directory's tables. */
@ApplicationScoped
class DirectoryRows {
    private final Jdbi jdbi;

    @Inject
    DirectoryRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Transactional
    Snapshot snapshot(Instant now) {
        return jdbi.withHandle(h -> Snapshot.of(
                now,
                byKey(h, "SELECT * FROM unit ORDER BY code", DirectoryRows::unit, Unit::id),
                byKey(h, "SELECT * FROM matter ORDER BY code", DirectoryRows::matter, Matter::id),
                byKey(h, "SELECT * FROM account WHERE active ORDER BY login", DirectoryRows::person, Person::login),
                h.createQuery("SELECT * FROM hotline_line ORDER BY number, valid_from")
                        .map((r, c) -> new Snapshot.DatedLine(
                                c.findColumnMapperFor(Instant.class)
                                        .orElseThrow()
                                        .map(r, "valid_from", c),
                                line(r)))
                        .list(),
                byKey(h, "SELECT * FROM area ORDER BY code", DirectoryRows::area, Area::id)));
    }

    /** Runs an {@code INSERT IGNORE} with the named values; false when the row was there. */
    boolean insert(String sql, Map<String, ?> values) {
        return jdbi.withHandle(h -> h.createUpdate(sql).bindMap(values).execute()) > 0;
    }

    @Nullable
    Long id(String table, String column, @Nullable String code) {
        if (code == null) return null;
        return jdbi.withHandle(h -> h.createQuery("SELECT id FROM " + table + " WHERE " + column + " = ?")
                .bind(0, code)
                .mapTo(Long.class)
                .one());
    }

    private static <K, V> Map<K, V> byKey(Handle h, String sql, RowMapper<V> mapper, Function<V, K> key) {
        List<V> list = h.createQuery(sql).map(mapper).list();
        return list.stream().collect(Collectors.toMap(key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static Unit unit(ResultSet r, Object context) throws SQLException {
        return new Unit(
                r.getLong("id"),
                r.getString("code"),
                r.getString("name"),
                r.getString("name_en"),
                r.getObject("parent", Long.class),
                r.getObject("closed_from", LocalDate.class),
                r.getObject("successor", Long.class));
    }

    private static Matter matter(ResultSet r, Object context) throws SQLException {
        return new Matter(
                r.getLong("id"),
                r.getString("code"),
                r.getString("name"),
                r.getString("name_en"),
                r.getObject("parent", Long.class),
                r.getString("initials"),
                r.getObject("closed_from", LocalDate.class),
                Choice.orNull(Kind.class, "kind", r.getString("kind")));
    }

    /** After units were added. */
    void keepTree() {
        jdbi.useHandle(UnitTree::keep);
    }

    private static Area area(ResultSet r, Object context) throws SQLException {
        return new Area(
                r.getLong("id"),
                r.getString("code"),
                r.getString("name"),
                r.getString("name_en"),
                Area.Level.valueOf(r.getString("level")),
                r.getObject("parent", Long.class),
                r.getObject("lat", Double.class),
                r.getObject("lon", Double.class));
    }

    private static Person person(ResultSet r, Object context) throws SQLException {
        String roles = r.getString("roles");
        Set<Role> set = roles == null
                ? Set.of()
                : Arrays.stream(roles.split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Person(
                r.getLong("id"), r.getString("login"), r.getString("name"), r.getObject("unit", Long.class), set);
    }

    private static HotlineLine line(ResultSet r) throws SQLException {
        return new HotlineLine(
                r.getString("number"),
                r.getString("name"),
                r.getString("skill"),
                Duration.ofMillis(r.getInt("threshold_ms")),
                Duration.ofMillis(r.getInt("short_abandon_ms")));
    }
}
