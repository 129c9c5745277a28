package hotline.intake;

import hotline.cases.CaseNumber;
import hotline.vault.Vault;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Every way in meets here: one contact, once only, whatever is repeated or races. */
@ApplicationScoped
public class Intake {
    private final ContactRows rows;
    private final Messages messages;
    private final Filings filings;
    private final Additions additions;
    private final Vault vault;

    @Inject
    Intake(ContactRows rows, Messages messages, Filings filings, Additions additions, Vault vault) {
        this.rows = rows;
        this.messages = messages;
        this.filings = filings;
        this.additions = additions;
        this.vault = vault;
    }

    /**
     * Takes a message in and opens a case for it. The same key with the same content again gives the same answer and does
     * nothing; with another content it is refused with 409 {@code contact-differs}. Runs in a transaction of its own.
     */
    public Received receive(Contact contact, Viewer by) {
        byte[] content = Fingerprint.of(contact, vault);
        return Once.run(() -> messages.receive(contact, content, by));
    }

    /**
     * More about a case that is his: kept with it, and heard where it is settled. The same key again does nothing. Runs in a
     * transaction of its own.
     */
    public void add(Contact contact, CaseNumber number, Viewer by) {
        byte[] content = Fingerprint.of(contact, vault);
        Once.run(() -> additions.add(contact, content, number, by));
    }

    /**
     * Puts a call away, with a case or without one, and its author's draft with it. Once per call: the same again gives the
     * same case. What was put away without a case may still get one; a call that has a case is refused with 409
     * {@code call-filed}, which names it. Runs in a transaction of its own.
     */
    public Received file(Filing filing, Viewer by) {
        byte[] content = Fingerprint.of(filing.written(), vault);
        return Once.run(() -> filings.file(filing, content, by));
    }

    /** What became of a call; empty while nobody has put it away. */
    @Transactional
    public Optional<Received> ofCall(String call) {
        return rows.find(Filings.key(call)).map(ContactRow::again);
    }

    /** The contacts of a case in the order of their coming. */
    @Transactional
    public List<SeenContact> ofCase(long caseId) {
        return rows.ofCase(caseId);
    }

    /** How often a citizen has reached out, by all his keys. */
    @Transactional
    public int countOf(List<Long> citizen) {
        return rows.countOf(citizen);
    }
}
