package hotline.cases;

import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Seals the words of a case that becomes secret, in all tables of this package, and opens them when it is so no more. */
@ApplicationScoped
class SealRows {
    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    SealRows(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    void seal(long caseId, boolean secret, List<Long> readers) {
        jdbi.useHandle(h -> {
            words(h, caseId, secret);
            texts(h, caseId, secret, "case_event", "body");
            texts(h, caseId, secret, "case_request", "why");
            String named = secret
                    ? String.join(",", readers.stream().map(String::valueOf).toList())
                    : null;
            h.createUpdate("UPDATE case_event SET secret = :secret, readers = :readers WHERE case_id = :id")
                    .bind("secret", secret)
                    .bind("readers", named)
                    .bind("id", caseId)
                    .execute();
        });
    }

    private void words(Handle h, long caseId, boolean secret) {
        String text = h.createQuery("SELECT what, what_sealed FROM hotline_case WHERE id = :id")
                .bind("id", caseId)
                .map((r, c) -> text(r.getString(1), r.getBytes(2)))
                .one();
        h.createUpdate("""
                        UPDATE hotline_case SET secret = :secret, title = :title, what = :clear, what_sealed = :sealed
                        WHERE id = :id""")
                .bind("secret", secret)
                .bind("title", secret ? null : CaseDraft.title(String.valueOf(text)))
                .bind("clear", secret ? null : text)
                .bind("sealed", secret ? vault.seal(String.valueOf(text)) : null)
                .bind("id", caseId)
                .execute();
    }

    private void texts(Handle h, long caseId, boolean secret, String table, String column) {
        Map<Long, String> texts = h.createQuery(
                        "SELECT id, %1$s, %1$s_sealed FROM %2$s WHERE case_id = :id AND %3$s IS NOT NULL"
                                .formatted(column, table, secret ? column : column + "_sealed"))
                .bind("id", caseId)
                .map((r, c) -> Map.entry(r.getLong(1), String.valueOf(text(r.getString(2), r.getBytes(3)))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
        if (texts.isEmpty()) return;
        var batch = h.prepareBatch(
                "UPDATE %2$s SET %1$s = :clear, %1$s_sealed = :sealed WHERE id = :id".formatted(column, table));
        texts.forEach((id, text) -> batch.bind("clear", secret ? null : text)
                .bind("sealed", secret ? vault.seal(text) : null)
                .bind("id", id)
                .add());
        batch.execute();
    }

    private @Nullable String text(@Nullable String clear, byte @Nullable [] sealed) {
        return sealed == null ? clear : vault.open(sealed);
    }
}
