package hotline.calls;

import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What was folded: visits and talk legs. */
@ApplicationScoped
class VisitRows {
    /** A fold that knew fewer pieces of evidence (another node's, a moment ago) does not undo one that knew more. */
    private static final String UPSERT = "INSERT INTO call_visit (" + String.join(", ", VisitRow.COLUMNS) + ") VALUES ("
            + VisitRow.COLUMNS.stream().map(c -> ":" + c).collect(Collectors.joining(", "))
            + ") ON DUPLICATE KEY UPDATE "
            + VisitRow.COLUMNS.stream()
                    .map(c -> c + " = IF(VALUES(evidence) >= evidence, VALUES(" + c + "), " + c + ")")
                    .collect(Collectors.joining(", "));

    private static final String LEG = """
            INSERT INTO call_leg (unique_id, server, n, ordinal, asked_at, operator, extension, channel, from_at, to_at)
            VALUES (:uniqueId, :server, :n, :ordinal, :askedAt, :operator, :extension, :channel, :from, :to)
            ON DUPLICATE KEY UPDATE ordinal = VALUES(ordinal), asked_at = VALUES(asked_at),
              operator = VALUES(operator), extension = VALUES(extension), channel = VALUES(channel),
              from_at = VALUES(from_at), to_at = VALUES(to_at)""";

    private static final String ENDLESS = """
            SELECT linked, MAX(last_heard_at) AS heard, MAX(ended_at) AS ended, MAX(still_open) AS open FROM call_visit
            WHERE server = :server AND end_unseen = 1 GROUP BY unique_id, linked""";

    private final Jdbi jdbi;
    private final VisitRow mapper;

    @Inject
    VisitRows(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.mapper = new VisitRow(vault);
    }

    VisitRow mapper() {
        return mapper;
    }

    /** One call's fold with what the rows need besides. */
    record Fold(FoldedCall call, String server, Instant lastHeardAt, int evidence) {}

    Map<String, List<QueueVisit>> visits(String server, Collection<String> uniqueIds) {
        if (uniqueIds.isEmpty()) return Map.of();
        String sql =
                "SELECT * FROM call_visit WHERE unique_id IN (<ids>) AND server = :server ORDER BY unique_id, ordinal";
        return jdbi.withHandle(h -> h.createQuery(sql)
                .bindList("ids", List.copyOf(uniqueIds))
                .bind("server", server)
                .map(mapper)
                .map(StoredVisit::visit)
                .collect(Collectors.groupingBy(QueueVisit::uniqueId)));
    }

    Map<String, List<TalkLeg>> legs(String server, Collection<String> uniqueIds) {
        if (uniqueIds.isEmpty()) return Map.of();
        record Keyed(String uniqueId, TalkLeg leg) {}
        String sql = "SELECT * FROM call_leg WHERE unique_id IN (<ids>) AND server = :server ORDER BY unique_id, n";
        return jdbi.withHandle(h -> h.createQuery(sql)
                .bindList("ids", List.copyOf(uniqueIds))
                .bind("server", server)
                .map((r, c) -> new Keyed(r.getString("unique_id"), leg(r, c)))
                .collect(Collectors.groupingBy(Keyed::uniqueId, Collectors.mapping(Keyed::leg, Collectors.toList()))));
    }

    @SuppressWarnings("NullAway") // to_at may be empty, and is nullable where it goes
    private static TalkLeg leg(ResultSet r, StatementContext c) throws SQLException {
        ColumnMapper<Instant> instants = c.findColumnMapperFor(Instant.class).orElseThrow();
        return new TalkLeg(
                r.getInt("ordinal"),
                r.getString("operator"),
                r.getString("extension"),
                r.getString("channel"),
                instants.map(r, "from_at", c),
                instants.map(r, "to_at", c));
    }

    void save(Collection<Fold> folds) {
        if (folds.isEmpty()) return;
        jdbi.useHandle(h -> {
            saveVisits(h, folds);
            saveLegs(h, folds);
        });
    }

    private void saveVisits(Handle h, Collection<Fold> folds) {
        PreparedBatch rows = h.prepareBatch(UPSERT);
        for (Fold f : folds) {
            f.call()
                    .visits()
                    .forEach(v -> rows.bindMap(mapper.columns(v, f.lastHeardAt(), f.evidence()))
                            .add());
        }
        if (rows.size() > 0) rows.execute();
    }

    private static void saveLegs(Handle h, Collection<Fold> folds) {
        PreparedBatch rows = h.prepareBatch(LEG);
        for (Fold f : folds) {
            List<TalkLeg> legs = f.call().legs();
            for (int n = 0; n < legs.size(); n++) {
                TalkLeg leg = legs.get(n);
                rows.bind("uniqueId", f.call().uniqueId())
                        .bind("server", f.server())
                        .bind("n", n + 1)
                        .bind("ordinal", leg.visit())
                        .bind("askedAt", f.call().visits().get(leg.visit() - 1).askedAt())
                        .bind("operator", VisitRow.cut(leg.operator(), 64))
                        .bind("extension", leg.extension())
                        .bind("channel", leg.channel())
                        .bind("from", leg.from())
                        .bind("to", leg.to())
                        .add();
            }
        }
        if (rows.size() > 0) rows.execute();
    }

    /** Visits and legs that a later fold no longer finds. Rare: evidence of an earlier time came late. */
    void shorten(String server, String uniqueId, int visits, int legs) {
        jdbi.useHandle(h -> {
            h.execute(
                    "DELETE FROM call_visit WHERE unique_id = ? AND server = ? AND ordinal > ?",
                    uniqueId,
                    server,
                    visits);
            h.execute("DELETE FROM call_leg WHERE unique_id = ? AND server = ? AND n > ?", uniqueId, server, legs);
        });
    }

    /**
     * A call whose end nobody heard.
     *
     * @param endedAt what is known of it now
     */
    record Endless(
            List<String> linked,
            Instant lastHeardAt,
            @Nullable Instant endedAt,
            boolean open) {
        /** @param lostAfter a call lost from sight so long before the start ended by neither */
        boolean endsOtherwise(NavigableSet<Instant> starts, Duration lostAfter) {
            Instant start = starts.ceiling(lastHeardAt);
            if (start == null || !start.isBefore(lastHeardAt.plus(lostAfter))) return false;
            return open || endedAt == null || start.isBefore(endedAt);
        }
    }

    List<Endless> endless(String server) {
        return jdbi.withHandle(h -> h.createQuery(ENDLESS)
                .bind("server", server)
                .map((r, c) -> new Endless(
                        List.of(r.getString("linked").split(",")),
                        instant(r, "heard", c),
                        r.getObject("ended") == null ? null : instant(r, "ended", c),
                        r.getBoolean("open")))
                .list());
    }

    private static Instant instant(ResultSet r, String column, StatementContext c) throws SQLException {
        return c.findColumnMapperFor(Instant.class).orElseThrow().map(r, column, c);
    }

    /** An open call and when it was last heard of. */
    record Silent(String server, String uniqueId, Instant lastHeardAt) {}

    List<Silent> silentSince(Instant before, int limit) {
        String sql = """
                SELECT server, unique_id, MAX(last_heard_at) AS heard FROM call_visit
                WHERE still_open AND last_heard_at < :before GROUP BY server, unique_id LIMIT :limit""";
        return jdbi.withHandle(h -> h.createQuery(sql)
                .bind("before", before)
                .bind("limit", limit)
                .map((r, c) -> new Silent(r.getString("server"), r.getString("unique_id"), instant(r, "heard", c)))
                .list());
    }

    void heard(String server, String uniqueId, Instant at) {
        String sql = "UPDATE call_visit SET last_heard_at = :at WHERE unique_id = :id AND server = :server";
        jdbi.useHandle(h -> h.createUpdate(sql)
                .bind("at", at)
                .bind("id", uniqueId)
                .bind("server", server)
                .execute());
    }
}
