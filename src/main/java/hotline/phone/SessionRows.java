package hotline.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** SQL of {@code operator_session} and {@code operator_state}. */
final class SessionRows {
    private static final String SELECT = """
            SELECT person, login, server, extension, queues, pause, activity, call_id, owes_wrap_up, wrap_up_until,
                   since, last_seen
            FROM operator_session""";

    private final Handle h;

    SessionRows(Handle h) {
        this.h = h;
    }

    List<OperatorSession> all() {
        return h.createQuery(SELECT + " ORDER BY login").map(new Mapper()).list();
    }

    Optional<OperatorSession> byLogin(String login) {
        return h.createQuery(SELECT + " WHERE login = :login")
                .bind("login", login)
                .map(new Mapper())
                .findOne();
    }

    /** Locks are taken by the primary key only, so that two who lock the same row never wait for each other. */
    Optional<OperatorSession> lockByLogin(String login) {
        return byLogin(login).flatMap(s -> lock(s.person()));
    }

    Optional<OperatorSession> lockByPhone(String server, String extension) {
        return h.createQuery(SELECT + " WHERE server = :server AND extension = :extension")
                .bind("server", server)
                .bind("extension", extension)
                .map(new Mapper())
                .findOne()
                .flatMap(s -> lock(s.person()))
                .filter(s -> s.extension().equals(extension) && s.server().equals(server));
    }

    private Optional<OperatorSession> lock(long person) {
        return h.createQuery(SELECT + " WHERE person = :person FOR UPDATE")
                .bind("person", person)
                .map(new Mapper())
                .findOne();
    }

    List<OperatorSession> lockServer(String server) {
        return h.createQuery(SELECT + " WHERE server = :server ORDER BY person FOR UPDATE")
                .bind("server", server)
                .map(new Mapper())
                .list();
    }

    /** Left alone: rows that another node is at. */
    List<OperatorSession> lockWrappedUp(Instant now) {
        return h.createQuery(SELECT + " WHERE wrap_up_until <= :now LIMIT 100 FOR UPDATE SKIP LOCKED")
                .bind("now", now)
                .map(new Mapper())
                .list();
    }

    List<OperatorSession> lockUnseen(Instant before) {
        return h.createQuery(
                        SELECT
                                + " WHERE last_seen < :before AND activity IN ('IDLE', 'RINGING') LIMIT 100 FOR UPDATE SKIP LOCKED")
                .bind("before", before)
                .map(new Mapper())
                .list();
    }

    void seen(String login, Instant at) {
        h.createUpdate("UPDATE operator_session SET last_seen = GREATEST(last_seen, :at) WHERE login = :login")
                .bind("login", login)
                .bind("at", at)
                .execute();
    }

    void insert(OperatorSession s) {
        h.createUpdate("""
                        INSERT INTO operator_session (person, login, server, extension, queues, pause, activity, call_id,
                                                      owes_wrap_up, wrap_up_until, since, last_seen)
                        VALUES (:person, :login, :server, :extension, :queues, :pause, :activity, :call, :owes, :until,
                                :since, :seen)""")
                .bind("person", s.person())
                .bind("login", s.login())
                .bind("server", s.server())
                .bind("extension", s.extension())
                .bind("queues", String.join(",", s.queues()))
                .bind("pause", s.duty().pause())
                .bind("activity", s.duty().activity().name())
                .bind("call", s.duty().call())
                .bind("owes", s.duty().owesWrapUp())
                .bind("until", s.duty().wrapUpUntil())
                .bind("since", s.since())
                .bind("seen", s.lastSeen())
                .execute();
    }

    void update(OperatorSession s) {
        h.createUpdate("""
                        UPDATE operator_session
                        SET pause = :pause, activity = :activity, call_id = :call, owes_wrap_up = :owes,
                            wrap_up_until = :until, since = :since
                        WHERE person = :person""")
                .bind("person", s.person())
                .bind("pause", s.duty().pause())
                .bind("activity", s.duty().activity().name())
                .bind("call", s.duty().call())
                .bind("owes", s.duty().owesWrapUp())
                .bind("until", s.duty().wrapUpUntil())
                .bind("since", s.since())
                .execute();
    }

    void delete(long person) {
        h.createUpdate("DELETE FROM operator_session WHERE person = :person")
                .bind("person", person)
                .execute();
    }

    /** Begins the next span where the open one ends; a clock that was behind does not make it end before it began. */
    void beginSpan(OperatorSession s) {
        endSpan(s.person(), s.since());
        h.createUpdate("""
                        INSERT INTO operator_state (person, from_at, state, reason, call_id, server, extension)
                        SELECT :person, GREATEST(:at, COALESCE(MAX(last.to_at), :at)), :state, :reason, :call, :server, :extension
                        FROM (SELECT to_at FROM operator_state WHERE person = :person
                              ORDER BY from_at DESC, id DESC LIMIT 1) last""")
                .bind("person", s.person())
                .bind("at", s.since())
                .bind("state", s.duty().status().name())
                .bind("reason", s.duty().reason())
                .bind("call", s.duty().call())
                .bind("server", s.server())
                .bind("extension", s.extension())
                .execute();
    }

    void endSpan(long person, Instant at) {
        h.createUpdate("UPDATE operator_state SET to_at = GREATEST(from_at, :at) WHERE open_person = :person")
                .bind("person", person)
                .bind("at", at)
                .execute();
    }

    /** Spans that touch the time, in order. */
    List<Span> spans(long person, Instant from, Instant to) {
        return h.createQuery("""
                        SELECT from_at, to_at, state, reason FROM operator_state
                        WHERE person = :person AND from_at < :to AND (to_at > :from OR to_at IS NULL)
                        ORDER BY from_at, id""")
                .bind("person", person)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Span(
                        java.util.Objects.requireNonNull(instant(row, "from_at")),
                        instant(row, "to_at"),
                        OperatorStatus.valueOf(row.getString("state")),
                        row.getString("reason")))
                .list();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    private static final class Mapper implements RowMapper<OperatorSession> {
        @Override
        public OperatorSession map(ResultSet row, StatementContext context) throws SQLException {
            Duty duty = new Duty(
                    row.getString("pause"),
                    Activity.valueOf(row.getString("activity")),
                    row.getString("call_id"),
                    row.getBoolean("owes_wrap_up"),
                    instant(row, "wrap_up_until"));
            return new OperatorSession(
                    row.getLong("person"),
                    row.getString("login"),
                    row.getString("server"),
                    row.getString("extension"),
                    List.of(row.getString("queues").split(",")),
                    duty,
                    java.util.Objects.requireNonNull(instant(row, "since")),
                    java.util.Objects.requireNonNull(instant(row, "last_seen")));
        }
    }
}
