package hotline.reporting;

import hotline.base.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the views that figures are counted from: requests that are alike come as one row with their number. */
@ApplicationScoped
class FigureRows {
    private static final String TRAITS = """
            outcome, wait_us IS NOT NULL AS wait_known, COALESCE(wait_us <= threshold_ms * 1000, FALSE) AS in_time,
            outcome IS NULL AND TIMESTAMPDIFF(MICROSECOND, at, :now) > threshold_ms * 1000 AS overdue,
            transferred, rating, invited, may_be_rated""";

    private static final String ALIKE = """
            GROUP BY k, outcome, wait_known, in_time, overdue, transferred, rating, invited, may_be_rated,
            threshold_ms, short_abandon_ms, doubtful""";

    /** From the requests themselves. */
    private static final String EACH = "SELECT %s AS k, " + TRAITS
            + ", threshold_ms, short_abandon_ms, doubtful, COUNT(*) AS n, COALESCE(SUM(wait_us), 0) AS waited"
            + " FROM figure_request WHERE %s " + ALIKE;

    /** From the counts by hour, or their changes. */
    private static final String COUNTS = "SELECT %s AS k, outcome, wait_known, in_time, FALSE AS overdue, transferred,"
            + " rating, invited, may_be_rated, threshold_ms, short_abandon_ms, doubtful, SUM(n) AS n,"
            + " SUM(waited) AS waited FROM %s WHERE %s " + ALIKE;

    private static final String ENDS = "(at >= :from AND at < :begin OR at >= :end AND at < :to)";
    private static final String WITHIN = "at >= :begin AND at < :end";
    private static final String WAITED = " AND outcome = 'ANSWERED' AND NOT transferred AND wait_us IS NOT NULL";

    private final Jdbi jdbi;

    @Inject
    FigureRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One statement, and so one moment: sums, their changes, and the calls that are not counted yet. */
    List<Counted> counted(FigureQuery query, Instant now, ZoneId zone) {
        String sql = Hours.answer(query, zone) ? byHours(query) : EACH.formatted(key(query.by()), where(query));
        return Counted.net(jdbi.withHandle(h -> h.createQuery(sql)
                .bindMap(values(query))
                .bind("now", now)
                .map((r, c) -> counted(r, key(r, query.by(), zone)))
                .list()));
    }

    private static String byHours(FigureQuery query) {
        String key = key(query.by());
        String within = WITHIN + filters(query);
        return Stream.of(
                        COUNTS.formatted(key, "figure_hour", within),
                        COUNTS.formatted(key, "figure_hour_change", within),
                        EACH.formatted(key, within + " AND outcome IS NULL"),
                        EACH.formatted(key, ENDS + filters(query)))
                .map(part -> "(" + part + ")")
                .collect(Collectors.joining(" UNION ALL "));
    }

    /** How many answered requests waited so many whole milliseconds. */
    SortedMap<Long, Long> waits(FigureQuery query) {
        return waits(
                query,
                "SELECT wait_us DIV 1000 AS ms, COUNT(*) AS n FROM figure_request WHERE " + where(query) + WAITED
                        + " GROUP BY ms");
    }

    /** The same in steps, each by its upper end. */
    SortedMap<Long, Long> steps(FigureQuery query) {
        String within = WITHIN + filters(query);
        return waits(
                query,
                "SELECT ms, SUM(n) AS n FROM ((SELECT ms, SUM(n) AS n FROM figure_wait WHERE " + within
                        + " GROUP BY ms)"
                        + " UNION ALL (SELECT ms, SUM(n) FROM figure_wait_change WHERE " + within + " GROUP BY ms)"
                        + " UNION ALL (SELECT call_wait_step(wait_us) AS ms, COUNT(*) FROM figure_request WHERE " + ENDS
                        + filters(query) + WAITED + " GROUP BY ms)) steps GROUP BY ms HAVING SUM(n) > 0");
    }

    private SortedMap<Long, Long> waits(FigureQuery query, String sql) {
        SortedMap<Long, Long> counts = new TreeMap<>();
        jdbi.useHandle(h -> h.createQuery(sql)
                .bindMap(values(query))
                .map((r, c) -> Map.entry(r.getLong("ms"), r.getLong("n")))
                .forEach(e -> counts.put(e.getKey(), e.getValue())));
        return counts;
    }

    private static Counted counted(ResultSet r, String key) throws SQLException {
        Counted.Limits limits = new Counted.Limits(r.getLong("threshold_ms"), r.getLong("short_abandon_ms"));
        return new Counted(key, traits(r), limits, r.getBoolean("doubtful"), r.getLong("n"), r.getLong("waited"));
    }

    /** When some server was not heard and no file has told since; what goes on ends now. */
    List<LostFeed.Gap> gaps(FigureQuery query, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT server, from_at, COALESCE(to_at, :now) AS until FROM figure_gap
                        WHERE from_at < :to AND from_at < :now AND COALESCE(to_at, :now) > :from""")
                .bind("from", query.from())
                .bind("to", query.to())
                .bind("now", now)
                .map((r, c) -> new LostFeed.Gap(r.getString("server"), instant(r, "from_at"), instant(r, "until")))
                .list());
    }

    private static Instant instant(ResultSet r, String column) throws SQLException {
        return r.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    /** The requests themselves, in the order they were asked, each with what decides its part. */
    List<Behind> behind(FigureQuery query, @Nullable FigureCursor after, int limit, Instant now) {
        String more =
                after == null ? "" : " AND at >= :at AND (at > :at OR call_id > :id OR (call_id = :id AND nr > :nr))";
        return jdbi.withHandle(h -> h.createQuery("SELECT call_id, nr, at, line, skill, queue, operator, wait_us, "
                        + "doubtful, " + TRAITS + " FROM figure_request WHERE " + where(query) + more
                        + " ORDER BY at, call_id, nr LIMIT :limit")
                .bindMap(values(query))
                .bindMap(after == null ? Map.of() : Map.of("at", after.at(), "id", after.id(), "nr", after.nr()))
                .bind("now", now)
                .bind("limit", limit)
                .map((r, c) -> behind(r))
                .list());
    }

    /** @param waitMs whole milliseconds */
    record Behind(
            String id,
            int visit,
            Instant at,
            @Nullable String line,
            @Nullable String skill,
            @Nullable String queue,
            @Nullable String operator,
            @Nullable Long waitMs,
            boolean doubtful,
            Traits traits) {}

    private static Behind behind(ResultSet r) throws SQLException {
        return new Behind(
                r.getString("call_id"),
                r.getInt("nr"),
                instant(r, "at"),
                r.getString("line"),
                r.getString("skill"),
                r.getString("queue"),
                r.getString("operator"),
                r.getObject("wait_us") == null ? null : r.getLong("wait_us") / 1000,
                r.getBoolean("doubtful"),
                traits(r));
    }

    private static Traits traits(ResultSet r) throws SQLException {
        return new Traits(
                r.getString("outcome"),
                r.getBoolean("wait_known"),
                r.getBoolean("in_time"),
                r.getBoolean("overdue"),
                r.getBoolean("transferred"),
                r.getObject("rating") == null ? null : r.getInt("rating"),
                r.getBoolean("invited"),
                r.getBoolean("may_be_rated"));
    }

    private static String key(@Nullable By by) {
        if (by == null) return "''";
        return switch (by) {
            case DAY, HOUR -> "TIMESTAMPDIFF(SECOND, '1970-01-01', at) DIV " + By.SLOT_SECONDS;
            case LINE -> "line";
            case SKILL -> "skill";
            case OPERATOR -> "operator";
            case CHANNEL, MATTER, DISTRICT -> throw Refusal.invalid("by", "by");
            case UNIT -> "(SELECT o.unit FROM figure_operator o WHERE o.login = operator)";
        };
    }

    private static String key(ResultSet r, @Nullable By by, ZoneId zone) throws SQLException {
        if (by != null && by.isTime()) return by.key(r.getLong("k"), zone);
        String name = r.getString("k");
        return name == null ? "" : name;
    }

    private static String where(FigureQuery query) {
        return "at >= :from AND at < :to" + filters(query);
    }

    private static String filters(FigureQuery query) {
        StringBuilder where = new StringBuilder();
        if (query.line() != null) where.append(" AND line = :line");
        if (query.skill() != null) where.append(" AND skill = :skill");
        if (query.operator() != null) where.append(" AND operator = :operator");
        if (query.unit() != null)
            where.append(" AND operator IN (SELECT o.login FROM figure_operator o WHERE o.unit = :unit)");
        return where.toString();
    }

    private static Map<String, Object> values(FigureQuery query) {
        Map<String, Object> values = new HashMap<>();
        values.put("from", query.from());
        values.put("to", query.to());
        Hours hours = Hours.in(query);
        values.put("begin", hours.from());
        values.put("end", hours.to());
        if (query.line() != null) values.put("line", query.line());
        if (query.skill() != null) values.put("skill", query.skill());
        if (query.operator() != null) values.put("operator", query.operator());
        if (query.unit() != null) values.put("unit", query.unit());
        return values;
    }
}
