package hotline.open311;

import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.cases.Act;
import hotline.cases.Cases;
import hotline.cases.OrderState;
import hotline.directory.Directory;
import hotline.directory.Person;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What an endpoint did, as acts of its unit's own account. Each in a transaction of its own. */
@ApplicationScoped
class Replies {
    private static final Logger LOG = Logger.getLogger(Replies.class);

    private final Cases cases;
    private final Directory directory;

    @Inject
    Replies(Cases cases, Directory directory) {
        this.cases = cases;
        this.directory = directory;
    }

    /** The endpoint has it: that is a sign-in. Somebody may have been quicker. */
    void signIn(long order, Endpoint of, SendingRows.Order known) {
        if (known.state() != OrderState.SENT) return;
        try {
            Optional<Viewer> unit = account(of);
            if (unit.isPresent()) cases.act(order, new Act.SignIn(), unit.get(), null);
        } catch (Refusal refused) {
            LOG.debugf("order %d: %s", order, refused.code());
        }
    }

    /** The endpoint's last words are what the citizen is told. Answers why not, {@code null} when it was done. */
    @Nullable
    String reply(Sending sending, Endpoint of, SendingRows.Order known) {
        Optional<Viewer> unit = account(of);
        if (unit.isEmpty()) return "the account " + of.person() + " is not there";
        signIn(sending.order(), of, known);
        String notes = sending.notes();
        String result = of.url() + " #" + sending.remoteId() + ": closed";
        try {
            cases.act(sending.order(), new Act.Reply(result, notes == null ? "已办结" : notes), unit.get(), null);
            return null;
        } catch (Refusal refused) {
            return refused.code();
        }
    }

    private Optional<Viewer> account(Endpoint of) {
        return directory.personByLogin(of.person()).map(Replies::viewer);
    }

    private static Viewer viewer(Person p) {
        return new Viewer(new Actor(p.id(), p.login(), p.unit()), p.name(), p.roles());
    }
}
