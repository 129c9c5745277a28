package hotline.notify;

import hotline.base.Channel;
import hotline.base.PersonalData;
import hotline.citizens.Identities;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What was sent to citizens. Number and words go; that a message was sent, when, and how it ended stays. */
@ApplicationScoped
class MessageData implements PersonalData {
    private static final String OF_NUMBER = """
            SELECT case_id, case_number, created_at, channel, text, state FROM message
            WHERE addressee_hash = :hash ORDER BY created_at, id""";

    /** What waits is not sent any more; what is being sent at this moment is left to the next time. */
    private static final String EMPTY = """
            UPDATE message SET addressee = :empty, text = :empty, addressee_hash = UNHEX(SHA2(CONCAT('emptied:', id), 256)),
              lane = NULL, result = IF(state = 'WAITING', 'EXPIRED', result), state = IF(state = 'WAITING', 'FAILED', state)
            WHERE state <> 'SENDING' AND (%s)""";

    private final Jdbi jdbi;
    private final Vault vault;
    private final Identities identities;

    @Inject
    MessageData(Jdbi jdbi, Vault vault, Identities identities) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.identities = identities;
    }

    /** A message as it is handed out. */
    record Told(Instant at, String channel, @Nullable String caseNumber, String text, String state) {}

    @Override
    public String part() {
        return "messages";
    }

    @Override
    public List<?> export(Person person) {
        return person.known(hashes(person).stream()
                .flatMap(hash -> jdbi
                        .withHandle(h -> h.createQuery(OF_NUMBER)
                                .bind("hash", hash)
                                .map((r, c) -> Map.entry(r.getLong("case_id"), told(r)))
                                .list())
                        .stream()));
    }

    private Told told(ResultSet r) throws SQLException {
        String number = r.getString("case_number");
        return new Told(
                r.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                r.getString("channel"),
                number,
                Shown.text(vault.open(r.getBytes("text")), number),
                r.getString("state"));
    }

    @Override
    public boolean needs(long citizen) {
        return false;
    }

    @Override
    public void emptyCase(long caseId) {
        jdbi.useHandle(h -> empty(h, "case_id = :key", caseId));
    }

    @Override
    public void emptyPerson(Person person) {
        hashes(person)
                .forEach(hash -> jdbi.useHandle(h -> empty(h, "addressee_hash = :key AND case_id IS NULL", hash)));
    }

    private void empty(Handle h, String which, Object key) {
        h.createUpdate(EMPTY.formatted(which))
                .bind("empty", vault.seal(""))
                .bind("key", key)
                .execute();
    }

    /** Of his numbers and openids. */
    private List<byte[]> hashes(Person person) {
        return Stream.concat(
                        person.phones().stream().map(phone -> Addresses.key(Channel.SMS, phone.digits())),
                        identities.names(person.citizens(), Channel.WECHAT).stream()
                                .map(openid -> Addresses.key(Channel.WECHAT, openid)))
                .map(vault::hash)
                .toList();
    }
}
