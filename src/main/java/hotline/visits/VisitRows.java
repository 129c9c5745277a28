package hotline.visits;

import hotline.base.Channel;
import hotline.visits.Planning.Facts;
import hotline.visits.Reading.Answered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The table of return visits. Whoever changes a row has locked it. */
@ApplicationScoped
class VisitRows {
    private static final String OPEN = "state <> 'SETTLED'";

    private final Jdbi jdbi;

    @Inject
    VisitRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Of a case and of the cases that go on inside it; the case's own first. */
    List<Facts> facts(long caseId) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                        SELECT * FROM visit_facts WHERE case_id = :id
                        UNION ALL SELECT * FROM visit_facts WHERE master = :id""").bind("id", caseId).map((r, c) -> facts(r)).list());
    }

    /** Of one case alone. */
    Facts factsOf(long caseId) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM visit_facts WHERE case_id = :id")
                .bind("id", caseId)
                .map((r, c) -> facts(r))
                .one());
    }

    private static Facts facts(ResultSet r) throws SQLException {
        return new Facts(
                r.getLong("case_id"),
                r.getString("number"),
                Channel.valueOf(r.getString("channel")),
                r.getBoolean("secret"),
                r.getObject("citizen", Long.class),
                r.getObject("master", Long.class),
                r.getBoolean("phone"),
                r.getBoolean("opted_out"),
                r.getBoolean("unreasonable"));
    }

    /** Its key; empty when this visit was planned before. */
    Optional<Long> insert(Facts f, long handled, int round, @Nullable NotAsked reason, byte[] token, Instant at) {
        return jdbi.withHandle(h -> h.createQuery("""
                        INSERT IGNORE INTO visit (case_id, handled, round, citizen, state, not_asked, outcome, planned_at, token_hash)
                        VALUES (:case, :handled, :round, :citizen, :state, :reason, :outcome, :at, :token) RETURNING id""")
                .bind("case", f.caseId())
                .bind("handled", handled)
                .bind("round", round)
                .bind("citizen", f.citizen())
                .bind("state", reason == null ? "PLANNED" : "SETTLING")
                .bind("reason", name(reason))
                .bind("outcome", reason == null ? null : "NOT_ASKED")
                .bind("at", at)
                .bind("token", token)
                .mapTo(Long.class)
                .findOne());
    }

    Optional<Visit> lock(long id) {
        return one("WHERE id = :id FOR UPDATE", id);
    }

    Optional<Visit> read(long id) {
        return one("WHERE id = :id", id);
    }

    private Optional<Visit> one(String which, long id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM visit " + which)
                .bind("id", id)
                .map((r, c) -> visit(r))
                .findOne());
    }

    /** Those that judge this case's handling and are not settled. */
    List<Visit> lockOpenOf(long handled) {
        return open("handled = :id", handled);
    }

    /** Those of a member that judge its master's handling and are not settled. */
    List<Visit> lockOpenOfMember(long caseId) {
        return open("case_id = :id AND handled <> :id", caseId);
    }

    private List<Visit> open(String which, long id) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT * FROM visit WHERE " + which + " AND " + OPEN + " ORDER BY id FOR UPDATE")
                        .bind("id", id)
                        .map((r, c) -> visit(r))
                        .list());
    }

    void asked(long id, Channel way, boolean reasked, Instant at) {
        set(
                id,
                "state = 'ASKED', way = :way, asks = asks + 1, reasked = reasked OR :reasked, asked_at = COALESCE(asked_at, :at)",
                u -> u.bind("way", way.name()).bind("reasked", reasked).bind("at", at));
    }

    /** A settled one stays settled. */
    void listed(long id, Listed why, Instant due) {
        set(
                id,
                "state = IF(state IN ('SETTLING', 'SETTLED'), state, 'LISTED'), listed = :why, listed_due = :due, claim_person = NULL,"
                        + " claim_login = NULL, claim_until = NULL",
                u -> u.bind("why", why.name()).bind("due", due));
    }

    void settling(long id, Result outcome, @Nullable NotAsked reason) {
        set(
                id,
                "state = 'SETTLING', outcome = :outcome, not_asked = COALESCE(not_asked, :reason), listed = NULL, listed_due = NULL",
                u -> u.bind("outcome", outcome.name()).bind("reason", name(reason)));
    }

    /** Who was heard late, between the decision and now, stays on his list. */
    void settled(long id, Result outcome, Instant at) {
        set(
                id,
                "state = 'SETTLED', outcome = :outcome, settled_at = :at, listed_due = IF(listed = 'LATE', listed_due, NULL),"
                        + " listed = IF(listed = 'LATE', listed, NULL)",
                u -> u.bind("outcome", outcome.name()).bind("at", at));
    }

    void unlisted(long id) {
        set(id, "listed = NULL, listed_due = NULL", u -> u);
    }

    void called(long id) {
        set(id, "calls = calls + 1", u -> u);
    }

    /** The first answer stays, the final one is the last before the end. */
    void answered(long id, Answered a, Instant at) {
        set(
                id,
                """
                first_contacted = IF(replied_at IS NULL, :contacted, first_contacted),
                first_solved = IF(replied_at IS NULL, :solved, first_solved),
                first_satisfaction = IF(replied_at IS NULL, :satisfaction, first_satisfaction),
                final_contacted = :contacted, final_solved = :solved, final_satisfaction = :satisfaction,
                replied_at = COALESCE(replied_at, :at)""",
                u -> u.bind("contacted", a.contacted())
                        .bind("solved", a.solved())
                        .bind("satisfaction", name(a.satisfaction()))
                        .bind("at", at));
    }

    /** False when another person has it. */
    boolean claim(long id, long person, String login, Instant now, Instant until) {
        return jdbi.withHandle(h -> h.createUpdate("""
                                UPDATE visit SET claim_person = :person, claim_login = :login, claim_until = :until
                                WHERE id = :id AND (claim_person IS NULL OR claim_person = :person OR claim_until < :now)""")
                        .bind("id", id)
                        .bind("person", person)
                        .bind("login", login)
                        .bind("now", now)
                        .bind("until", until)
                        .execute())
                == 1;
    }

    /** False when he does not have it any more. */
    boolean keep(long id, long person, Instant now, Instant until) {
        return jdbi.withHandle(h -> h.createUpdate("""
                                UPDATE visit SET claim_until = :until
                                WHERE id = :id AND claim_person = :person AND claim_until >= :now""")
                        .bind("id", id)
                        .bind("person", person)
                        .bind("now", now)
                        .bind("until", until)
                        .execute())
                == 1;
    }

    boolean held(long id, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM visit WHERE id = :id AND claim_until >= :now")
                        .bind("id", id)
                        .bind("now", now)
                        .mapTo(Integer.class)
                        .one())
                == 1;
    }

    private void set(long id, String what, java.util.function.UnaryOperator<Update> values) {
        jdbi.useHandle(h -> values.apply(h.createUpdate("UPDATE visit SET " + what + " WHERE id = :id"))
                .bind("id", id)
                .execute());
    }

    private static Visit visit(ResultSet r) throws SQLException {
        String way = r.getString("way");
        String listed = r.getString("listed");
        String outcome = r.getString("outcome");
        return new Visit(
                r.getLong("id"),
                r.getLong("case_id"),
                r.getLong("handled"),
                r.getInt("round"),
                r.getObject("citizen", Long.class),
                VisitState.valueOf(r.getString("state")),
                way == null ? null : Channel.valueOf(way),
                listed == null ? null : Listed.valueOf(listed),
                outcome == null ? null : Result.valueOf(outcome),
                r.getInt("asks"),
                r.getInt("calls"),
                r.getBoolean("reasked"),
                r.getObject("replied_at") == null ? null : answer(r, "final_"),
                instant(r, "settled_at"));
    }

    static Answered answer(ResultSet r, String prefix) throws SQLException {
        String satisfaction = r.getString(prefix + "satisfaction");
        return new Answered(
                r.getObject(prefix + "contacted", Boolean.class),
                r.getObject(prefix + "solved", Boolean.class),
                satisfaction == null ? null : Satisfaction.valueOf(satisfaction),
                false);
    }

    static @Nullable Instant instant(ResultSet r, String column) throws SQLException {
        LocalDateTime at = r.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }
}
