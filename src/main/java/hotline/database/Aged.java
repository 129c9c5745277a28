package hotline.database;

import hotline.base.Retained;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** A rule of retention about the rows of one table: counts and shows the oldest, and lets some go in one transaction. */
public abstract class Aged implements Retained {
    private final Jdbi jdbi;
    private final Rule rule;

    /**
     * Which rows.
     *
     * @param name  in kebab case; its setting is {@code hotline.retention.after.<name>}
     * @param usual how long they are kept when nothing is set
     * @param rows  {@code FROM draft WHERE saved_at < :before}
     * @param order the column that says which go first
     * @param shown an expression for people's eyes: nothing personal, nothing of a secret case
     */
    public record Rule(String name, Period usual, String rows, String order, String shown) {}

    protected Aged(Jdbi jdbi, Rule rule) {
        this.jdbi = jdbi;
        this.rule = rule;
    }

    /** Lets the oldest go, at most so many; how many went. In a transaction. */
    protected abstract int some(Handle h, Instant before, int limit);

    /** The oldest rows, bound: {@code DELETE}, {@code SELECT id}. */
    protected final <S extends SqlStatement<S>> S oldest(S statement, Instant before, int limit) {
        return statement.bind("before", before).bind("n", limit);
    }

    /** What follows a verb to mean the oldest rows. */
    protected final String oldest() {
        return " " + rule.rows + " ORDER BY " + rule.order + " LIMIT :n";
    }

    @Override
    public final String rule() {
        return rule.name;
    }

    @Override
    public final Period usual() {
        return rule.usual;
    }

    @Override
    public final long due(Instant before) {
        return jdbi.withHandle(h -> h.createQuery("SELECT COUNT(*) " + rule.rows)
                .bind("before", before)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public final List<String> examples(Instant before, int limit) {
        return jdbi.withHandle(h -> oldest(h.createQuery("SELECT " + rule.shown + oldest()), before, limit)
                .mapTo(String.class)
                .list());
    }

    @Override
    public final int act(Instant before, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(h -> some(h, before, limit)));
    }
}
