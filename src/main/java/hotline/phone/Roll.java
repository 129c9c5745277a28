package hotline.phone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as the table had it at most a second ago; at once for changes of this node. Reading it costs
 * nothing, so that a ring need not ask the database whose telephone it is.
 */
@ApplicationScoped
class Roll {
    private final Sessions sessions;
    private final Announcer announcer;
    private final Clock clock;
    private volatile Map<String, OperatorSession> byLogin = Map.of();

    @Inject
    Roll(Sessions sessions, Announcer announcer, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
        this.announcer = announcer;
    }

    Collection<OperatorSession> all() {
        return byLogin.values();
    }

    Optional<OperatorSession> at(String server, String extension) {
        return byLogin.values().stream()
                .filter(s -> s.extension().equals(extension) && s.server().equals(server))
                .findFirst();
    }

    /** Reads the table and tells the pages what is different. */
    synchronized void refresh() {
        Map<String, OperatorSession> before = byLogin;
        Map<String, OperatorSession> now = new LinkedHashMap<>();
        sessions.all().forEach(s -> now.put(s.login(), s));
        byLogin = now;
        now.values().forEach(s -> {
            @Nullable OperatorSession known = before.get(s.login());
            if (known == null || !known.showsSame(s)) announcer.tell(OperatorStateChanged.of(s));
        });
        before.values().stream().filter(s -> !now.containsKey(s.login())).forEach(s -> announcer.tell(gone(s)));
    }

    private OperatorStateChanged gone(OperatorSession session) {
        return new OperatorStateChanged(session.login(), OperatorStatus.OFFLINE, null, Instant.now(clock), null);
    }
}
