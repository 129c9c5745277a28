package hotline.intake;

import hotline.base.Channel;
import hotline.database.BulkInsert;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The door for many contacts of long ago, whose cases are there already. */
@ApplicationScoped
public class Contacts {
    private static final String COLUMNS =
            "channel, account, sender_hash, ref, body_hash, sender_sealed, at, received_at,"
                    + " skill, text, text_sealed, citizen, case_id, no_case, received_by";

    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    Contacts(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /** Writes them in one transaction. */
    @Transactional
    public void write(List<PastContact> contacts) {
        BulkInsert rows = new BulkInsert("contact", COLUMNS);
        contacts.forEach(c -> add(rows, c));
        jdbi.useHandle(rows::execute);
    }

    private void add(BulkInsert rows, PastContact c) {
        boolean call = c.channel() == Channel.PHONE;
        rows.add(
                c.channel(),
                "",
                vault.hash("sender:" + (call ? "" : c.from())),
                c.ref(),
                vault.hash("content:" + c.text()),
                vault.seal(c.from()),
                c.at(),
                c.at(),
                c.skill(),
                c.secret() ? null : c.text(),
                c.secret() ? vault.seal(c.text()) : null,
                c.citizen(),
                c.caseId(),
                c.noCase(),
                c.by());
    }
}
