package hotline.open311;

import hotline.cases.OrderState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What is on its way to endpoints. Times of due rows are the database's. */
@ApplicationScoped
class SendingRows {
    private final Jdbi jdbi;

    @Inject
    SendingRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An order as the endpoint is told of it. */
    record Order(
            OrderState state,
            String number,
            String what,
            byte @Nullable [] place,
            @Nullable String serviceCode) {}

    /** Queues what is new; twice is the same as once. */
    @Transactional
    void queue(Instant now) {
        List<Sending> fresh = jdbi.withHandle(h -> h.createQuery("""
                        SELECT o.order_id, o.endpoint FROM open311_order o
                        LEFT JOIN open311_sending s ON s.order_id = o.order_id
                        WHERE s.order_id IS NULL AND o.service_code IS NOT NULL LIMIT 200""")
                .map((r, c) -> Sending.waiting(r.getLong(1), r.getLong(2), now))
                .list());
        for (Sending s : fresh)
            jdbi.useHandle(h -> h.execute(
                    "INSERT IGNORE INTO open311_sending (order_id, endpoint, state, due_at, queued_at, changed_at) VALUES (?, ?, 'WAITING', ?, ?, ?)",
                    s.order(),
                    s.endpoint(),
                    now,
                    now,
                    now));
    }

    /** What is due, for as long as the lease; nobody else has it meanwhile. */
    @Transactional
    List<Sending> lease(int limit, Duration lease) {
        return jdbi.withHandle(h -> {
            List<Sending> due = h.createQuery("""
                            SELECT * FROM open311_sending WHERE due_at <= UTC_TIMESTAMP(6) ORDER BY due_at LIMIT :limit
                            FOR UPDATE SKIP LOCKED""")
                    .bind("limit", limit)
                    .map((r, c) -> sending(r))
                    .list();
            for (Sending s : due)
                h.execute(
                        "UPDATE open311_sending SET due_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND WHERE order_id = ?",
                        lease.toNanos() / 1000,
                        s.order());
            return due;
        });
    }

    @Transactional
    void save(Sending s, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE open311_sending SET state = :state, due_at = :due, tries = :tries, token = :token,
                          remote_id = :remote, notes = :notes, error = :error, changed_at = :now WHERE order_id = :order""")
                .bind("state", s.state().name())
                .bind("due", s.dueAt())
                .bind("tries", s.tries())
                .bind("token", s.token())
                .bind("remote", s.remoteId())
                .bind("notes", s.notes())
                .bind("error", s.error())
                .bind("now", now)
                .bind("order", s.order())
                .execute());
    }

    /** Empty when it is not the endpoint's any more: replied, returned, merged, secret, switched off. */
    @Transactional
    Optional<Order> order(long order) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM open311_order WHERE order_id = ?")
                .bind(0, order)
                .map((r, c) -> new Order(
                        OrderState.valueOf(r.getString("state")),
                        r.getString("number"),
                        r.getString("what"),
                        r.getBytes("place_sealed"),
                        r.getString("service_code")))
                .findOne());
    }

    /** Those that wait for something, what went wrong first. */
    List<Sending> open(int limit) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT * FROM open311_sending WHERE due_at IS NOT NULL ORDER BY error IS NULL, changed_at DESC LIMIT ?")
                .bind(0, limit)
                .map((r, c) -> sending(r))
                .list());
    }

    private static Sending sending(ResultSet r) throws SQLException {
        LocalDateTime due = r.getObject("due_at", LocalDateTime.class);
        return new Sending(
                r.getLong("order_id"),
                r.getLong("endpoint"),
                Sending.State.valueOf(r.getString("state")),
                due == null ? null : due.toInstant(ZoneOffset.UTC),
                r.getInt("tries"),
                r.getString("token"),
                r.getString("remote_id"),
                r.getString("notes"),
                r.getString("error"),
                r.getObject("queued_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
