package hotline.desk;

import hotline.base.Role;
import hotline.calls.Calls;
import hotline.calls.QueueVisit;
import hotline.intake.Callbacks;
import hotline.phone.CallOffered;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Predicate;

/** Who called: as it rang on this node; after a restart, or on another node, as the ledger has it. */
@ApplicationScoped
class KnownCalls {
    private final LiveDesk live;
    private final CallerCards cards;
    private final Calls calls;
    private final Callbacks callbacks;

    @Inject
    KnownCalls(LiveDesk live, CallerCards cards, Calls calls, Callbacks callbacks) {
        this.callbacks = callbacks;
        this.live = live;
        this.cards = cards;
        this.calls = calls;
    }

    /** For whoever writes down what was wanted. */
    Optional<Pop> of(String call, Viewer by) {
        return live.card(call).or(() -> ledger(call, by, visit -> true));
    }

    /** For reading: of a call that did not ring here lately only what he answered himself or calls back, unless he leads the shift. */
    Optional<Pop> shown(String call, Viewer to) {
        boolean all = to.is(Role.SHIFT_LEADER);
        String login = to.actor().login();
        return live.card(call)
                .or(() -> ledger(
                        call, to, visit -> all || login.equals(visit.operator()) || callbacks.handles(call, to)));
    }

    private Optional<Pop> ledger(String call, Viewer viewer, Predicate<QueueVisit> which) {
        return calls.visits(call).stream()
                .filter(which)
                .findFirst()
                .map(visit -> cards.card(offered(visit, viewer.actor().login())));
    }

    private static CallOffered offered(QueueVisit v, String login) {
        String extension = v.extension() == null ? "" : v.extension();
        return new CallOffered(
                v.server(), v.uniqueId(), login, extension, v.caller(), v.queue(), v.skill(), v.line(), v.arrivedAt());
    }
}
