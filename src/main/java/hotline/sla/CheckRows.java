package hotline.sla;

import hotline.base.Actor;
import hotline.base.Period;
import hotline.cases.CaseNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Which cases are to be compared, and what came of it. */
@ApplicationScoped
class CheckRows {
    private final Jdbi jdbi;

    @Inject
    CheckRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param number {@code null} for a secret case */
    record Named(long id, @Nullable String number) {}

    /** The rows of the cases, locked in the order of their keys, as everybody who locks several does. */
    List<Named> lock(Collection<Long> ids) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT id, number, secret FROM hotline_case WHERE id IN (<ids>) ORDER BY id FOR UPDATE")
                .bindList("ids", ids)
                .map((r, c) -> new Named(
                        r.getLong("id"),
                        r.getBoolean("secret") ? null : new CaseNumber(r.getString("number")).toString()))
                .list());
    }

    /** A secret case is there for the people named for it only. */
    List<Long> ids(Collection<CaseNumber> numbers, Actor reader) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT id FROM hotline_case c WHERE number IN (<numbers>)
                          AND (secret = FALSE OR EXISTS (SELECT 1 FROM case_reader r WHERE r.case_id = c.id AND r.person = :me))""")
                .bindList("numbers", numbers.stream().map(CaseNumber::symbols).toList())
                .bind("me", reader.id())
                .mapTo(Long.class)
                .list());
    }

    List<Long> opened(Period period) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT id FROM hotline_case WHERE opened_at >= :from AND opened_at < :to")
                        .bind("from", period.from())
                        .bind("to", period.to())
                        .mapTo(Long.class)
                        .list());
    }

    /** Of the cases that are not finished. */
    List<Long> unfinished(long after, int limit) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT case_id FROM queue_entry WHERE case_id > :after ORDER BY case_id LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
    }

    void add(Check check) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO clock_check (at, actor_login, cases, differences, applied)
                        VALUES (:at, :login, :cases, :differences, :applied)""")
                .bind("at", check.at())
                .bind("login", check.by())
                .bind("cases", check.cases())
                .bind("differences", check.differences())
                .bind("applied", check.applied())
                .execute());
    }

    record Check(Instant at, String by, long cases, long differences, boolean applied) {}

    Optional<Check> newest() {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM clock_check ORDER BY id DESC LIMIT 1")
                .map((r, c) -> new Check(
                        r.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        r.getString("actor_login"),
                        r.getLong("cases"),
                        r.getLong("differences"),
                        r.getBoolean("applied")))
                .findOne());
    }
}
