package hotline.desk;

import hotline.audit.Reads;
import hotline.base.Actor;
import hotline.base.PhoneNumber;
import hotline.cases.CaseQueue;
import hotline.citizens.Citizen;
import hotline.citizens.Citizens;
import hotline.desk.Pop.OpenCase;
import hotline.directory.Directory;
import hotline.directory.Person;
import hotline.intake.Intake;
import hotline.phone.CallOffered;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts together who is calling, for the operator it rings at. */
@ApplicationScoped
class CallerCards {
    private static final Logger LOG = Logger.getLogger(CallerCards.class);
    private static final int MOST_CASES = 5;

    private final Citizens citizens;
    private final CaseQueue queue;
    private final Intake intake;
    private final Directory directory;
    private final Reads reads;

    @Inject
    CallerCards(Citizens citizens, CaseQueue queue, Intake intake, Directory directory, Reads reads) {
        this.reads = reads;
        this.citizens = citizens;
        this.queue = queue;
        this.intake = intake;
        this.directory = directory;
    }

    /** With the database away the card still shows the number: a call is never hidden for want of its history. */
    Pop card(CallOffered offer) {
        try {
            return known(offer, citizen(offer.callerNumber()));
        } catch (RuntimeException e) {
            LOG.warnf("no history for the card of %s: %s", offer.call(), e.getMessage());
            return pop(offer, null, 0, List.of());
        }
    }

    private Pop known(CallOffered offer, Optional<Citizen> citizen) {
        if (citizen.isEmpty()) return pop(offer, null, 0, List.of());
        List<Long> id = citizen.get().keys();
        reads.note(
                viewer(offer.login()).actor(),
                "caller-shown",
                "citizen:" + citizen.get().id());
        List<OpenCase> open = queue.ofCitizen(id, Integer.MAX_VALUE, viewer(offer.login())).stream()
                .filter(c -> !c.state().isFinished())
                .map(c -> new OpenCase(c.number().toString(), c.title(), c.state()))
                .toList();
        return pop(offer, citizen.get().name(), intake.countOf(id), open);
    }

    private static Pop pop(CallOffered o, @Nullable String name, int contacts, List<OpenCase> open) {
        List<OpenCase> shown = open.stream().limit(MOST_CASES).toList();
        return new Pop(
                o.call(), o.callerNumber(), name, o.skill(), o.queue(), o.did(), contacts, open.size(), shown, o.at());
    }

    private Optional<Citizen> citizen(@Nullable String number) {
        return number == null ? Optional.empty() : PhoneNumber.read(number).flatMap(citizens::byPhone);
    }

    private Viewer viewer(String login) {
        return directory
                .personByLogin(login)
                .map(CallerCards::viewer)
                .orElseGet(() -> new Viewer(new Actor(-1, login, null), login, Set.of()));
    }

    private static Viewer viewer(Person p) {
        return new Viewer(new Actor(p.id(), p.login(), p.unit()), p.name(), p.roles());
    }
}
