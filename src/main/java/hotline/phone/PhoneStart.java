package hotline.phone;

import hotline.calls.Calls;
import hotline.directory.Directory;
import hotline.directory.HotlineLine;
import hotline.directory.Town;
import hotline.web.StreamOrigins;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Sets the configured servers up with the service, and closes them with it. */
@ApplicationScoped
class PhoneStart {
    private static final Logger LOG = Logger.getLogger(PhoneStart.class);

    @Inject
    PhoneConfig config;

    @Inject
    Exchanges exchanges;

    @Inject
    Shift shift;

    @Inject
    Sessions sessions;

    @Inject
    Roll roll;

    @Inject
    Gaps gaps;

    @Inject
    Writer writer;

    @Inject
    Calls calls;

    @Inject
    Directory directory;

    @Inject
    StreamOrigins origins;

    @Inject
    MeterRegistry meters;

    @Inject
    Clock clock;

    /** Before the demo town: what is configured counts. */
    void seedLines(@Observes @Priority(50) StartupEvent start) {
        List<HotlineLine> lines = config.lines().entrySet().stream()
                .map(e -> new HotlineLine(
                        e.getKey(),
                        e.getValue().name(),
                        e.getValue().skill().orElse(null),
                        e.getValue().threshold(),
                        e.getValue().shortAbandon()))
                .toList();
        if (!lines.isEmpty()) directory.seed(new Town(List.of(), List.of(), List.of(), lines));
    }

    void start(@Observes @Priority(1000) StartupEvent start) {
        roll.refresh();
        config.servers().forEach((name, server) -> {
            try {
                add(ServerSettings.of(name, server));
            } catch (IOException | IllegalArgumentException e) {
                String problem = "hotline.phone.servers." + name + " cannot be used: " + e.getMessage();
                LOG.error(problem);
                exchanges.trouble(new Link(name, Link.State.NO_LINE, Instant.now(clock), problem));
            }
        });
    }

    void stop(@Observes ShutdownEvent stop) {
        exchanges.all().forEach(exchange -> remove(exchange.name()));
    }

    /** Also for a server that comes while the service runs. */
    void add(ServerSettings settings) {
        add(settings, new AmiServer(settings, clock));
    }

    void add(ServerSettings settings, PhoneServer server) {
        if (settings.wsUrl() != null) origins.allow(settings.wsUrl());
        if (settings.recordings() != null) calls.recordingsAt(settings.name(), settings.recordings());
        Exchange exchange = exchange(settings, server);
        exchanges.add(exchange);
        measure(exchange);
        exchange.open();
    }

    void remove(String name) {
        exchanges.remove(name).ifPresent(Exchange::close);
    }

    private Exchange exchange(ServerSettings settings, PhoneServer server) {
        String name = settings.name();
        Members members = new Members(
                server,
                () -> sessions.all().stream()
                        .filter(s -> s.server().equals(name))
                        .toList(),
                login -> directory.personByLogin(login).isPresent(),
                clock);
        Backlog backlog = new Backlog(
                name,
                config.backlog(),
                calls::witness,
                writer.steady("phone-evidence-" + name),
                (from, to) -> writer.later("gap of " + name, () -> gaps.overflowed(name, from, to)));
        return new Exchange(settings, server, members, backlog, shift);
    }

    private void measure(Exchange exchange) {
        Tags tags = Tags.of("server", exchange.name());
        meters.gauge("hotline.phone.link.up", tags, exchange, e -> e.link().up() ? 1 : 0);
        meters.gauge("hotline.phone.live.behind", tags, exchange, Exchange::behind);
        meters.gauge(
                "hotline.phone.evidence.waiting",
                tags,
                exchange,
                e -> e.backlog().size());
        meters.gauge(
                "hotline.phone.evidence.lost", tags, exchange, e -> e.backlog().lost());
        meters.gauge(
                "hotline.phone.callers.waiting",
                tags,
                exchange,
                e -> e.waiting().size());
    }
}
