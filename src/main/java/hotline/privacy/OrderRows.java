package hotline.privacy;

import hotline.base.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Which rules were asked for and approved. */
@ApplicationScoped
class OrderRows {
    private static final String ASK = """
            INSERT INTO retention_order (rule, after, counted, asked_at, asked_by, asked_login)
            VALUES (:rule, :after, :counted, :at, :by, :login)""";

    private final Jdbi jdbi;

    @Inject
    OrderRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    enum Ruling {
        PENDING,
        GRANTED,
        REFUSED,
        ENDED
    }

    /**
     * @param after   the time that both saw
     * @param counted how many it would have been then
     * @param done    how many it has been since
     */
    record Order(
            long id,
            String rule,
            Period after,
            long counted,
            Instant askedAt,
            long askedBy,
            String askedLogin,
            Ruling ruling,
            @Nullable String ruledLogin,
            long done,
            @Nullable Instant lastRunAt) {}

    /** Pending or granted. */
    Optional<Order> open(String rule) {
        return find(rule, "");
    }

    Optional<Order> lock(String rule) {
        return find(rule, " FOR UPDATE");
    }

    private Optional<Order> find(String rule, String lock) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM retention_order WHERE open_rule = :rule" + lock)
                .bind("rule", rule)
                .map(OrderRows::order)
                .findOne());
    }

    void ask(String rule, Period after, long counted, Actor by, Instant at) {
        jdbi.useHandle(h -> h.createUpdate(ASK)
                .bind("rule", rule)
                .bind("after", after.toString())
                .bind("counted", counted)
                .bind("at", at)
                .bind("by", by.id())
                .bind("login", by.login())
                .execute());
    }

    void rule(long id, Ruling ruling, Actor by, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE retention_order SET ruling = :ruling, ruled_at = :at, ruled_by = :by, ruled_login = :login
                        WHERE id = :id""")
                .bind("ruling", ruling.name())
                .bind("at", at)
                .bind("by", by.id())
                .bind("login", by.login())
                .bind("id", id)
                .execute());
    }

    void done(long id, int more, Instant at) {
        jdbi.useHandle(
                h -> h.createUpdate("UPDATE retention_order SET done = done + :more, last_run_at = :at WHERE id = :id")
                        .bind("more", more)
                        .bind("at", at)
                        .bind("id", id)
                        .execute());
    }

    private static Order order(ResultSet r, StatementContext c) throws SQLException {
        var instants = c.findColumnMapperFor(Instant.class).orElseThrow();
        return new Order(
                r.getLong("id"),
                r.getString("rule"),
                Period.parse(r.getString("after")),
                r.getLong("counted"),
                instants.map(r, "asked_at", c),
                r.getLong("asked_by"),
                r.getString("asked_login"),
                Ruling.valueOf(r.getString("ruling")),
                r.getString("ruled_login"),
                r.getLong("done"),
                r.getObject("last_run_at") == null ? null : instants.map(r, "last_run_at", c));
    }
}
