package hotline.calls;

import hotline.base.PersonalData;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Who called. The calls themselves stay: they are what figures count. */
@ApplicationScoped
class CallData implements PersonalData {
    private static final String OF_CALLER = """
            SELECT unique_id, server, asked_at, answered_at, ended_at, line, skill, outcome, rating, talk_us FROM call_visit
            WHERE caller_hash = :hash ORDER BY asked_at, id""";

    private static final String ABOUTS = """
            SELECT about FROM visit_about WHERE case_id = :id UNION ALL
            SELECT about FROM callback_about WHERE case_id = :id""";

    private final Jdbi jdbi;
    private final Vault vault;
    private final CallEmptying emptying;

    @Inject
    CallData(Jdbi jdbi, Vault vault, CallEmptying emptying) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.emptying = emptying;
    }

    /** A call as it is handed out; who answered is nobody else's business. */
    record Told(
            String call,
            Instant at,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            @Nullable String line,
            @Nullable String skill,
            @Nullable String outcome,
            @Nullable Integer rating,
            @Nullable Long talkMs) {}

    @Override
    public String part() {
        return "calls";
    }

    @Override
    public List<?> export(Person person) {
        return jdbi.withHandle(h -> person.phones().stream()
                .flatMap(
                        phone -> h
                                .createQuery(OF_CALLER)
                                .bind("hash", vault.hash(phone.digits()))
                                .map(CallData::told)
                                .list()
                                .stream())
                .toList());
    }

    private static Told told(ResultSet r, StatementContext c) throws SQLException {
        Long talk = r.getObject("talk_us", Long.class);
        return new Told(
                r.getString("unique_id"),
                c.findColumnMapperFor(Instant.class).orElseThrow().map(r, "asked_at", c),
                at(r, "answered_at", c),
                at(r, "ended_at", c),
                r.getString("line"),
                r.getString("skill"),
                r.getString("outcome"),
                r.getObject("rating", Integer.class),
                talk == null ? null : (Long) (talk / 1000));
    }

    private static @Nullable Instant at(ResultSet r, String column, StatementContext c) throws SQLException {
        return r.getObject(column) == null
                ? null
                : c.findColumnMapperFor(Instant.class).orElseThrow().map(r, column, c);
    }

    /** A call names a number, never a citizen. */
    @Override
    public boolean needs(long citizen) {
        return false;
    }

    @Override
    public void emptyCase(long caseId) {
        jdbi.useHandle(h -> h.createQuery("SELECT call_id FROM case_call WHERE case_id = :id")
                .bind("id", caseId)
                .mapTo(String.class)
                .list()
                .forEach(emptying::empty));
        abouts(caseId)
                .forEach(about ->
                        jdbi.useHandle(h -> h.createQuery("SELECT unique_id FROM call_outgoing WHERE about = :about")
                                .bind("about", about)
                                .mapTo(String.class)
                                .list()
                                .forEach(emptying::emptyOutgoing)));
    }

    /** What of the case we called for. */
    private List<String> abouts(long caseId) {
        return jdbi.withHandle(h ->
                h.createQuery(ABOUTS).bind("id", caseId).mapTo(String.class).list());
    }

    @Override
    public void emptyPerson(Person person) {
        person.phones()
                .forEach(phone -> jdbi.useHandle(
                        h -> h.createQuery("SELECT unique_id FROM call_outgoing WHERE callee_hash = :hash")
                                .bind("hash", vault.hash(phone.digits()))
                                .mapTo(String.class)
                                .list()
                                .forEach(emptying::emptyOutgoing)));
        person.phones()
                .forEach(phone -> jdbi.useHandle(
                        h -> h.createQuery("SELECT DISTINCT unique_id FROM call_visit WHERE caller_hash = :hash")
                                .bind("hash", vault.hash(phone.digits()))
                                .mapTo(String.class)
                                .list()
                                .forEach(emptying::empty)));
    }
}
