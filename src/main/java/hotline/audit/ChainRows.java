package hotline.audit;

import hotline.audit.Chain.Link;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The tables of the chain. */
@ApplicationScoped
class ChainRows {
    private static final String UNSEALED = """
            SELECT e.* FROM audit_entry e LEFT JOIN audit_link l ON l.entry = e.id
            WHERE e.id > :floor AND l.entry IS NULL ORDER BY e.id LIMIT :limit""";

    private static final String LINKS = """
            SELECT l.entry, l.digest AS link_digest, e.* FROM audit_link l LEFT JOIN audit_entry e ON e.id = l.entry
            WHERE l.seal = :seal ORDER BY l.entry""";

    private static final String STRAY = """
            SELECT COUNT(*) AS n, MIN(e.id) AS first FROM audit_entry e LEFT JOIN audit_link l ON l.entry = e.id
            WHERE l.entry IS NULL AND e.id %s :floor""";

    private static final String FLOOR =
            "SELECT MAX(last_entry) FROM audit_seal WHERE sealed_at < UTC_TIMESTAMP(6) - INTERVAL :seconds SECOND";

    private final Jdbi jdbi;

    @Inject
    ChainRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Seal(long id, int entries, byte[] previous, byte[] digest) {}

    /** A link and the entry it was made of, which is {@code null} when it is gone. */
    record Linked(Link link, @Nullable Entry entry) {}

    record Stray(long count, @Nullable Long first) {}

    /** False while another node seals. */
    boolean lock() {
        return jdbi.withHandle(h -> h.createQuery("SELECT id FROM audit_sealer FOR UPDATE SKIP LOCKED")
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /** Up to this id nothing new can come: it was sealed, by the clock of all nodes, before any transaction that still runs began. */
    long floor(Duration settled) {
        return jdbi.withHandle(h -> h.createQuery(FLOOR)
                .bind("seconds", settled.toSeconds())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    List<Entry> unsealed(long floor, int limit) {
        return jdbi.withHandle(h -> h.createQuery(UNSEALED)
                .bind("floor", floor)
                .bind("limit", limit)
                .map(ChainRows::entry)
                .list());
    }

    Optional<byte[]> head() {
        return jdbi.withHandle(h -> h.createQuery("SELECT digest FROM audit_seal ORDER BY id DESC LIMIT 1")
                .mapTo(byte[].class)
                .findOne());
    }

    void save(List<Link> links, byte[] previous, byte[] digest) {
        jdbi.useHandle(h -> {
            long seal = h.createUpdate("""
                            INSERT INTO audit_seal (sealed_at, entries, last_entry, previous, digest)
                            VALUES (UTC_TIMESTAMP(6), :entries, :last, :previous, :digest)""")
                    .bind("entries", links.size())
                    .bind("last", links.getLast().entry())
                    .bind("previous", previous)
                    .bind("digest", digest)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            PreparedBatch batch =
                    h.prepareBatch("INSERT INTO audit_link (entry, seal, digest) VALUES (:entry, :seal, :digest)");
            links.forEach(l -> batch.bind("entry", l.entry())
                    .bind("seal", seal)
                    .bind("digest", l.digest())
                    .add());
            batch.execute();
        });
    }

    List<Seal> sealsAfter(long id, int limit) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM audit_seal WHERE id > :id ORDER BY id LIMIT :limit")
                .bind("id", id)
                .bind("limit", limit)
                .map((r, c) ->
                        new Seal(r.getLong("id"), r.getInt("entries"), r.getBytes("previous"), r.getBytes("digest")))
                .list());
    }

    List<Linked> linked(long seal) {
        return jdbi.withHandle(h -> h.createQuery(LINKS)
                .bind("seal", seal)
                .map((r, c) -> new Linked(
                        new Link(r.getLong("entry"), r.getBytes("link_digest")),
                        r.getObject("id") == null ? null : entry(r, c)))
                .list());
    }

    /** Entries without a link: up to the floor they were smuggled in, after it they wait for the next seal. */
    Stray stray(long floor, boolean upToFloor) {
        return jdbi.withHandle(h -> h.createQuery(STRAY.formatted(upToFloor ? "<=" : ">"))
                .bind("floor", floor)
                .map((r, c) -> new Stray(r.getLong("n"), r.getObject("first", Long.class)))
                .one());
    }

    static Entry entry(ResultSet r, StatementContext context) throws SQLException {
        return new Entry(
                r.getLong("id"),
                context.findColumnMapperFor(Instant.class).orElseThrow().map(r, "at", context),
                r.getString("actor"),
                r.getString("action"),
                r.getString("subject"),
                r.getString("detail"));
    }
}
