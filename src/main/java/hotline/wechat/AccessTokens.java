package hotline.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.base.Tireless;
import hotline.vault.Vault;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The key to WeChat's interface, one for all nodes, sealed in a row. Whoever finds it near its end, or is told that it is no
 * good, takes the row's lease and fetches the next one; the others go on with the old one, or wait for the new one.
 */
@ApplicationScoped
class AccessTokens {
    private static final Logger LOG = Logger.getLogger(AccessTokens.class);

    /** WeChat gives out the next one in the last five minutes, and lets the old one work meanwhile. */
    private static final int NEAR_SECONDS = 240;

    /** Longer than a call takes. */
    private static final int LEASE_SECONDS = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Jdbi jdbi;
    private final Vault vault;
    private final WechatClient client;
    private final WechatConfig config;
    private final Tireless tireless = new Tireless(LOG, "the key to WeChat's interface is not renewed");

    @Inject
    AccessTokens(Jdbi jdbi, Vault vault, WechatClient client, WechatConfig config) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.client = client;
        this.config = config;
    }

    /** There is none: why, in WeChat's code; 0 when it was not to be reached. Nothing that was meant was sent. */
    static final class NoToken extends Exception {
        private static final long serialVersionUID = 1;
        private final int code;

        NoToken(int code) {
            super("no key to the interface: " + code, null, false, false);
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    /** @param round counted up by every new one @param good not near its end @param alive not at it */
    private record Row(@Nullable String token, int round, boolean good, boolean alive) {}

    /** One that is used is never at its end: a node without work renews it too. */
    @Scheduled(identity = "wechat-token", every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() {
        if (config.appSecret().isEmpty()) return;
        tireless.attempt(() -> {
            Row row = read();
            try {
                if (row.token != null && !row.good) current();
            } catch (NoToken e) {
                LOG.warnf("WeChat gives no key to its interface: %d", e.code());
            }
        });
    }

    String current() throws NoToken {
        Row row = read();
        if (row.token != null && row.good) return row.token;
        if (leased(row.round)) return fetched(null);
        return row.token != null && row.alive ? row.token : awaited(row.round, null);
    }

    /** Another one than this, which WeChat does not take. */
    String instead(String bad) throws NoToken {
        Row row = read();
        if (row.token != null && !row.token.equals(bad)) return row.token;
        return leased(row.round) ? fetched(bad) : awaited(row.round, bad);
    }

    /** @param bad one that is of no use: only if they give out the same again they are made to give another, which they do 20 times a day */
    private String fetched(@Nullable String bad) throws NoToken {
        try {
            JsonNode answer = client.stableToken(false);
            if (answer.path("access_token").asText("").equals(bad)) answer = client.stableToken(true);
            String token = answer.path("access_token").asText("");
            if (token.isEmpty()) throw new NoToken(answer.path("errcode").asInt());
            keep(token, answer.path("expires_in").asInt());
            return token;
        } catch (IOException e) {
            release();
            throw new NoToken(0);
        } catch (NoToken e) {
            release();
            throw e;
        }
    }

    /** Whoever fetches it may fail: then the next one tries. */
    private String awaited(int round, @Nullable String bad) throws NoToken {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            Row row = read();
            if (row.round > round && row.token != null) return row.token;
            if (leased(round)) return fetched(bad);
        }
        throw new NoToken(0);
    }

    private Row read() {
        return Once.call(() -> jdbi.withHandle(h -> h.createQuery("""
                        SELECT token, round, COALESCE(ends_at > UTC_TIMESTAMP(6) + INTERVAL :near SECOND, FALSE) AS good,
                          COALESCE(ends_at > UTC_TIMESTAMP(6), FALSE) AS alive FROM wechat_token WHERE app_id = :app""")
                .bind("near", NEAR_SECONDS)
                .bind("app", app())
                .map((r, c) -> new Row(
                        r.getBytes("token") == null ? null : vault.open(r.getBytes("token")),
                        r.getInt("round"),
                        r.getBoolean("good"),
                        r.getBoolean("alive")))
                .findOne()
                .orElse(new Row(null, 0, false, false))));
    }

    /** Whether this node fetches the one after that round: one of all does. */
    private boolean leased(int round) {
        if (round == 0)
            Once.call(() ->
                    jdbi.withHandle(h -> h.execute("INSERT IGNORE INTO wechat_token (app_id) VALUES (?)", app())));
        int rows = Once.call(() -> jdbi.withHandle(h -> h.createUpdate("""
                        UPDATE wechat_token SET lease_until = UTC_TIMESTAMP(6) + INTERVAL :lease SECOND
                        WHERE app_id = :app AND round = :round
                          AND (lease_until IS NULL OR lease_until <= UTC_TIMESTAMP(6))""")
                .bind("lease", LEASE_SECONDS)
                .bind("app", app())
                .bind("round", round)
                .execute()));
        return rows > 0;
    }

    private void keep(String token, int seconds) {
        Once.call(() -> jdbi.withHandle(h -> h.createUpdate("""
                        UPDATE wechat_token SET token = :token, ends_at = UTC_TIMESTAMP(6) + INTERVAL :seconds SECOND,
                          lease_until = NULL, round = round + 1 WHERE app_id = :app""")
                .bind("token", vault.seal(token))
                .bind("seconds", seconds)
                .bind("app", app())
                .execute()));
    }

    private void release() {
        Once.call(() ->
                jdbi.withHandle(h -> h.execute("UPDATE wechat_token SET lease_until = NULL WHERE app_id = ?", app())));
    }

    private String app() {
        return config.appId().orElseThrow();
    }
}
