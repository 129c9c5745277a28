package hotline.calls;

import hotline.base.PhoneNumber;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Who asked for a person and got none, for whoever calls back. */
@ApplicationScoped
public class MissedCalls {
    private static final List<String> MISSED = Arrays.stream(Outcome.values())
            .filter(Outcome::isMissed)
            .map(Enum::name)
            .toList();

    private static final String TRIED = """
            SELECT caller_hash, caller_sealed, unique_id, line, skill, asked_at, COALESCE(ended_at, asked_at) AS left_at, outcome
            FROM call_visit WHERE caller_hash IN (<callers>) AND asked_at >= :since
              AND (outcome = 'ANSWERED' OR (outcome IN (<missed>) AND last_of_request AND NOT transferred))
            ORDER BY asked_at, id""";

    private static final String WITHHELD = """
            SELECT COUNT(*) FROM call_visit WHERE caller_hash IS NULL AND outcome IN (<missed>) AND last_of_request
              AND NOT transferred AND asked_at >= :from AND asked_at < :to""";

    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    MissedCalls(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /** That something changed for a number. @param caller its keyed hash, in hex */
    public record Turned(long id, String caller) {}

    /**
     * One request for a person.
     *
     * @param askedAt when he asked
     * @param leftAt  when he went without having been answered; of an answered one it says nothing
     */
    public record Tried(
            String call,
            @Nullable String line,
            @Nullable String skill,
            Instant askedAt,
            Instant leftAt,
            boolean answered) {}

    /** A number and what it tried, in the order of time. @param number {@code null} when it tried nothing any more */
    public record Caller(String hash, @Nullable PhoneNumber number, List<Tried> tried) {}

    /** What nobody has followed up yet, oldest first. One reader at a time: it is for him to see to. */
    @Transactional
    public List<Turned> turned(int limit) {
        return jdbi.withHandle(h -> h.createQuery("SELECT id, caller_hash FROM call_turn ORDER BY id LIMIT :n")
                .bind("n", limit)
                .map((r, c) -> new Turned(r.getLong("id"), HexFormat.of().formatHex(r.getBytes("caller_hash"))))
                .list());
    }

    /** What these numbers tried since then; each once. */
    @Transactional
    public List<Caller> callers(Collection<Turned> turned, Instant since) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        turned.forEach(t -> rows.putIfAbsent(t.caller(), new ArrayList<>()));
        if (rows.isEmpty()) return List.of();
        List<byte[]> hashes =
                rows.keySet().stream().map(HexFormat.of()::parseHex).toList();
        jdbi.useHandle(h -> h.createQuery(TRIED)
                .bindList("callers", hashes)
                .bindList("missed", MISSED)
                .bind("since", since)
                .map(this::row)
                .forEach(row -> rows.getOrDefault(row.hash, new ArrayList<>()).add(row)));
        return rows.entrySet().stream()
                .map(e -> caller(e.getKey(), e.getValue()))
                .toList();
    }

    private record Row(String hash, @Nullable String number, Tried tried) {}

    private Row row(ResultSet r, StatementContext c) throws SQLException {
        ColumnMapper<Instant> instants = c.findColumnMapperFor(Instant.class).orElseThrow();
        byte[] sealed = r.getBytes("caller_sealed");
        return new Row(
                HexFormat.of().formatHex(r.getBytes("caller_hash")),
                sealed == null ? null : vault.open(sealed),
                new Tried(
                        r.getString("unique_id"),
                        r.getString("line"),
                        r.getString("skill"),
                        instants.map(r, "asked_at", c),
                        instants.map(r, "left_at", c),
                        r.getString("outcome").equals(Outcome.ANSWERED.name())));
    }

    private Caller caller(String hash, List<Row> rows) {
        PhoneNumber number = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.number))
                .flatMap(text -> PhoneNumber.read(text).stream())
                .findFirst()
                .orElse(null);
        return new Caller(hash, number, rows.stream().map(Row::tried).toList());
    }

    /** These are followed up, in the transaction of what came of it. */
    @Transactional
    public void followed(Collection<Turned> turned) {
        if (turned.isEmpty()) return;
        jdbi.useHandle(h -> h.createUpdate("DELETE FROM call_turn WHERE id IN (<ids>)")
                .bindList("ids", turned.stream().map(Turned::id).toList())
                .execute());
    }

    /** How many were missed whose number is not known: nobody can call them. */
    @Transactional
    public long withheld(Instant from, Instant to) {
        return jdbi.withHandle(h -> h.createQuery(WITHHELD)
                .bindList("missed", MISSED)
                .bind("from", from)
                .bind("to", to)
                .mapTo(Long.class)
                .one());
    }

    /** In the transaction of the fold. */
    void turn(Collection<String> callers) {
        if (callers.isEmpty()) return;
        String rows = callers.stream().map(c -> "(?)").collect(Collectors.joining(", "));
        jdbi.useHandle(h -> h.execute(
                "INSERT INTO call_turn (caller_hash) VALUES " + rows,
                callers.stream().map(vault::hash).toArray()));
    }
}
