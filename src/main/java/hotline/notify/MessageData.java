package hotline.notify;

import hotline.base.Channel;
import hotline.base.PersonalData;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** What citizens were told. Emptying leaves that something was sent, when and how it ended. */
@ApplicationScoped
class MessageData implements PersonalData {
    private static final String EMPTY = """
            UPDATE message SET addressee_hash = UNHEX(SHA2(CONCAT('emptied:', id), 256)), addressee = :empty, text = :empty,
              lane = IF(lane IS NULL, NULL, UNHEX(SHA2(CONCAT('emptied:', id), 256)))
            WHERE state NOT IN ('WAITING', 'SENDING', 'PARKED') AND\s""";

    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    MessageData(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /** A message as it is handed out. */
    record Told(Instant at, String channel, String text) {}

    @Override
    public String part() {
        return "messages";
    }

    @Override
    public List<?> export(Person person) {
        return hashes(person)
                .flatMap(hash -> jdbi
                        .withHandle(h -> h.createQuery(
                                        "SELECT created_at, channel, text, case_id, case_number FROM message WHERE addressee_hash = :hash ORDER BY id")
                                .bind("hash", hash)
                                .map((r, c) -> Map.entry(
                                        r.getLong("case_id"),
                                        new Told(
                                                r.getObject("created_at", LocalDateTime.class)
                                                        .toInstant(ZoneOffset.UTC),
                                                r.getString("channel"),
                                                Shown.covered(
                                                        vault.open(r.getBytes("text")), r.getString("case_number")))))
                                .list())
                        .stream())
                .filter(e -> !person.hidden().contains(e.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Messages name numbers, not rows of citizens. */
    @Override
    public boolean needs(long citizen) {
        return false;
    }

    @Override
    public void emptyCase(long caseId) {
        empty("case_id = :key", caseId);
    }

    /** What belongs to a case goes with that case. That somebody wants no messages is kept: it is his wish. */
    @Override
    public void emptyPerson(Person person) {
        hashes(person).forEach(hash -> empty("addressee_hash = :key AND case_id IS NULL", hash));
    }

    private void empty(String which, Object key) {
        jdbi.useHandle(h -> h.createUpdate(EMPTY + which)
                .bind("empty", vault.seal(""))
                .bind("key", key)
                .execute());
    }

    private Stream<byte[]> hashes(Person person) {
        return person.phones().stream().map(phone -> vault.hash(Addresses.key(Channel.SMS, phone.digits())));
    }
}
