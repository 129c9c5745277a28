package hotline.intake;

import hotline.base.PersonalData;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What citizens wrote and said, and what operators typed beside it. */
@ApplicationScoped
class ContactData implements PersonalData {
    private static final String OF_PERSON = """
            SELECT k.id, k.channel, k.at, k.text, k.text_sealed, k.no_case, k.case_id, c.number
            FROM contact k LEFT JOIN hotline_case c ON c.id = k.case_id WHERE k.citizen IN (<citizens>) ORDER BY k.at, k.id""";

    private static final String DRAFTS = """
            DELETE FROM draft WHERE call_id IN (SELECT ref FROM contact WHERE case_id = :id AND channel = 'PHONE')
            OR call_id = (SELECT CONCAT(LEFT(number, 3), '-', SUBSTR(number, 4, 3), '-', SUBSTR(number, 7)) FROM hotline_case
                          WHERE id = :id)""";

    /** The sender of a call is not in its hash. What was sealed stays sealed, empty; the rest of the row is figures'. */
    static final String EMPTY = """
            UPDATE contact SET sender_hash = IF(channel = 'PHONE', sender_hash, UNHEX(SHA2(CONCAT('emptied:', id), 256))),
              body_hash = UNHEX(SHA2(CONCAT('emptied:', id), 256)), sender_sealed = NULL, name_sealed = NULL,
              text = IF(text IS NULL, NULL, ''), text_sealed = IF(text IS NULL, :empty, NULL), citizen = NULL, emptied_at = :now
            WHERE emptied_at IS NULL AND\s""";

    private final Jdbi jdbi;
    private final Vault vault;
    private final Clock clock;

    @Inject
    ContactData(Jdbi jdbi, Vault vault, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.clock = clock;
    }

    /** A contact as it is handed out. */
    record Told(
            Instant at,
            String channel,
            String text,
            @Nullable String caseNumber,
            @Nullable String noCase) {}

    @Override
    public String part() {
        return "contacts";
    }

    @Override
    public List<?> export(Person person) {
        if (person.citizens().isEmpty()) return List.of();
        return jdbi.withHandle(h -> person.known(h
                .createQuery(OF_PERSON)
                .bindList("citizens", person.citizens())
                .map((r, c) -> Map.entry(r.getLong("case_id"), told(r)))
                .stream()));
    }

    private Told told(ResultSet r) throws SQLException {
        String text = r.getString("text");
        return new Told(
                r.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                r.getString("channel"),
                text == null ? vault.open(Objects.requireNonNull(r.getBytes("text_sealed"))) : text,
                r.getString("number"),
                r.getString("no_case"));
    }

    @Override
    public boolean needs(long citizen) {
        return jdbi.withHandle(h -> h.createQuery("SELECT EXISTS (SELECT 1 FROM contact WHERE citizen = :id)")
                .bind("id", citizen)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public void emptyCase(long caseId) {
        jdbi.useHandle(h -> {
            h.createUpdate(DRAFTS).bind("id", caseId).execute();
            empty(h, "case_id = :id", caseId);
        });
    }

    @Override
    public void emptyPerson(Person person) {
        jdbi.useHandle(h -> person.citizens().forEach(id -> empty(h, "citizen = :id AND case_id IS NULL", id)));
    }

    private void empty(Handle h, String which, long id) {
        h.createUpdate(EMPTY + which)
                .bind("empty", vault.seal(""))
                .bind("now", Instant.now(clock))
                .bind("id", id)
                .execute();
    }
}
