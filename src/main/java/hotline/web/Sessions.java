package hotline.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Sessions as rows: a cookie is a random value that means nothing by itself, so that any node knows it, no key is shared,
 * and a session ends everywhere at the moment its row or its account's epoch changes.
 */
@ApplicationScoped
class Sessions {
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    private final SecureRandom random = new SecureRandom();
    private final Jdbi jdbi;
    private final Accounts accounts;
    private final Limits limits;
    private final Clock clock;

    @Inject
    Sessions(Jdbi jdbi, Accounts accounts, Limits limits, Clock clock) {
        this.jdbi = jdbi;
        this.accounts = accounts;
        this.limits = limits;
        this.clock = clock;
    }

    /** Begins a session; the returned value of the cookie is kept nowhere. */
    @Transactional
    String start(Account account) {
        String token = fresh();
        Instant now = Instant.now(clock);
        jdbi.useHandle(h -> {
            h.createUpdate("DELETE FROM web_session WHERE seen_at < :idle LIMIT 1000")
                    .bind("idle", now.minus(limits.sessionIdle()))
                    .execute();
            h.createUpdate("""
                            INSERT INTO web_session (token_hash, login, epoch, csrf, started_at, seen_at)
                            VALUES (:token, :login, :epoch, :csrf, :now, :now)""")
                    .bind("token", hash(token))
                    .bind("login", account.login())
                    .bind("epoch", account.epoch())
                    .bind("csrf", fresh())
                    .bind("now", now)
                    .execute();
        });
        return token;
    }

    /** The session of a cookie while it lives; a request a minute moves its idle time on. */
    @Transactional
    Optional<Session> find(String token) {
        Instant now = Instant.now(clock);
        Optional<Session> session =
                accounts.bySession(hash(token), now.minus(limits.sessionMax()), now.minus(limits.sessionIdle()));
        session.filter(s -> Duration.between(s.seenAt(), now).compareTo(SEEN_STEP) > 0)
                .ifPresent(s -> seen(s, now));
        return session;
    }

    private void seen(Session session, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("UPDATE web_session SET seen_at = :now WHERE token_hash = :token")
                .bind("now", now)
                .bind("token", session.tokenHash())
                .execute());
    }

    /** Signs a person out: every session and stream of his, in every browser. */
    @Transactional
    void endAll(String login) {
        jdbi.useHandle(h -> {
            h.execute("UPDATE person SET epoch = epoch + 1 WHERE login = ?", login);
            h.execute("DELETE FROM web_session WHERE login = ?", login);
        });
    }

    /** Which of these sessions (hash in hexadecimal) still live: one round trip for all streams of a node. */
    @Transactional
    Set<String> alive(Collection<String> tokenHashes) {
        if (tokenHashes.isEmpty()) return Set.of();
        List<byte[]> hashes = tokenHashes.stream().map(HexFormat.of()::parseHex).toList();
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT HEX(s.token_hash) FROM web_session s
                        JOIN account a ON a.login = s.login AND a.epoch = s.epoch
                        WHERE a.active AND s.token_hash IN (<hashes>)""")
                .bindList("hashes", hashes)
                .mapTo(String.class)
                .collect(Collectors.mapping(s -> s.toLowerCase(java.util.Locale.ROOT), Collectors.toSet())));
    }

    private String fresh() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
