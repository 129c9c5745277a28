package hotline.intake;

import hotline.base.Channel;
import hotline.base.PersonalData;
import hotline.citizens.Identities;
import hotline.notify.Outbox;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Messages as they came: what a case or a citizen has of them. A figure counts none of them. */
@ApplicationScoped
class InboundData implements PersonalData {
    /** The key stays taken, by nobody. Conflicting texts go with theirs. */
    private static final String EMPTY = """
            UPDATE inbound_message SET sender_hash = UNHEX(SHA2(CONCAT('emptied:', id), 256)),
              body_hash = UNHEX(SHA2(CONCAT('emptied:', id), 256)), sender = :empty, text = :empty, plain = NULL,
              citizen = NULL, emptied_at = :now
            WHERE emptied_at IS NULL AND state IN ('DONE', 'ASIDE') AND\s""";

    private final Jdbi jdbi;
    private final Vault vault;
    private final Outbox outbox;
    private final Identities identities;
    private final Clock clock;

    @Inject
    InboundData(Jdbi jdbi, Vault vault, Outbox outbox, Identities identities, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.outbox = outbox;
        this.identities = identities;
        this.clock = clock;
    }

    /** A message as it is handed out. */
    record Told(Instant at, String channel, String text) {}

    @Override
    public String part() {
        return "inbound";
    }

    @Override
    public List<?> export(Person person) {
        return person.known(hashes(person)
                .flatMap(hash -> jdbi
                        .withHandle(h -> h.createQuery(
                                        "SELECT received_at, channel, text, case_id FROM inbound_message WHERE sender_hash = :hash ORDER BY id")
                                .bind("hash", hash)
                                .map((r, c) -> Map.entry(
                                        r.getLong("case_id"),
                                        new Told(
                                                r.getObject("received_at", LocalDateTime.class)
                                                        .toInstant(ZoneOffset.UTC),
                                                r.getString("channel"),
                                                vault.open(r.getBytes("text")))))
                                .list())
                        .stream()));
    }

    /** What he wrote is his by his number or openid, not by his row. */
    @Override
    public boolean needs(long citizen) {
        return false;
    }

    @Override
    public void emptyCase(long caseId) {
        jdbi.useHandle(h -> {
            conflicts(h, "case_id = :id", "id", caseId);
            empty(h, "case_id = :id", "id", caseId);
        });
    }

    /** What belongs to a case goes with that case. */
    @Override
    public void emptyPerson(Person person) {
        hashes(person)
                .forEach(hash -> jdbi.useHandle(h -> {
                    conflicts(h, "sender_hash = :hash AND case_id IS NULL", "hash", hash);
                    empty(h, "sender_hash = :hash AND case_id IS NULL", "hash", hash);
                }));
    }

    private Stream<byte[]> hashes(Person person) {
        return Stream.concat(
                person.phones().stream().map(phone -> outbox.hash(Channel.SMS, phone.digits())),
                identities.names(person.citizens(), Channel.WECHAT).stream()
                        .map(openid -> outbox.hash(Channel.WECHAT, openid)));
    }

    private int empty(Handle h, String which, String name, Object value) {
        return h.createUpdate(EMPTY + which)
                .bind("empty", vault.seal(""))
                .bind("now", Instant.now(clock))
                .bind(name, value)
                .execute();
    }

    private static void conflicts(Handle h, String which, String name, Object value) {
        h.createUpdate("DELETE FROM inbound_conflict WHERE inbound IN (SELECT id FROM inbound_message WHERE "
                        + "emptied_at IS NULL AND state IN ('DONE', 'ASIDE') AND " + which + ")")
                .bind(name, value)
                .execute();
    }

    /** One message and what came under its key. */
    void empty(Handle h, long id) {
        conflicts(h, "id = :id", "id", id);
        empty(h, "id = :id", "id", id);
    }
}
