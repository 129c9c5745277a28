package hotline.intake;

import hotline.base.Channel;
import hotline.base.PhoneNumber;
import hotline.cases.Act;
import hotline.cases.CaseNumber;
import hotline.cases.Cases;
import hotline.citizens.Citizen;
import hotline.citizens.Citizens;
import hotline.citizens.Identities;
import hotline.notify.Outbox;
import hotline.notify.Template;
import hotline.notify.Wish;
import hotline.vault.Vault;
import hotline.visits.Reply;
import hotline.visits.Visits;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what a message asks for, in its transaction; each through the door of whom it concerns. */
@ApplicationScoped
class Acting {
    private final Messages messages;
    private final ContactRows contacts;
    private final Citizens citizens;
    private final Identities identities;
    private final Cases cases;
    private final Visits visits;
    private final Outbox outbox;
    private final Replies replies;
    private final Binding binding;
    private final Vault vault;
    private final Clock clock;

    @Inject
    Acting(
            Messages messages,
            ContactRows contacts,
            Citizens citizens,
            Identities identities,
            Cases cases,
            Visits visits,
            Outbox outbox,
            Replies replies,
            Binding binding,
            Vault vault,
            Clock clock) {
        this.messages = messages;
        this.contacts = contacts;
        this.citizens = citizens;
        this.identities = identities;
        this.cases = cases;
        this.visits = visits;
        this.outbox = outbox;
        this.replies = replies;
        this.binding = binding;
        this.vault = vault;
        this.clock = clock;
    }

    /** Nobody is made by looking. */
    Optional<Citizen> citizen(Stored m) {
        if (m.channel() == Channel.SMS) return m.phone().flatMap(citizens::byPhone);
        return identities.find(m.channel(), m.sender());
    }

    Settled act(Stored m, Sense sense, Known known, @Nullable Long citizen) {
        Settled done = Settled.done(sense, citizen);
        return switch (sense) {
            case Sense.NewMatter n -> newCase(m, done, Cases.SYSTEM);
            case Sense.FollowUp f -> followUp(m, known.own(f.number()).orElseThrow(), done);
            case Sense.VisitReply v -> visitReply(m, v.visit(), done);
            case Sense.Status s -> status(m, known.own(s.number()).orElseThrow(), done);
            case Sense.Stranger s -> answered(m, Template.NOT_FOUND, done);
            case Sense.Urge u -> urge(m, known.own(u.number()).orElseThrow(), done);
            case Sense.Wished w -> wished(m, w.wish(), known, done);
            case Sense.Bind b -> bind(m, b.phone(), done);
            case Sense.Code c ->
                answered(
                        m,
                        binding.confirm(m.channel(), m.sender(), c.digits()) ? Template.BOUND : Template.WRONG_CODE,
                        done);
            case Sense.Thanks t -> done;
            case Sense.Aside a -> {
                replies.hourly(m, a.because() == Sense.Aside.Because.NUISANCE ? Template.SET_ASIDE : Template.TOO_MANY);
                yield Settled.aside(a, citizen);
            }
            case Sense.Unreadable u -> Settled.desk(u, citizen);
        };
    }

    /** Routing is asked; without a matter it waits among the untriaged. */
    Settled newCase(Stored m, Settled done, Viewer by) {
        Contact contact = new Contact(
                m.channel(), m.account(), m.ref(), m.sender(), null, m.at(), m.text(), null, null, null, null, false);
        Received received = messages.receive(contact, Fingerprint.of(contact, vault), by);
        Long known = citizen(m).map(Citizen::id).orElse(null);
        return done.of(known).contact(received.contact(), contacts.caseOf(received.contact()));
    }

    /** Kept with his own case, and heard where it is settled. */
    private Settled followUp(Stored m, Known.Own own, Settled done) {
        Settled kept = keep(m, own.caseId(), own.secret(), done, Cases.SYSTEM);
        cases.act(own.heard(), new Act.Note(m.text()), Cases.SYSTEM, null);
        replies.about(m, Template.HEARD, own, Map.of());
        return kept;
    }

    /** One contact more of a case. */
    Settled keep(Stored m, long caseId, boolean secret, Settled done, Viewer by) {
        NewContact contact = new NewContact(
                new Contact.Key(m.channel(), m.account(), m.sender(), m.ref()),
                Fingerprint.of(m.text(), vault),
                m.sender(),
                null,
                m.at(),
                null,
                m.text(),
                secret,
                done.citizen(),
                caseId,
                null);
        return done.contact(contacts.insert(contact, by.actor().id(), Instant.now(clock)), caseId);
    }

    /** The channel's own reference may be the same for two senders, ours is not. */
    private Settled visitReply(Stored m, long visit, Settled done) {
        visits.answer(visit, new Reply(m.channel(), "inbound/" + m.id(), m.text(), m.at()));
        return done.visit(visit);
    }

    private Settled status(Stored m, Known.Own own, Settled done) {
        replies.status(m, own);
        return done.about(own.caseId());
    }

    private Settled urge(Stored m, Known.Own own, Settled done) {
        CaseNumber heard = own.heard();
        cases.act(heard, new Act.Urge(true, null), Cases.SYSTEM, null);
        replies.about(m, Template.URGED, own, Map.of());
        return done.about(own.caseId());
    }

    /** That he wants no more was heeded when it was stored, unless it was said in other words. A visit that waits is over. */
    private Settled wished(Stored m, Wish wish, Known known, Settled done) {
        Known.Visit visit = known.visit();
        if (wish == Wish.STOP) {
            if (Wish.read(m.text()).isEmpty()) outbox.heed(m.channel(), m.address(), Wish.STOP);
            replies.plainly(m, Template.STOPPED);
            if (visit != null && visit.open()) return visitReply(m, visit.id(), done);
        }
        return done;
    }

    private Settled bind(Stored m, String text, Settled done) {
        Optional<PhoneNumber> phone = PhoneNumber.read(text);
        if (m.channel() == Channel.SMS || phone.isEmpty()) return answered(m, Template.WRONG_CODE, done);
        if (!binding.ask(m.channel(), m.sender(), phone.get())) return answered(m, Template.TOO_MANY, done);
        return done;
    }

    private Settled answered(Stored m, Template template, Settled done) {
        replies.plainly(m, template);
        return done;
    }
}
