package hotline.audit;

import hotline.base.Actor;
import hotline.base.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who did what and who read what. Append-only; written in the transaction of the act itself. */
@ApplicationScoped
public class Audit {
    private final Jdbi jdbi;
    private final EntryRows rows;
    private final Clock clock;

    @Inject
    Audit(Jdbi jdbi, EntryRows rows, Clock clock) {
        this.jdbi = jdbi;
        this.rows = rows;
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

    /**
     * Newest first.
     *
     * @param after id of the last entry of the page before, {@code null} for the first page
     */
    @Transactional
    public Page<Entry> entries(Asked asked, @Nullable Long after, int limit) {
        return Page.of(rows.page(asked, after, limit + 1), limit, e -> Long.toString(e.id()));
    }

    /** Which entries; {@code null} for all. */
    public record Asked(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String subject) {}

    /** Records unless the same actor did the same to the same subject within the time before: one row for one sitting. */
    @Transactional
    public void recordOncePer(Duration time, Actor actor, String action, String subject) {
        Instant now = Instant.now(clock);
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO audit_entry (at, actor, action, subject)
                        SELECT :now, :actor, :action, :subject FROM DUAL WHERE NOT EXISTS (
                          SELECT 1 FROM audit_entry
                          WHERE subject = :subject AND action = :action AND actor = :actor AND at > :since)""")
                .bind("now", now)
                .bind("since", now.minus(time))
                .bind("actor", actor.login())
                .bind("action", action)
                .bind("subject", subject)
                .execute());
    }
}
