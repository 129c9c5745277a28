package hotline.calls;

import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The append-only ledger, and the marks of what is not folded yet. */
@ApplicationScoped
class EvidenceRows {
    /** Not INSERT IGNORE, which would also swallow what does not fit. */
    private static final String INSERT = """
            INSERT INTO call_evidence
              (server, call_key, at, digest, source, event, unique_id, linked_id, sealed)
            VALUES (:server, :key, :at, :digest, :source, :event, :uniqueId, :linkedId, :sealed)
            ON DUPLICATE KEY UPDATE digest = digest""";

    private static final String MARK = "INSERT INTO call_unfolded (server, call_key) VALUES (:server, :key)";

    private static final String OF_CALLS = """
            SELECT server, call_key, at, source, event, unique_id, linked_id, sealed FROM call_evidence
            WHERE server = :server AND call_key IN (<keys>) ORDER BY call_key, at""";

    private static final String STARTS = """
            SELECT server, call_key, at, source, event, unique_id, linked_id, sealed FROM call_evidence
            WHERE server = :server AND call_key = :key AND at >= :since ORDER BY at""";

    /** Looked at in one go: the marks of a burst. */
    private static final int MARKS = 20_000;

    private static final int AT_ONCE = 5_000;

    private static final String MEMBER = """
            SELECT server, call_key, at, source, event, unique_id, linked_id, sealed FROM call_evidence
            WHERE server = :server AND call_key = :key AND at <= :at ORDER BY at DESC LIMIT 1""";

    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    EvidenceRows(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /** Evidence and marks in two round trips, whatever the size. */
    void add(List<Evidence> batch) {
        jdbi.useHandle(h -> {
            PreparedBatch rows = h.prepareBatch(INSERT);
            PreparedBatch marks = h.prepareBatch(MARK);
            Set<List<String>> marked = new LinkedHashSet<>();
            for (Evidence e : batch) {
                String json = EvidenceCodec.json(e);
                byte[] digest = EvidenceCodec.digest(e, json);
                for (String key : e.keys()) {
                    bind(rows, e, key, digest, vault.seal(json));
                    boolean folds = !key.startsWith(Evidence.OF_SERVER) || key.equals(Evidence.OF_SERVER);
                    if (folds && marked.add(List.of(e.server(), key))) {
                        marks.bind("server", e.server()).bind("key", key).add();
                    }
                }
            }
            if (rows.size() > 0) rows.execute();
            if (marks.size() > 0) marks.execute();
        });
    }

    private static void bind(PreparedBatch rows, Evidence e, String key, byte[] digest, byte[] sealed) {
        rows.bind("server", e.server())
                .bind("key", key)
                .bind("at", e.at())
                .bind("digest", digest)
                .bind("source", e.source().name())
                .bind("event", e.event())
                .bind("uniqueId", e.uniqueId())
                .bind("linkedId", e.linkedId())
                .bind("sealed", sealed)
                .add();
    }

    /** The oldest calls to be folded. */
    List<Mark> marks(int calls) {
        List<Mark.Row> rows = jdbi.withHandle(
                h -> h.createQuery("SELECT id, server, call_key FROM call_unfolded ORDER BY id LIMIT :limit")
                        .bind("limit", MARKS)
                        .map((r, c) -> new Mark.Row(r.getLong("id"), r.getString("server"), r.getString("call_key")))
                        .list());
        return Mark.of(rows, calls);
    }

    void done(Collection<Mark> marks) {
        List<Long> ids = marks.stream().flatMap(m -> m.ids().stream()).toList();
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            List<Long> some = ids.subList(i, Math.min(i + AT_ONCE, ids.size()));
            jdbi.useHandle(h -> h.createUpdate("DELETE FROM call_unfolded WHERE id IN (<ids>)")
                    .bindList("ids", some)
                    .execute());
        }
    }

    /** When the server came up, as far as it was said at this time or later. */
    List<Evidence> starts(String server, Instant since) {
        return jdbi.withHandle(h -> h.createQuery(STARTS)
                .bind("server", server)
                .bind("key", Evidence.OF_SERVER)
                .bind("since", since)
                .map(this::evidence)
                .list());
    }

    /** By key; evidence of a transfer stands under each of its keys. */
    Map<String, List<Evidence>> of(String server, Collection<String> keys) {
        Map<String, List<Evidence>> byKey = new HashMap<>();
        keys.forEach(key -> byKey.put(key, new ArrayList<>()));
        if (keys.isEmpty()) return byKey;
        jdbi.useHandle(h -> read(h, server, keys, byKey));
        return byKey;
    }

    private void read(Handle h, String server, Collection<String> keys, Map<String, List<Evidence>> byKey) {
        h.createQuery(OF_CALLS)
                .bind("server", server)
                .bindList("keys", List.copyOf(keys))
                .map((r, c) -> {
                    byKey.getOrDefault(r.getString("call_key"), new ArrayList<>())
                            .add(evidence(r, c));
                    return true;
                })
                .list();
    }

    /** Who had last become a member of a queue at this telephone. */
    @Nullable
    String member(String server, String telephone, Instant at) {
        return jdbi.withHandle(h -> h.createQuery(MEMBER)
                .bind("server", server)
                .bind("key", Evidence.OF_SERVER + telephone)
                .bind("at", at)
                .map(this::evidence)
                .findFirst()
                .map(Evidence::member)
                .orElse(null));
    }

    /** When a call's servers last said something of it. */
    Instant lastHeard(String server, String key) {
        String sql = """
                SELECT MAX(at) FROM call_evidence
                WHERE server = :server AND call_key = :key AND event <> 'TrackLost'""";
        return jdbi.withHandle(h -> h.createQuery(sql)
                .bind("server", server)
                .bind("key", key)
                .mapTo(Instant.class)
                .findOne()
                .orElse(Instant.EPOCH));
    }

    private Evidence evidence(ResultSet r, StatementContext context) throws SQLException {
        return new Evidence(
                r.getString("server"),
                Source.valueOf(r.getString("source")),
                r.getString("event"),
                context.findColumnMapperFor(Instant.class).orElseThrow().map(r, "at", context),
                r.getString("unique_id"),
                r.getString("linked_id"),
                EvidenceCodec.fields(vault.open(r.getBytes("sealed"))));
    }
}
