package hotline.desk;

import hotline.phone.CallAnswered;
import hotline.phone.CallFinished;
import hotline.phone.CallOfferEnded;
import hotline.phone.CallOffered;
import hotline.phone.LineChanged;
import hotline.phone.LinkChanged;
import hotline.phone.OperatorStateChanged;
import hotline.web.Live;
import hotline.web.LiveEvent;
import hotline.web.Viewer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Tells open desks what happens on the telephone: to the called operator who is calling, to all how busy the line is. One
 * thread, so that a card never appears after it was taken away; the telephone's own thread only hands over.
 */
@ApplicationScoped
class LiveDesk {
    private static final Logger LOG = Logger.getLogger(LiveDesk.class);
    private static final int REMEMBERED = 2000;

    private final ExecutorService line = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("live-desk").factory());
    private final Map<String, Pop> cards = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pop> eldest) {
            return size() > REMEMBERED;
        }
    });
    private final Live live;
    private final CallerCards callers;

    @Inject
    LiveDesk(Live live, CallerCards callers) {
        this.live = live;
        this.callers = callers;
    }

    /** The card of a call that rang on this node not long ago. */
    Optional<Pop> card(String call) {
        return Optional.ofNullable(cards.get(call));
    }

    void offered(@Observes CallOffered offer) {
        hand(() -> {
            Pop pop = callers.card(offer);
            cards.put(offer.call(), pop);
            publish("pop", pop, only(offer.login()));
        });
    }

    void ended(@Observes CallOfferEnded end) {
        hand(() -> publish("pop-ended", Map.of("call", end.call(), "reason", end.reason()), only(end.login())));
    }

    void answered(@Observes CallAnswered call) {
        hand(() -> publish("answered", Map.of("call", call.call()), only(call.login())));
    }

    void finished(@Observes CallFinished call) {
        hand(() -> publish("finished", Map.of("call", call.call()), only(call.login())));
    }

    void operator(@Observes OperatorStateChanged change) {
        hand(() -> publish("operator", change, only(change.login())));
    }

    void busy(@Observes LineChanged change) {
        hand(() -> publish("line", change, Viewer::seesAllUnits));
    }

    void link(@Observes LinkChanged change) {
        hand(() -> publish("link", Map.of("server", change.link().server()), Viewer::seesAllUnits));
    }

    private void hand(Runnable work) {
        line.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("a desk was not told", e);
            }
        });
    }

    private void publish(String name, Object payload, Predicate<Viewer> audience) {
        live.publish(new LiveEvent(name, null, payload, audience));
    }

    private static Predicate<Viewer> only(String login) {
        return viewer -> viewer.actor().login().equals(login);
    }

    @PreDestroy
    void close() {
        line.shutdown();
    }
}
