package hotline.visits;

import hotline.base.PersonalData;
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
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What citizens answered when they were asked. Their words go; what they found, contacted, solved, satisfied, is figures'. */
@ApplicationScoped
class VisitData implements PersonalData {
    private static final String OF_PERSON = """
            SELECT v.case_id, v.number, a.at, a.channel, a.text_sealed, a.contacted, a.solved, a.satisfaction
            FROM visit_answer a JOIN visit_line v ON v.id = a.visit WHERE v.citizen IN (<citizens>) ORDER BY a.at, a.id""";

    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    VisitData(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /** An answer as it is handed out. */
    record Told(
            String caseNumber,
            Instant at,
            String channel,
            @Nullable String text,
            @Nullable Boolean contacted,
            @Nullable Boolean solved,
            @Nullable String satisfaction) {}

    @Override
    public String part() {
        return "returnVisits";
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
        byte[] text = r.getBytes("text_sealed");
        return new Told(
                r.getString("number"),
                r.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                r.getString("channel"),
                text == null ? null : vault.open(text),
                r.getObject("contacted", Boolean.class),
                r.getObject("solved", Boolean.class),
                r.getString("satisfaction"));
    }

    /** A visit that is still open needs to know whom it asks. */
    @Override
    public boolean needs(long citizen) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT EXISTS (SELECT 1 FROM visit WHERE citizen = :id AND state <> 'SETTLED')")
                        .bind("id", citizen)
                        .mapTo(Boolean.class)
                        .one());
    }

    @Override
    public void emptyCase(long caseId) {
        jdbi.useHandle(h -> {
            h.execute(
                    "UPDATE visit_answer SET text_sealed = NULL WHERE visit IN (SELECT id FROM visit WHERE case_id = ?)",
                    caseId);
            h.execute("UPDATE visit SET citizen = NULL WHERE case_id = ? AND state = 'SETTLED'", caseId);
        });
    }

    @Override
    public void emptyPerson(Person person) {
        // all of it belongs to cases
    }
}
