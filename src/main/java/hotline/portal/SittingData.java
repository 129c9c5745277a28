package hotline.portal;

import hotline.base.Channel;
import hotline.base.PersonalData;
import hotline.notify.Outbox;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What a person has half filled in and not sent, found by his telephone once he gave it. */
@ApplicationScoped
class SittingData implements PersonalData {
    private final Jdbi jdbi;
    private final Vault vault;
    private final Outbox outbox;

    @Inject
    SittingData(Jdbi jdbi, Vault vault, Outbox outbox) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.outbox = outbox;
    }

    /** What he wrote, before it is sent. */
    record Told(Instant at, @Nullable String text, @Nullable String address) {}

    @Override
    public String part() {
        return "web-drafts";
    }

    @Override
    public List<?> export(Person person) {
        return person.phones().stream()
                .flatMap(phone -> of(outbox.hash(Channel.SMS, phone.digits())).stream())
                .toList();
    }

    private List<Told> of(byte[] phone) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                        SELECT body_sealed, saved_at FROM portal_sitting WHERE phone_hash = :phone AND kind = 'REPORT'
                        ORDER BY saved_at""").bind("phone", phone).map((r, c) -> told(r)).list());
    }

    private Told told(ResultSet r) throws SQLException {
        Draft draft = Sittings.read(vault.open(r.getBytes("body_sealed")), Draft.class);
        Instant at = r.getObject("saved_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        return new Told(
                at, draft.what(), draft.where() == null ? null : draft.where().address());
    }

    @Override
    public boolean needs(long citizen) {
        return false;
    }

    @Override
    public void emptyCase(long caseId) {
        jdbi.useHandle(h -> h.execute("DELETE FROM portal_urge WHERE case_id = ?", caseId));
    }

    @Override
    public void emptyPerson(Person person) {
        jdbi.useHandle(h -> person.phones()
                .forEach(phone -> h.execute(
                        "DELETE FROM portal_sitting WHERE phone_hash = ?", outbox.hash(Channel.SMS, phone.digits()))));
    }
}
