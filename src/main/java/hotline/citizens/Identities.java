package hotline.citizens;

import hotline.base.Channel;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Citizens by what else than a telephone they are found by: a WeChat openid. Looked up by keyed hash, sealed at rest, several
 * for each citizen. Telephones are {@link Citizens}'.
 */
@ApplicationScoped
public class Identities {
    private final Jdbi jdbi;
    private final Citizens citizens;
    private final Vault vault;
    private final Clock clock;

    @Inject
    Identities(Jdbi jdbi, Citizens citizens, Vault vault, Clock clock) {
        this.jdbi = jdbi;
        this.citizens = citizens;
        this.vault = vault;
        this.clock = clock;
    }

    /** Nobody is made by looking. */
    @Transactional
    public Optional<Citizen> find(Channel channel, String name) {
        return key(channel, name).flatMap(citizens::byId);
    }

    /** The row of a name, made at the first contact. Two contacts at once make one citizen: the later one is undone and tried again. */
    @Transactional
    public long recognise(Channel channel, String name) {
        return key(channel, name).orElseGet(() -> insert(channel, name));
    }

    /** The names of a person in one channel, the newest first: where he is written to. */
    @Transactional
    public List<String> names(Citizen citizen, Channel channel) {
        return names(citizen.keys(), channel);
    }

    /** The same by his keys. */
    @Transactional
    public List<String> names(List<Long> citizens, Channel channel) {
        if (citizens.isEmpty()) return List.of();
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT sealed FROM citizen_identity WHERE channel = :channel AND citizen IN (<keys>) ORDER BY id DESC")
                .bind("channel", channel.name())
                .bindList("keys", citizens)
                .map((r, c) -> vault.open(r.getBytes("sealed")))
                .list());
    }

    private Optional<Long> key(Channel channel, String name) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT citizen FROM citizen_identity WHERE channel = :channel AND hash = :hash")
                        .bind("channel", channel.name())
                        .bind("hash", hash(channel, name))
                        .mapTo(Long.class)
                        .findOne());
    }

    private long insert(Channel channel, String name) {
        Instant now = Instant.now(clock);
        return jdbi.withHandle(h -> {
            long citizen = h.createQuery("INSERT INTO citizen (known_since) VALUES (:now) RETURNING id")
                    .bind("now", now)
                    .mapTo(Long.class)
                    .one();
            h.createUpdate("INSERT INTO citizen_identity (channel, hash, sealed, citizen, since)"
                            + " VALUES (:channel, :hash, :sealed, :citizen, :now)")
                    .bind("channel", channel.name())
                    .bind("hash", hash(channel, name))
                    .bind("sealed", vault.seal(name))
                    .bind("citizen", citizen)
                    .bind("now", now)
                    .execute();
            return citizen;
        });
    }

    /** The same as of the outbox' addressees. */
    private byte[] hash(Channel channel, String name) {
        return vault.hash(channel.name() + ":" + name);
    }
}
