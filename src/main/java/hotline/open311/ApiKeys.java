package hotline.open311;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.web.DemoConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The door of API keys. A key has 256 bits, is shown once and kept as SHA-256; every change is audited. */
@ApplicationScoped
public class ApiKeys {
    private final KeyRows rows;
    private final Audit audit;
    private final DemoConfig demo;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    ApiKeys(KeyRows rows, Audit audit, DemoConfig demo, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.demo = demo;
        this.clock = clock;
    }

    /** All keys, those in use first. */
    @Transactional
    public List<ApiKey> all() {
        return rows.all();
    }

    /** Makes a key and returns it: the only time that anybody sees it. */
    @Transactional
    public String add(String name, String contact, @Nullable Integer perMinute, Actor by) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        long id = rows.add(name, contact, perMinute, hash(secret), false, now(), by.login());
        audit.record(by, "open311-key-made", "open311-key:" + id, name);
        return secret;
    }

    /** Worth nothing from now on. Refuses with 404 what is not there or was revoked before. */
    @Transactional
    public void revoke(long id, Actor by) {
        if (!rows.revoke(id, now())) throw Refusal.notFound("key");
        audit.record(by, "open311-key-revoked", "open311-key:" + id, null);
    }

    /** The key that somebody showed, while it is worth something. */
    Optional<ApiKey> find(String secret) {
        return rows.byHash(hash(secret)).filter(k -> demo.town() || !k.demo());
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
