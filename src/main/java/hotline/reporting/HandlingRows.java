package hotline.reporting;

import static hotline.reporting.Part.either;
import static hotline.reporting.Part.excluded;

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
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Counts how cases were handled, and the cases themselves; reads the very ones. */
@ApplicationScoped
class HandlingRows {
    private static final String TRAITS = "outcome, outcome IS NULL AND at < :now AS overdue,"
            + " COALESCE(stopped_at, :now) <= original_due_at AS original";

    private final Jdbi jdbi;
    private final Sorts sorts;

    @Inject
    HandlingRows(Jdbi jdbi, Sorts sorts) {
        this.jdbi = jdbi;
        this.sorts = sorts;
    }

    /**
     * What decides how a handling counts.
     *
     * @param outcome  {@code null} while it goes on
     * @param overdue  it goes on and should not
     * @param original over, or still going on, before its first deadline
     */
    record Traits(@Nullable String outcome, boolean overdue, boolean original) {
        /** By the deadline as it was moved by extensions and pauses. */
        Part inTime() {
            return counted(either("IN_TIME".equals(outcome)));
        }

        Part inTimeAtFirst() {
            return counted(either(original));
        }

        private Part counted(Part otherwise) {
            if (outcome == null) return overdue ? Part.BELOW : excluded("handling-pending");
            return switch (outcome) {
                case "DROPPED" -> excluded("dropped");
                case "MERGED" -> excluded("merged");
                default -> otherwise;
            };
        }
    }

    record Count(String key, Traits traits, long n) {}

    List<Count> counted(FigureQuery query, Instant now, ZoneId zone) {
        return jdbi.withHandle(h -> h.createQuery("SELECT " + key(query.by(), "figure_handling") + " AS k, " + TRAITS
                        + ", COUNT(*) AS n FROM figure_handling WHERE " + where(query)
                        + " GROUP BY k, outcome, overdue, original")
                .bindMap(values(query))
                .bind("now", now)
                .map((r, c) -> new Count(sorts.key(r.getString("k"), query.by(), zone), traits(r), r.getLong("n")))
                .list());
    }

    /** Of a secret case the number is not told: it opens nothing here. */
    record Behind(
            long clock,
            String number,
            boolean secret,
            Instant due,
            @Nullable String unit,
            Traits traits) {}

    List<Behind> behind(FigureQuery query, long after, int limit, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("SELECT clock, number, secret, at, unit, " + TRAITS
                        + " FROM figure_handling WHERE " + where(query)
                        + " AND clock > :after ORDER BY clock LIMIT :limit")
                .bindMap(values(query))
                .bind("now", now)
                .bind("after", after)
                .bind("limit", limit)
                .map((r, c) -> new Behind(
                        r.getLong("clock"),
                        r.getString("number"),
                        r.getBoolean("secret"),
                        r.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        r.getString("unit"),
                        traits(r)))
                .list());
    }

    /** How many cases were received, by key. */
    Map<String, Long> received(FigureQuery query, ZoneId zone) {
        Map<String, Long> counts = new HashMap<>();
        jdbi.useHandle(h -> h.createQuery("SELECT " + key(query.by(), "figure_received")
                        + " AS k, COUNT(*) AS n FROM figure_received WHERE " + where(query) + " GROUP BY k")
                .bindMap(values(query))
                .map((r, c) -> Map.entry(sorts.key(r.getString("k"), query.by(), zone), r.getLong("n")))
                .forEach(e -> counts.merge(e.getKey(), e.getValue(), Long::sum)));
        return counts;
    }

    /** When the first case that is no secret was received. */
    Optional<Instant> first() {
        return jdbi.withHandle(h -> h.createQuery("SELECT MIN(at) FROM figure_received WHERE NOT secret")
                .map((r, c) -> Optional.ofNullable(r.getObject(1, LocalDateTime.class)))
                .one()
                .map(at -> at.toInstant(ZoneOffset.UTC)));
    }

    private static Traits traits(ResultSet r) throws SQLException {
        return new Traits(r.getString("outcome"), r.getBoolean("overdue"), r.getBoolean("original"));
    }

    private static String key(@Nullable By by, String view) {
        if (by == null) return "''";
        return switch (by) {
            case DAY, HOUR -> "TIMESTAMPDIFF(SECOND, '1970-01-01', at) DIV " + By.SLOT_SECONDS;
            case SKILL -> "skill";
            case UNIT -> "unit";
            case MATTER, DISTRICT -> Sorts.column(by, view);
            case LINE, OPERATOR, CHANNEL -> throw Refusal.invalid("by", "by");
        };
    }

    private static String where(FigureQuery query) {
        return "at >= :from AND at < :to" + (query.skill() == null ? "" : " AND skill = :skill")
                + (query.unit() == null ? "" : " AND unit = :unit")
                + (query.open() ? " AND NOT secret" : "");
    }

    private static Map<String, Object> values(FigureQuery query) {
        Map<String, Object> values = new HashMap<>(Map.of("from", query.from(), "to", query.to()));
        if (query.skill() != null) values.put("skill", query.skill());
        if (query.unit() != null) values.put("unit", query.unit());
        return values;
    }
}
