package hotline.intake;

import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** SQL of {@code callback} and {@code callback_attempt}, for those who change them. */
@ApplicationScoped
class CallbackRows {
    private static final String COLUMNS = """
            SELECT id, phone_hash, call_id, missed, first_missed_at, last_missed_at, tries, holder, holder_login, held_until,
                   result, closed_at FROM callback\s""";

    private final Jdbi jdbi;
    private final Vault vault;

    @Inject
    CallbackRows(Jdbi jdbi, Vault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /** Until the end of the transaction nobody else has the turn. False: somebody has it now. */
    boolean turn() {
        return jdbi.withHandle(h -> h.createQuery("SELECT id FROM callback_turn FOR UPDATE SKIP LOCKED")
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /** Locks all rows of these numbers, oldest first. @param hashes in hex */
    List<CallbackRow> lock(Collection<String> hashes) {
        if (hashes.isEmpty()) return List.of();
        return jdbi.withHandle(h -> h.createQuery(COLUMNS + "WHERE phone_hash IN (<hashes>) ORDER BY id FOR UPDATE")
                .bindList(
                        "hashes", hashes.stream().map(HexFormat.of()::parseHex).toList())
                .map((r, c) -> row(r))
                .list());
    }

    Optional<CallbackRow> lock(long id) {
        return jdbi.withHandle(h -> h.createQuery(COLUMNS + "WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map((r, c) -> row(r))
                .findOne());
    }

    Optional<Instant> earliestOpen() {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT MIN(first_missed_at) AS at FROM callback WHERE result IS NULL")
                        .map((r, c) -> Optional.ofNullable(instant(r, "at")))
                        .one());
    }

    /** The number in full. */
    Optional<String> phone(long id) {
        return jdbi.withHandle(h -> h.createQuery(
                                "SELECT phone_sealed FROM callback WHERE id = :id AND phone_sealed IS NOT NULL")
                        .bind("id", id)
                        .map((r, c) -> r.getBytes(1))
                        .findOne())
                .map(vault::open);
    }

    boolean heldOfCall(String call, long person, Instant now) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM callback WHERE holder = :person AND call_id = :call AND held_until > :now)")
                .bind("person", person)
                .bind("call", call)
                .bind("now", now)
                .mapTo(Boolean.class)
                .one());
    }

    void insert(String phone, Missed m, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO callback (phone_hash, phone_sealed, line, skill, call_id, missed, first_missed_at, last_missed_at,
                                              listed_at, next_at, changed_at)
                        VALUES (:hash, :sealed, :line, :skill, :call, :missed, :first, :last, :now, :first, :now)""")
                .bind("hash", vault.hash(phone))
                .bind("sealed", vault.seal(phone))
                .bind("line", m.last().line())
                .bind("skill", m.last().skill())
                .bind("call", m.last().call())
                .bind("missed", m.count())
                .bind("first", m.first())
                .bind("last", m.lastAt())
                .bind("now", now)
                .execute());
    }

    /** Open, and as the calls say. Who has called again waits for us: the pause is over. */
    void missed(long id, Missed m, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE callback SET next_at = IF(last_missed_at < :last, LEAST(next_at, :last), next_at), line = :line,
                          skill = :skill, call_id = :call, missed = :missed, first_missed_at = :first, last_missed_at = :last,
                          result = NULL, closed_at = NULL, changed_at = :now WHERE id = :id""")
                .bind("line", m.last().line())
                .bind("skill", m.last().skill())
                .bind("call", m.last().call())
                .bind("missed", m.count())
                .bind("first", m.first())
                .bind("last", m.lastAt())
                .bind("now", now)
                .bind("id", id)
                .execute());
    }

    void hold(long id, long person, String login, Instant until, Instant now) {
        jdbi.useHandle(h -> h.createUpdate(
                        "UPDATE callback SET holder = :person, holder_login = :login, held_until = :until, changed_at = :now WHERE id = :id")
                .bind("person", person)
                .bind("login", login)
                .bind("until", until)
                .bind("now", now)
                .bind("id", id)
                .execute());
    }

    void release(long id, Instant now) {
        jdbi.useHandle(h -> h.createUpdate(
                        "UPDATE callback SET holder = NULL, holder_login = NULL, held_until = NULL, changed_at = :now WHERE id = :id")
                .bind("now", now)
                .bind("id", id)
                .execute());
    }

    void attempt(long id, long person, String login, CallbackResult.Said said, Instant now) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                            INSERT INTO callback_attempt (callback, n, at, person, login, result)
                            SELECT id, tries + 1, :now, :person, :login, :result FROM callback WHERE id = :id""")
                    .bind("now", now)
                    .bind("person", person)
                    .bind("login", login)
                    .bind("result", said)
                    .bind("id", id)
                    .execute();
            h.createUpdate("UPDATE callback SET tries = tries + 1 WHERE id = :id")
                    .bind("id", id)
                    .execute();
        });
    }

    void again(long id, Instant next, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE callback SET next_at = :next, holder = NULL, holder_login = NULL, held_until = NULL,
                          changed_at = :now WHERE id = :id""")
                .bind("next", next)
                .bind("now", now)
                .bind("id", id)
                .execute());
    }

    /** @param by login of who did it; {@code null}: it came so by itself */
    void close(
            long id,
            CallbackResult result,
            @Nullable Long caseId,
            @Nullable NoCase noCase,
            @Nullable String by,
            Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE callback SET result = :result, case_id = :case, no_case = :noCase, closed_by = :by, closed_at = :now,
                          holder = NULL, holder_login = NULL, held_until = NULL, changed_at = :now WHERE id = :id""")
                .bind("result", result)
                .bind("case", caseId)
                .bind("noCase", noCase)
                .bind("by", by)
                .bind("now", now)
                .bind("id", id)
                .execute());
    }

    private static CallbackRow row(ResultSet r) throws SQLException {
        String result = r.getString("result");
        return new CallbackRow(
                r.getLong("id"),
                HexFormat.of().formatHex(r.getBytes("phone_hash")),
                r.getString("call_id"),
                r.getInt("missed"),
                at(r, "first_missed_at"),
                at(r, "last_missed_at"),
                r.getInt("tries"),
                r.getObject("holder", Long.class),
                r.getString("holder_login"),
                instant(r, "held_until"),
                result == null ? null : CallbackResult.valueOf(result),
                instant(r, "closed_at"));
    }

    static Instant at(ResultSet r, String column) throws SQLException {
        return r.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet r, String column) throws SQLException {
        LocalDateTime at = r.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
