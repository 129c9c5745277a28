package hotline.visits;

import hotline.base.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Questions and calls, one row each. */
@ApplicationScoped
class AttemptRows {
    private final Jdbi jdbi;

    @Inject
    AttemptRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void asked(long visit, int nr, Channel way, Attempt.Why why, Instant at) {
        insert(visit, nr, way, why, at, null, null);
    }

    void called(long visit, int nr, Instant at, long person, Attempt.Failure how) {
        insert(visit, nr, Channel.PHONE, Attempt.Why.CALL, at, person, how);
    }

    private void insert(
            long visit,
            int nr,
            Channel way,
            Attempt.Why why,
            Instant at,
            @Nullable Long person,
            Attempt.@Nullable Failure how) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO visit_attempt (visit, nr, way, why, at, person, result, result_at)
                        VALUES (:visit, :nr, :way, :why, :at, :person, :result, IF(:result IS NULL, NULL, :at))""")
                .bind("visit", visit)
                .bind("nr", nr)
                .bind("way", way.name())
                .bind("why", why.name())
                .bind("at", at)
                .bind("person", person)
                .bind("result", how == null ? null : how.name())
                .execute());
    }

    /** False when it is known already, or there is no such attempt. */
    boolean failed(long visit, int nr, Attempt.Failure how, Instant at) {
        return jdbi.withHandle(h -> h.createUpdate("""
                                UPDATE visit_attempt SET result = :result, result_at = :at
                                WHERE visit = :visit AND nr = :nr AND result IS NULL""")
                        .bind("visit", visit)
                        .bind("nr", nr)
                        .bind("result", how.name())
                        .bind("at", at)
                        .execute())
                == 1;
    }

    Map<Long, List<Attempt>> of(List<Long> visits) {
        record Row(long visit, Attempt attempt) {}
        if (visits.isEmpty()) return Map.of();
        return jdbi.withHandle(h -> h
                .createQuery("SELECT * FROM visit_attempt WHERE visit IN (<ids>) ORDER BY visit, nr")
                .bindList("ids", visits)
                .map((r, c) -> new Row(r.getLong("visit"), attempt(r)))
                .stream()
                .collect(Collectors.groupingBy(Row::visit, Collectors.mapping(Row::attempt, Collectors.toList()))));
    }

    private static Attempt attempt(ResultSet r) throws SQLException {
        String result = r.getString("result");
        return new Attempt(
                r.getInt("nr"),
                Channel.valueOf(r.getString("way")),
                Attempt.Why.valueOf(r.getString("why")),
                Objects.requireNonNull(VisitRows.instant(r, "at")),
                result == null ? null : Attempt.Failure.valueOf(result));
    }
}
