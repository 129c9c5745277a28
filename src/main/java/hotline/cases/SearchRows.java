package hotline.cases;

import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of pairs, and how far the events have been read into it. */
@ApplicationScoped
class SearchRows {
    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    SearchRows(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    record Event(long id, long caseId, String event) {
        /** Such an event brings words in, or takes them away. */
        boolean matters() {
            return event.equals("opened") || event.equals("secrecy-changed");
        }
    }

    /** A case that has all the pairs. */
    record Candidate(long id, String what) {}

    private record Words(long caseId, boolean secret, String text) {}

    private record Pair(long gram, long caseId) {}

    /** Locks the mark; empty when another node is sweeping. */
    Optional<Long> mark() {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT event FROM case_search_mark WHERE id = 1 FOR UPDATE SKIP LOCKED")
                        .mapTo(Long.class)
                        .findOne());
    }

    void moveMark(long event) {
        jdbi.useHandle(h -> h.execute("UPDATE case_search_mark SET event = ? WHERE id = 1", event));
    }

    List<Event> after(long id, int limit) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT id, case_id, event FROM case_event WHERE id > :id ORDER BY id LIMIT :limit")
                        .bind("id", id)
                        .bind("limit", limit)
                        .map((r, c) -> new Event(r.getLong(1), r.getLong(2), r.getString(3)))
                        .list());
    }

    List<Candidate> candidates(QueueSql.Text sql) {
        return jdbi.withHandle(h -> h.createQuery(sql.sql())
                .bindMap(sql.values())
                .map((r, c) -> new Candidate(r.getLong("id"), r.getString("what")))
                .list());
    }

    /** The pairs of these cases as their words are now; none for a secret one, whatever it had. */
    void index(List<Long> cases) {
        if (cases.isEmpty()) return;
        jdbi.useHandle(h -> {
            List<Words> words = h.createQuery(
                            "SELECT id, secret, what, what_sealed FROM hotline_case WHERE id IN (<ids>)")
                    .bindList("ids", cases)
                    .map((r, c) -> new Words(
                            r.getLong("id"),
                            r.getBoolean("secret"),
                            r.getBoolean("secret") ? vault.open(r.getBytes("what_sealed")) : r.getString("what")))
                    .list();
            write(h, "INSERT IGNORE INTO case_gram (gram, case_id) VALUES (?, ?)", words, false);
            write(h, "DELETE FROM case_gram WHERE gram = ? AND case_id = ?", words, true);
        });
    }

    /** In the order of the key, so that neighbours are written together. */
    private static void write(Handle h, String sql, List<Words> words, boolean secret) {
        List<Pair> pairs = words.stream()
                .filter(w -> w.secret() == secret)
                .flatMap(w -> SearchText.grams(w.text()).stream().map(g -> new Pair(g, w.caseId())))
                .sorted(Comparator.comparingLong(Pair::gram).thenComparingLong(Pair::caseId))
                .toList();
        if (pairs.isEmpty()) return;
        PreparedBatch batch = h.prepareBatch(sql);
        pairs.forEach(p -> batch.bind(0, p.gram()).bind(1, p.caseId()).add());
        batch.execute();
    }
}
