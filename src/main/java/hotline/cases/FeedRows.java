package hotline.cases;

import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the events behind a key, with what decides who may hear of them. */
@ApplicationScoped
class FeedRows {
    private final Jdbi jdbi;

    @Inject
    FeedRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param readers of a secret case: keys of the people named for it */
    record Row(
            long id,
            CaseNumber number,
            String event,
            State state,
            @Nullable Long leadUnit,
            Set<Long> coUnits,
            boolean secret,
            Set<Long> readers,
            Instant at,
            String actor) {

        boolean isFor(Viewer viewer) {
            return secret ? readers.contains(viewer.actor().id()) : hears(Sight.of(viewer));
        }

        private boolean hears(Sight sight) {
            return sight.sees(leadUnit, null) || coUnits.stream().anyMatch(unit -> sight.sees(unit, null));
        }
    }

    List<Row> after(long id, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT e.id, c.number, e.event, e.state, e.lead_unit, e.co_units, e.secret, e.readers, e.at, e.actor_login
                        FROM case_event e JOIN hotline_case c ON c.id = e.case_id
                        WHERE e.id > :id ORDER BY e.id LIMIT :limit""")
                .bind("id", id)
                .bind("limit", limit)
                .map(FeedRows::row)
                .list());
    }

    long newest() {
        return jdbi.withHandle(h -> h.createQuery("SELECT COALESCE(MAX(id), 0) FROM case_event")
                .mapTo(Long.class)
                .one());
    }

    private static Row row(ResultSet r, Object context) throws SQLException {
        return new Row(
                r.getLong("id"),
                Columns.number(r),
                r.getString("event"),
                State.valueOf(r.getString("state")),
                Columns.key(r, "lead_unit"),
                keys(r.getString("co_units")),
                r.getBoolean("secret"),
                keys(r.getString("readers")),
                Columns.at(r, "at"),
                r.getString("actor_login"));
    }

    private static Set<Long> keys(@Nullable String list) {
        if (list == null || list.isEmpty()) return Set.of();
        return Arrays.stream(list.split(",")).map(Long::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
