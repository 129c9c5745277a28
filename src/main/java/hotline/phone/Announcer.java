package hotline.phone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Tells the pages. An observer that fails stops neither the feed nor the others' telephones. */
@ApplicationScoped
class Announcer {
    private static final Logger LOG = Logger.getLogger(Announcer.class);

    private final Event<Object> events;

    @Inject
    Announcer(Event<Object> events) {
        this.events = events;
    }

    void tell(CallOffered event) {
        fire(CallOffered.class, event);
    }

    void tell(CallOfferEnded event) {
        fire(CallOfferEnded.class, event);
    }

    void tell(CallAnswered event) {
        fire(CallAnswered.class, event);
    }

    void tell(CallFinished event) {
        fire(CallFinished.class, event);
    }

    void tell(OperatorStateChanged event) {
        fire(OperatorStateChanged.class, event);
    }

    void tell(PhoneReachable event) {
        fire(PhoneReachable.class, event);
    }

    void tell(LineChanged event) {
        fire(LineChanged.class, event);
    }

    void tell(LinkChanged event) {
        fire(LinkChanged.class, event);
    }

    private <T> void fire(Class<T> type, T event) {
        try {
            events.select(type).fire(event);
        } catch (RuntimeException e) {
            LOG.errorf(e, "nobody could be told of %s", event);
        }
    }
}
