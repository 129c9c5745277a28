package hotline.audit;

import hotline.base.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who did what and who read what. Append-only; written in the transaction of the act itself. */
@ApplicationScoped
public class Audit {
    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    Audit(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * @param action  verb in kebab case, {@code recording-played}, at most 48 characters
     * @param subject what it was done to, {@code call:lab-1795202695.0}, at most 96 characters
     * @param detail  at most 512 characters, never personal data
     */
    @Transactional
    public void record(Actor actor, String action, String subject, @Nullable String detail) {
        jdbi.useHandle(h -> h.createUpdate(
                        "INSERT INTO audit_entry (at, actor, action, subject, detail) VALUES (:at, :actor, :action, :subject, :detail)")
                .bind("at", Instant.now(clock))
                .bind("actor", actor.login())
                .bind("action", action)
                .bind("subject", subject)
                .bind("detail", detail)
                .execute());
    }
}
