package hotline.intake;

import hotline.database.Aged;
import hotline.vault.Vault;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Contacts that led to no case; the others go with their case. */
@Singleton
class OldContacts extends Aged {
    private static final String OLD = " case_id IS NULL AND emptied_at IS NULL AND received_at < :before";
    private static final Rule RULE = new Rule(
            "anonymise-contacts",
            Period.ofYears(1),
            "FROM contact WHERE" + OLD,
            "id",
            "CONCAT(channel, ' ', no_case, ' #', id)");

    private final Vault vault;
    private final Clock clock;

    @Inject
    OldContacts(Jdbi jdbi, Vault vault, Clock clock) {
        super(jdbi, RULE);
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    protected int some(Handle h, Instant before, int limit) {
        return oldest(h.createUpdate(ContactData.EMPTY + OLD + " ORDER BY id LIMIT :n"), before, limit)
                .bind("empty", vault.seal(""))
                .bind("now", Instant.now(clock))
                .execute();
    }
}
