package hotline.phone;

import hotline.base.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The telephone servers of this service. */
@ApplicationScoped
class Exchanges {
    private final Map<String, Exchange> byName = new ConcurrentSkipListMap<>();
    private final Map<String, Link> troubles = new ConcurrentSkipListMap<>();

    void add(Exchange exchange) {
        byName.put(exchange.name(), exchange);
        troubles.remove(exchange.name());
    }

    Optional<Exchange> remove(String server) {
        return Optional.ofNullable(byName.remove(server));
    }

    /** A server that could not even be set up. */
    void trouble(Link link) {
        troubles.put(link.server(), link);
    }

    Collection<Exchange> all() {
        return byName.values();
    }

    Optional<Exchange> named(String server) {
        return Optional.ofNullable(byName.get(server));
    }

    List<Link> links() {
        return Stream.concat(byName.values().stream().map(Exchange::link), troubles.values().stream())
                .toList();
    }

    List<Waiting> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        byName.values().forEach(exchange -> waiting.addAll(exchange.waiting()));
        return waiting;
    }

    /** The server that has this extension; it need only be named when several have it. Refuses with 404. */
    Exchange with(@Nullable String server, String extension) {
        List<Exchange> having = byName.values().stream()
                .filter(e -> server == null || e.name().equals(server))
                .filter(e -> e.settings().extensions().containsKey(extension))
                .toList();
        if (having.size() > 1) throw Refusal.invalid("server", "required");
        if (having.isEmpty()) throw Refusal.notFound("extension");
        return having.get(0);
    }
}
