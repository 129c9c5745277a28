package hotline.intake;

import hotline.base.PersonalData;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Numbers that were to be called back. When a number goes, counts and times stay. */
@ApplicationScoped
class CallbackData implements PersonalData {
    /** Who is forgotten is not called. */
    private static final String EMPTY = """
            UPDATE callback SET phone_hash = UNHEX(SHA2(CONCAT('emptied:', id), 256)), phone_sealed = NULL, emptied_at = :now,
              closed_at = COALESCE(closed_at, :now), result = COALESCE(result, 'DO_NOT_CALL'), holder = NULL,
              holder_login = NULL, held_until = NULL, changed_at = :now
            WHERE emptied_at IS NULL AND\s""";

    private final Jdbi jdbi;
    private final Vault vault;
    private final Clock clock;

    @Inject
    CallbackData(Jdbi jdbi, Vault vault, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.clock = clock;
    }

    /** A call-back as it is handed out. */
    record Told(
            Instant firstMissedAt,
            int missed,
            int tries,
            @Nullable String result) {}

    @Override
    public String part() {
        return "callbacks";
    }

    @Override
    public List<?> export(Person person) {
        return person.known(hashes(person)
                .flatMap(hash -> jdbi
                        .withHandle(h -> h.createQuery(
                                        "SELECT case_id, first_missed_at, missed, tries, result FROM callback WHERE phone_hash = :hash ORDER BY id")
                                .bind("hash", hash)
                                .map((r, c) -> Map.entry(
                                        r.getLong("case_id"),
                                        new Told(
                                                CallbackRows.at(r, "first_missed_at"),
                                                r.getInt("missed"),
                                                r.getInt("tries"),
                                                r.getString("result"))))
                                .list())
                        .stream()));
    }

    /** A number is nobody's row. */
    @Override
    public boolean needs(long citizen) {
        return false;
    }

    @Override
    public void emptyCase(long caseId) {
        jdbi.useHandle(h -> empty(h, "case_id = :which", caseId));
    }

    /** What belongs to a case goes with that case. */
    @Override
    public void emptyPerson(Person person) {
        hashes(person).forEach(hash -> jdbi.useHandle(h -> empty(h, "phone_hash = :which AND case_id IS NULL", hash)));
    }

    void empty(Handle h, long id) {
        empty(h, "id = :which", id);
    }

    private void empty(Handle h, String which, Object value) {
        h.createUpdate(EMPTY + which)
                .bind("now", Instant.now(clock))
                .bind("which", value)
                .execute();
    }

    private Stream<byte[]> hashes(Person person) {
        return person.phones().stream().map(phone -> vault.hash(phone.digits()));
    }
}
