package hotline.cases;

import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Empties what is personal in a case's rows for good: words, place, whom it concerns, who reached out, the words of its
 * events and requests, and the pairs by which its words are found. Who did what when stays, and with it every clock.
 */
@ApplicationScoped
class EmptyRows {
    private final Jdbi jdbi;
    private final Vault vault;
    private final WhatText text;

    @Inject
    EmptyRows(Jdbi jdbi, Vault vault, WhatText text) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.text = text;
    }

    void empty(long caseId, boolean secret, Instant at) {
        jdbi.useHandle(h -> {
            grams(h, caseId);
            events(h, caseId);
            h.createUpdate("""
                            UPDATE case_request SET why = NULL, why_sealed = NULL WHERE case_id = :id""").bind("id", caseId).execute();
            h.createUpdate("""
                            UPDATE hotline_case SET title = :clear, what = :clear, what_sealed = :sealed, place_sealed = NULL,
                              concerns_sealed = NULL, citizen = NULL, anonymised_at = :at WHERE id = :id""")
                    .bind("clear", secret ? null : "")
                    .bind("sealed", secret ? vault.seal("") : null)
                    .bind("at", at)
                    .bind("id", caseId)
                    .execute();
        });
    }

    /** Found by the words that made them: there is no way from a case to its pairs. */
    private static void grams(Handle h, long caseId) {
        String what = h.createQuery("SELECT what FROM hotline_case WHERE id = :id")
                .bind("id", caseId)
                .map((r, c) -> Objects.toString(r.getString(1), ""))
                .one();
        Set<Long> grams = SearchText.grams(what);
        if (grams.isEmpty()) return;
        h.createUpdate("DELETE FROM case_gram WHERE case_id = :id AND gram IN (<grams>)")
                .bind("id", caseId)
                .bindList("grams", List.copyOf(grams))
                .execute();
    }

    private record Told(long id, String event, @Nullable String body, byte @Nullable [] sealed) {}

    private void events(Handle h, long caseId) {
        List<Told> all = h.createQuery("SELECT id, event, body, body_sealed FROM case_event WHERE case_id = :id")
                .bind("id", caseId)
                .map((r, c) -> new Told(r.getLong(1), r.getString(2), r.getString(3), r.getBytes(4)))
                .list();
        PreparedBatch batch =
                h.prepareBatch("UPDATE case_event SET body = :body, body_sealed = :sealed WHERE id = :id");
        for (Told each : all) {
            byte[] sealed = each.sealed;
            Map<String, Object> fields = text.fields(sealed == null ? Objects.toString(each.body) : vault.open(sealed));
            Map<String, Object> rest = FreeText.emptied(each.event, fields);
            if (rest.equals(fields)) continue;
            String body = text.write(rest);
            batch.bind("body", sealed == null ? body : null)
                    .bind("sealed", sealed == null ? null : vault.seal(body))
                    .bind("id", each.id)
                    .add();
        }
        if (batch.size() > 0) batch.execute();
    }
}
