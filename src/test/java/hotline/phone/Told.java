package hotline.phone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the pages would be told. */
@ApplicationScoped
class Told {
    private final List<Object> events = new CopyOnWriteArrayList<>();

    void offered(@Observes CallOffered e) {
        events.add(e);
    }

    void ended(@Observes CallOfferEnded e) {
        events.add(e);
    }

    void answered(@Observes CallAnswered e) {
        events.add(e);
    }

    void finished(@Observes CallFinished e) {
        events.add(e);
    }

    void state(@Observes OperatorStateChanged e) {
        events.add(e);
    }

    void reachable(@Observes PhoneReachable e) {
        events.add(e);
    }

    void line(@Observes LineChanged e) {
        events.add(e);
    }

    void link(@Observes LinkChanged e) {
        events.add(e);
    }

    <T> List<T> of(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<OperatorStatus> states(String login) {
        return of(OperatorStateChanged.class).stream()
                .filter(e -> e.login().equals(login))
                .map(OperatorStateChanged::state)
                .toList();
    }

    void forget() {
        events.clear();
    }
}
