package hotline.intake;

import hotline.base.Retained;
import hotline.database.Aged;
import hotline.vault.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Contacts that led to no case; the others go with their case. */
@ApplicationScoped
class OldContacts implements Retained {
    private static final String OLD = " case_id IS NULL AND emptied_at IS NULL AND received_at < :before ";

    private final Jdbi jdbi;
    private final Vault vault;
    private final Clock clock;
    private final Aged old;

    @Inject
    OldContacts(Jdbi jdbi, Vault vault, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.clock = clock;
        this.old = new Aged(jdbi, "FROM contact WHERE" + OLD, "id");
    }

    @Override
    public String rule() {
        return "anonymise-contacts";
    }

    @Override
    public Period usual() {
        return Period.ofYears(1);
    }

    @Override
    public long due(Instant before) {
        return old.count(before);
    }

    @Override
    public List<String> examples(Instant before, int limit) {
        return old.examples("CONCAT(channel, ' ', no_case, ' #', id)", before, limit);
    }

    @Override
    public int act(Instant before, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createUpdate(ContactData.EMPTY + OLD + "ORDER BY id LIMIT :n")
                        .bind("empty", vault.seal(""))
                        .bind("now", Instant.now(clock))
                        .bind("before", before)
                        .bind("n", limit)
                        .execute()));
    }
}
