package hotline.intake;

import hotline.base.Channel;
import hotline.base.PersonalData;
import hotline.notify.Outbox;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Marks as nuisances: that he was marked and for how long may be known to whom it concerns; why is an internal note. */
@ApplicationScoped
class NuisanceData implements PersonalData {
    private final Jdbi jdbi;
    private final Vault vault;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    NuisanceData(Jdbi jdbi, Vault vault, Outbox outbox, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One mark that was granted, as it is handed out. */
    record Told(Instant from, Instant until, @Nullable String lifted) {}

    @Override
    public String part() {
        return "nuisances";
    }

    @Override
    public List<?> export(Person person) {
        return hashes(person)
                .flatMap(hash -> jdbi
                        .withHandle(h -> h.createQuery("""
                                        SELECT decided_at, ends_at, IF(state = 'LIFTED', 'lifted', NULL) AS lifted FROM nuisance_mark
                                        WHERE sender_hash = :hash AND ends_at IS NOT NULL ORDER BY id""")
                                .bind("hash", hash)
                                .map((r, c) -> new Told(
                                        r.getObject("decided_at", LocalDateTime.class)
                                                .toInstant(ZoneOffset.UTC),
                                        r.getObject("ends_at", LocalDateTime.class)
                                                .toInstant(ZoneOffset.UTC),
                                        r.getString("lifted")))
                                .list())
                        .stream())
                .toList();
    }

    @Override
    public boolean needs(long citizen) {
        return false;
    }

    @Override
    public void emptyCase(long caseId) {
        // a mark belongs to no case
    }

    /** What nobody decided is gone. A mark in force goes on by its keyed hash alone, until it is over. */
    @Override
    public void emptyPerson(Person person) {
        Instant now = Instant.now(clock);
        hashes(person)
                .forEach(hash -> jdbi.useHandle(h -> {
                    h.execute("DELETE FROM nuisance_mark WHERE sender_hash = ? AND state = 'ASKED'", hash);
                    h.createUpdate("""
                                    UPDATE nuisance_mark SET sender = :empty, reason = '', emptied_at = :now,
                                      sender_hash = IF(state = 'GRANTED' AND ends_at > :now, sender_hash,
                                        UNHEX(SHA2(CONCAT('emptied:', id), 256)))
                                    WHERE sender_hash = :hash""")
                            .bind("empty", vault.seal(""))
                            .bind("now", now)
                            .bind("hash", hash)
                            .execute();
                }));
    }

    private Stream<byte[]> hashes(Person person) {
        return person.phones().stream().map(phone -> outbox.hash(Channel.SMS, phone.digits()));
    }
}
