package hotline.intake;

import hotline.base.Channel;
import hotline.base.PhoneNumber;
import hotline.cases.CaseNumber;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of contacts. Senders and the texts of secret matters are sealed. */
@ApplicationScoped
class ContactRows {
    private static final String FIND = """
            SELECT k.id, k.body_hash, k.no_case, c.number FROM contact k LEFT JOIN hotline_case c ON c.id = k.case_id
            WHERE k.channel = :channel AND k.account = :account AND k.sender_hash = :sender AND k.ref = :ref""";

    private static final String INSERT = """
            INSERT INTO contact (channel, account, sender_hash, ref, body_hash, sender_sealed, name_sealed, at, received_at,
              skill, text, text_sealed, citizen, case_id, no_case, received_by)
            VALUES (:channel, :account, :sender, :ref, :body, :sealed, :name, :at, :now,
              :skill, :text, :textSealed, :citizen, :case, :noCase, :by)
            RETURNING id""";

    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    ContactRows(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    Optional<ContactRow> find(Contact.Key key) {
        return find(key, "");
    }

    /** Keeps two hands off the same contact. A key that is not there yet is not locked: the unique key decides. */
    Optional<ContactRow> lock(Contact.Key key) {
        return find(key, " FOR UPDATE");
    }

    private Optional<ContactRow> find(Contact.Key key, String lock) {
        return jdbi.withHandle(h -> h.createQuery(FIND + lock)
                .bind("channel", key.channel().name())
                .bind("account", key.account())
                .bind("sender", senderHash(key))
                .bind("ref", key.ref())
                .map(ContactRows::row)
                .findOne());
    }

    long insert(NewContact contact, long by, Instant now) {
        return jdbi.withHandle(h -> h.createQuery(INSERT)
                .bind("channel", contact.key().channel().name())
                .bind("account", contact.key().account())
                .bind("sender", senderHash(contact.key()))
                .bind("ref", contact.key().ref())
                .bind("body", contact.bodyHash())
                .bind("sealed", contact.sender().isEmpty() ? null : vault.seal(contact.sender()))
                .bind("name", contact.name() == null ? null : vault.seal(contact.name()))
                .bind("at", contact.at())
                .bind("now", now)
                .bind("skill", contact.skill())
                .bind("text", contact.secret() ? null : contact.text())
                .bind("textSealed", contact.secret() ? vault.seal(contact.text()) : null)
                .bind("citizen", contact.citizen())
                .bind("case", contact.caseId())
                .bind(
                        "noCase",
                        contact.noCase() == null ? null : contact.noCase().name())
                .bind("by", by)
                .mapTo(Long.class)
                .one());
    }

    /** A call that was put away without a case and has one after all, or has another code. */
    void correct(long id, NewContact now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE contact SET body_hash = :body, case_id = :case, no_case = :noCase, skill = :skill, text = :text,
                          text_sealed = :textSealed, citizen = COALESCE(:citizen, citizen) WHERE id = :id""")
                .bind("body", now.bodyHash())
                .bind("case", now.caseId())
                .bind("noCase", now.noCase() == null ? null : now.noCase().name())
                .bind("skill", now.skill())
                .bind("text", now.secret() ? null : now.text())
                .bind("textSealed", now.secret() ? vault.seal(now.text()) : null)
                .bind("citizen", now.citizen())
                .bind("id", id)
                .execute());
    }

    List<SeenContact> ofCase(long caseId) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM contact WHERE case_id = :id ORDER BY id")
                .bind("id", caseId)
                .map((r, c) -> seen(r))
                .list());
    }

    int countOf(List<Long> citizen) {
        return jdbi.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM contact WHERE citizen IN (<keys>)")
                .bindList("keys", citizen)
                .mapTo(Integer.class)
                .one());
    }

    CaseNumber numberOf(@Nullable Long contact) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT c.number FROM contact k JOIN hotline_case c ON c.id = k.case_id WHERE k.id = :id")
                .bind("id", contact)
                .map((r, c) -> new CaseNumber(r.getString("number")))
                .one());
    }

    /** The case that a contact led to. */
    long caseOf(long contact) {
        return jdbi.withHandle(h -> h.createQuery("SELECT case_id FROM contact WHERE id = :id")
                .bind("id", contact)
                .mapTo(Long.class)
                .one());
    }

    private byte[] senderHash(Contact.Key key) {
        return vault.hash("sender:" + key.from());
    }

    private static ContactRow row(ResultSet r, Object context) throws SQLException {
        String number = r.getString("number");
        String noCase = r.getString("no_case");
        return new ContactRow(
                r.getLong("id"),
                r.getBytes("body_hash"),
                number == null ? null : new CaseNumber(number),
                noCase == null ? null : NoCase.valueOf(noCase));
    }

    private SeenContact seen(ResultSet r) throws SQLException {
        String text = r.getString("text");
        byte[] sender = r.getBytes("sender_sealed");
        return new SeenContact(
                r.getLong("id"),
                Channel.valueOf(r.getString("channel")),
                r.getString("account"),
                sender == null ? null : masked(vault.open(sender)),
                r.getString("ref"),
                r.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                r.getString("skill"),
                text == null ? vault.open(r.getBytes("text_sealed")) : text);
    }

    /** A number as numbers are masked; of another sender the first three signs. */
    static @Nullable String masked(String sender) {
        return PhoneNumber.read(sender)
                .map(PhoneNumber::masked)
                .orElseGet(() -> sender.substring(0, Math.min(3, sender.length())) + "****");
    }
}
