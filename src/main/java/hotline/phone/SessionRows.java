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

/** SQL of {@code operator_session}. */
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

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    private static List<String> queues(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
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
                    queues(row.getString("queues")),
                    duty,
                    java.util.Objects.requireNonNull(instant(row, "since")),
                    java.util.Objects.requireNonNull(instant(row, "last_seen")));
        }
    }
}
