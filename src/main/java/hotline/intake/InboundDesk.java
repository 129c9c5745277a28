package hotline.intake;

import hotline.audit.Audit;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.cases.Act;
import hotline.cases.CaseNumber;
import hotline.cases.CaseView;
import hotline.cases.Cases;
import hotline.citizens.Citizen;
import hotline.visits.Plain;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person does with a message that nobody could read, or that failed: one of these, once. */
@ApplicationScoped
public class InboundDesk {
    /** Who reads what cannot be read. */
    public static final Role[] READERS = {Role.OPERATOR, Role.SHIFT_LEADER, Role.DISPATCHER, Role.SUPERVISOR};

    /** Who looks after what failed. */
    public static final Role[] KEEPERS = {Role.ADMIN, Role.SUPERVISOR};

    private static final int LONGEST = 500;

    private final InboundRows rows;
    private final InboundLists lists;
    private final Acting acting;
    private final Replies replies;
    private final ContactRows contacts;
    private final Cases cases;
    private final InboundSweep sweep;
    private final Audit audit;
    private final Clock clock;

    @Inject
    InboundDesk(
            InboundRows rows,
            InboundLists lists,
            Acting acting,
            Replies replies,
            ContactRows contacts,
            Cases cases,
            InboundSweep sweep,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.acting = acting;
        this.replies = replies;
        this.contacts = contacts;
        this.cases = cases;
        this.sweep = sweep;
        this.audit = audit;
        this.clock = clock;
    }

    /** Refuses with 409 {@code not-waiting} what somebody else has done with already; as everything here. */
    @Transactional
    public CaseNumber open(long id, Viewer by) {
        Stored m = waiting(id, by);
        Settled done = acting.newCase(m, done(m), by);
        settle(m, done, by);
        return contacts.numberOf(done.contact());
    }

    /** To a case that this person may see; heard where it goes on. */
    @Transactional
    public void add(long id, CaseNumber number, Viewer by) {
        Stored m = waiting(id, by);
        CaseView view = cases.view(number, by);
        CaseNumber heard = view.master() == null ? number : CaseNumber.of(view.master());
        settle(m, acting.keep(m, view.id(), view.secret(), done(m), by), by);
        cases.act(heard, new Act.Note(m.text()), Cases.SYSTEM, null);
    }

    /** In a person's own words, the way it came. */
    @Transactional
    public void answer(long id, String text, Viewer by) {
        Stored m = waiting(id, by);
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) throw Refusal.invalid("text", "size");
        replies.words(m, words);
        settle(m, done(m), by);
    }

    /** Nothing is to be done. */
    @Transactional
    public void dismiss(long id, Viewer by) {
        Stored m = waiting(id, by);
        settle(m, done(m), by);
    }

    /** Parked ones are tried again. @param id {@code null} for all @return how many */
    public int replay(@Nullable Long id, Viewer by) {
        by.mustBe(KEEPERS);
        int n = replayed(id, by);
        if (n == 0 && id != null) throw Refusal.conflict("not-parked", "This message is not parked", Map.of());
        sweep.wake();
        return n;
    }

    private int replayed(@Nullable Long id, Viewer by) {
        return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().call(() -> {
            int n = rows.replay(id);
            if (n > 0)
                audit.record(by.actor(), "inbound-replayed", id == null ? "inbound:parked" : "inbound:" + id, n + "");
            return n;
        });
    }

    /** What was set aside is read by a person after all. Refuses with 409 {@code not-aside} what is not. */
    @Transactional
    public void bring(long id, Viewer by) {
        by.mustBe(KEEPERS);
        if (!rows.bring(id)) throw Refusal.conflict("not-aside", "This message was not set aside", Map.of());
        audit.record(by.actor(), "inbound-brought", "inbound:" + id, null);
    }

    /** The text, for once and audited. */
    @Transactional
    public InboundLine unmask(long id, Viewer by) {
        by.mustBe(KEEPERS);
        audit.record(by.actor(), "unmasked", "inbound:" + id, "text of a message");
        return lists.one(id);
    }

    private Stored waiting(long id, Viewer by) {
        by.mustBe(READERS);
        return rows.desk(id)
                .orElseThrow(() -> Refusal.conflict("not-waiting", "Somebody has done with this message", Map.of()));
    }

    private Settled done(Stored m) {
        Long citizen = acting.citizen(m).map(Citizen::id).orElse(null);
        return new Settled(Settled.State.DONE, null, null, citizen, null, null, null);
    }

    private void settle(Stored m, Settled done, Viewer by) {
        rows.settled(
                m.id(), Plain.of(m.text()), done, Instant.now(clock), by.actor().login());
        audit.record(by.actor(), "inbound-settled", "inbound:" + m.id(), null);
    }
}
