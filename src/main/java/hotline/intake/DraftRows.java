package hotline.intake;

import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The table of drafts; all of it is sealed. */
@ApplicationScoped
class DraftRows {
    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    DraftRows(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    void save(long person, String call, String text, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO draft (person, call_id, body_sealed, saved_at) VALUES (:person, :call, :body, :now)
                        ON DUPLICATE KEY UPDATE body_sealed = VALUES(body_sealed), saved_at = VALUES(saved_at)""")
                .bind("person", person)
                .bind("call", call)
                .bind("body", vault.seal(text))
                .bind("now", now)
                .execute());
    }

    Optional<String> read(long person, String call) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT body_sealed FROM draft WHERE person = :person AND call_id = :call")
                        .bind("person", person)
                        .bind("call", call)
                        .mapTo(byte[].class)
                        .findOne()
                        .map(vault::open));
    }

    void delete(long person, String call) {
        jdbi.useHandle(h -> h.createUpdate("DELETE FROM draft WHERE person = :person AND call_id = :call")
                .bind("person", person)
                .bind("call", call)
                .execute());
    }
}
