package hotline.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asked for the service's own state lately may still read it while the database, which knows the accounts, is
 * away: that is when it is needed. For {@code /q/} only, and for {@link #KEEP} after the last time he was recognised.
 */
@ApplicationScoped
class OutageMemory {
    static final Duration KEEP = Duration.ofMinutes(10);

    private static final String OWN_STATE = "/q/";

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Clock clock;

    private record Seen(SecurityIdentity identity, Instant until) {}

    @Inject
    OutageMemory(Clock clock) {
        this.clock = clock;
    }

    /**
     * What {@code ask} answers, or what it answered last when it cannot reach the database.
     *
     * @param credential what he shows; only its hash is kept
     */
    @Nullable
    SecurityIdentity recall(String path, String credential, Supplier<@Nullable SecurityIdentity> ask) {
        if (!path.startsWith(OWN_STATE)) return ask.get();
        String key = HexFormat.of().formatHex(Sessions.hash(credential));
        Instant now = Instant.now(clock);
        seen.values().removeIf(s -> s.until().isBefore(now));
        try {
            SecurityIdentity identity = ask.get();
            if (identity == null) seen.remove(key);
            else seen.put(key, new Seen(identity, now.plus(KEEP)));
            return identity;
        } catch (AuthenticationFailedException e) {
            seen.remove(key);
            throw e;
        } catch (ConnectionException e) {
            Seen known = seen.get(key);
            if (known == null) throw e;
            return known.identity();
        }
    }
}
