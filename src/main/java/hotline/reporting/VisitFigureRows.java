package hotline.reporting;

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
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Counts return visits that are alike, and reads the very ones. */
@ApplicationScoped
class VisitFigureRows {
    private static final String TRAITS =
            "state = 'SETTLED' AS settled, not_asked, outcome, attempted, replied, first_solved, first_satisfaction,"
                    + " final_solved, final_satisfaction";

    private static final String ALIKE =
            "settled, not_asked, outcome, attempted, replied, first_solved, first_satisfaction, final_solved, final_satisfaction";

    private final Jdbi jdbi;
    private final Sorts sorts;

    @Inject
    VisitFigureRows(Jdbi jdbi, Sorts sorts) {
        this.jdbi = jdbi;
        this.sorts = sorts;
    }

    /** How many visits are alike. */
    record Count(String key, VisitTraits traits, long n) {}

    List<Count> counted(FigureQuery query, ZoneId zone) {
        return jdbi.withHandle(h -> h.createQuery("SELECT " + key(query.by()) + " AS k, " + TRAITS
                        + ", COUNT(*) AS n FROM figure_visit WHERE " + where(query) + " GROUP BY k, " + ALIKE)
                .bindMap(values(query))
                .map((r, c) -> new Count(sorts.key(r.getString("k"), query.by(), zone), traits(r), r.getLong("n")))
                .list());
    }

    /** A visit with what decides its part. Of a secret case the number is not told: it opens nothing here. */
    record Behind(
            long visit,
            String number,
            boolean secret,
            Instant at,
            @Nullable String unit,
            String channel,
            VisitTraits traits) {}

    List<Behind> behind(FigureQuery query, long after, int limit) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT visit, number, secret, at, unit, channel, " + TRAITS + " FROM figure_visit WHERE "
                                + where(query) + " AND visit > :after ORDER BY visit LIMIT :limit")
                .bindMap(values(query))
                .bind("after", after)
                .bind("limit", limit)
                .map((r, c) -> new Behind(
                        r.getLong("visit"),
                        r.getString("number"),
                        r.getBoolean("secret"),
                        r.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        r.getString("unit"),
                        r.getString("channel"),
                        traits(r)))
                .list());
    }

    private static VisitTraits traits(ResultSet r) throws SQLException {
        return new VisitTraits(
                r.getBoolean("settled"),
                r.getString("not_asked"),
                r.getString("outcome"),
                r.getBoolean("attempted"),
                r.getBoolean("replied"),
                r.getObject("first_solved", Boolean.class),
                r.getString("first_satisfaction"),
                r.getObject("final_solved", Boolean.class),
                r.getString("final_satisfaction"));
    }

    private static String key(@Nullable By by) {
        if (by == null) return "''";
        return switch (by) {
            case DAY, HOUR -> "TIMESTAMPDIFF(SECOND, '1970-01-01', at) DIV " + By.SLOT_SECONDS;
            case SKILL -> "skill";
            case UNIT -> "unit";
            case CHANNEL -> "channel";
            case MATTER, DISTRICT -> Sorts.column(by, "figure_visit");
            case LINE, OPERATOR -> throw hotline.base.Refusal.invalid("by", "by");
        };
    }

    private static String where(FigureQuery query) {
        return "at >= :from AND at < :to" + (query.skill() == null ? "" : " AND skill = :skill")
                + (query.unit() == null ? "" : " AND unit = :unit")
                + (query.open() ? " AND NOT secret" : "");
    }

    private static Map<String, Object> values(FigureQuery query) {
        Map<String, Object> values = new HashMap<>();
        values.put("from", query.from());
        values.put("to", query.to());
        if (query.skill() != null) values.put("skill", query.skill());
        if (query.unit() != null) values.put("unit", query.unit());
        return values;
    }
}
