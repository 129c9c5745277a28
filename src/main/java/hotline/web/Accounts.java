package hotline.web;

import hotline.base.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Reads accounts. Those of the demo town are there only while it is switched on. */
@ApplicationScoped
class Accounts {
    /** One round trip for a request that comes with a session. */
    private static final String BY_SESSION = """
            SELECT a.*, s.csrf, s.seen_at FROM web_session s
            JOIN account a ON a.login = s.login AND a.epoch = s.epoch
            WHERE s.token_hash = :token AND a.active AND s.started_at > :oldest AND s.seen_at > :idle""";

    private final Jdbi jdbi;
    private final DemoConfig demo;

    @Inject
    Accounts(Jdbi jdbi, DemoConfig demo) {
        this.jdbi = jdbi;
        this.demo = demo;
    }

    @Transactional
    Optional<Account> find(String login) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM account WHERE active AND login = ?")
                        .bind(0, login)
                        .map((r, c) -> account(r))
                        .findOne())
                .filter(this::exists);
    }

    @Transactional
    Optional<Session> bySession(byte[] tokenHash, Instant oldestStart, Instant idleSince) {
        return jdbi.withHandle(h -> h.createQuery(BY_SESSION)
                        .bind("token", tokenHash)
                        .bind("oldest", oldestStart)
                        .bind("idle", idleSince)
                        .map((r, c) -> new Session(
                                tokenHash,
                                account(r),
                                r.getString("csrf"),
                                c.findColumnMapperFor(Instant.class)
                                        .orElseThrow()
                                        .map(r, "seen_at", c)))
                        .findOne())
                .filter(s -> exists(s.account()));
    }

    private boolean exists(Account account) {
        return demo.town() || !account.demo();
    }

    private static Account account(ResultSet r) throws SQLException {
        return new Account(
                r.getLong("id"),
                r.getString("login"),
                r.getString("name"),
                r.getObject("unit", Long.class),
                r.getString("password_hash"),
                r.getBytes("secret_hash"),
                r.getBoolean("demo"),
                r.getInt("epoch"),
                roles(r.getString("roles")),
                keys(r.getString("heads")));
    }

    private static Set<Long> keys(@org.jspecify.annotations.Nullable String list) {
        if (list == null) return Set.of();
        return Arrays.stream(list.split(",")).map(Long::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Role> roles(@org.jspecify.annotations.Nullable String list) {
        if (list == null) return Set.of();
        return Arrays.stream(list.split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
