package hotline.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** How far each store has been gone through, and what was counted there. */
@ApplicationScoped
class RoundRows {
    private static final String OPEN = """
            SELECT * FROM vault_round WHERE working ORDER BY store LIMIT 1 FOR UPDATE SKIP LOCKED""";

    private static final String START = """
            INSERT INTO vault_round (store, key_number, working, started_at) VALUES (:store, :key, TRUE, :at)
            ON DUPLICATE KEY UPDATE key_number = :key, working = TRUE, started_at = :at, finished_at = NULL, position = NULL,
              done = 0, resealed = 0""";

    private final Jdbi jdbi;

    @Inject
    RoundRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param key      values are sealed under this key
     * @param position the last row that was looked at
     * @param done     rows looked at so far
     * @param counts   values under each key, {@code null} when they were never counted
     */
    record Round(
            String store,
            int key,
            @Nullable String position,
            long done,
            long resealed,
            boolean working,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable SortedMap<Integer, Long> counts,
            @Nullable Instant countedAt) {}

    void start(List<String> stores, int key, Instant at) {
        jdbi.useHandle(h -> {
            var batch = h.prepareBatch(START);
            stores.forEach(
                    s -> batch.bind("store", s).bind("key", key).bind("at", at).add());
            batch.execute();
        });
    }

    /** One that is not finished and on which no other node works. */
    Optional<Round> open() {
        return jdbi.withHandle(h -> h.createQuery(OPEN).map(RoundRows::round).findOne());
    }

    void move(Round now, @Nullable String position, int read, int resealed) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE vault_round SET position = :position, done = done + :read, resealed = resealed + :resealed
                        WHERE store = :store""")
                .bind("position", position)
                .bind("read", read)
                .bind("resealed", resealed)
                .bind("store", now.store())
                .execute());
    }

    void again(Round now, int key, Instant at) {
        start(List.of(now.store()), key, at);
    }

    void finish(String store, Instant at) {
        jdbi.useHandle(h -> h.createUpdate(
                        "UPDATE vault_round SET working = FALSE, position = NULL, finished_at = :at WHERE store = :store")
                .bind("at", at)
                .bind("store", store)
                .execute());
    }

    void counted(String store, SortedMap<Integer, Long> counts, int key, Instant at) {
        String text = counts.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(","));
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO vault_round (store, key_number, working, counts, counted_at)
                        VALUES (:store, :key, FALSE, :counts, :at)
                        ON DUPLICATE KEY UPDATE counts = :counts, counted_at = :at""")
                .bind("store", store)
                .bind("key", key)
                .bind("counts", text)
                .bind("at", at)
                .execute());
    }

    List<Round> all() {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM vault_round ORDER BY store")
                .map(RoundRows::round)
                .list());
    }

    private static Round round(ResultSet r, StatementContext c) throws SQLException {
        return new Round(
                r.getString("store"),
                r.getInt("key_number"),
                r.getString("position"),
                r.getLong("done"),
                r.getLong("resealed"),
                r.getBoolean("working"),
                at(r, "started_at", c),
                at(r, "finished_at", c),
                counts(r.getString("counts")),
                at(r, "counted_at", c));
    }

    private static @Nullable Instant at(ResultSet r, String column, StatementContext c) throws SQLException {
        return r.getObject(column) == null
                ? null
                : c.findColumnMapperFor(Instant.class).orElseThrow().map(r, column, c);
    }

    private static @Nullable SortedMap<Integer, Long> counts(@Nullable String text) {
        if (text == null) return null;
        SortedMap<Integer, Long> counts = new TreeMap<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(",")) {
            int is = each.indexOf('=');
            counts.put(Integer.valueOf(each.substring(0, is)), Long.valueOf(each.substring(is + 1)));
        }
        return counts;
    }
}
