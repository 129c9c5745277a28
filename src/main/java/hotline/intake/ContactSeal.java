package hotline.intake;

import hotline.cases.CaseEvent;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Watches cases: when one becomes secret the words of its contacts are sealed too, and opened when it is so no more. */
@ApplicationScoped
class ContactSeal {
    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    ContactSeal(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    void on(@Observes CaseEvent event) {
        if (!(event.what() instanceof CaseEvent.SecrecyChanged changed)) return;
        jdbi.useHandle(h -> {
            Map<Long, String> texts = texts(h, event.caseId());
            if (texts.isEmpty()) return;
            var batch = h.prepareBatch("UPDATE contact SET text = :clear, text_sealed = :sealed WHERE id = :id");
            texts.forEach((id, text) -> batch.bind("clear", changed.secret() ? null : text)
                    .bind("sealed", changed.secret() ? vault.seal(text) : null)
                    .bind("id", id)
                    .add());
            batch.execute();
        });
    }

    private Map<Long, String> texts(Handle h, long caseId) {
        return h.createQuery("SELECT id, text, text_sealed FROM contact WHERE case_id = :id")
                .bind("id", caseId)
                .map((r, c) -> Map.entry(
                        r.getLong("id"),
                        r.getString("text") != null ? r.getString("text") : vault.open(r.getBytes("text_sealed"))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
