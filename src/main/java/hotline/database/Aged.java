package hotline.database;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Rows that grow too old, as a rule of retention looks at them before it does anything. */
public final class Aged {
    private final Jdbi jdbi;
    private final String rows;
    private final String order;

    /**
     * @param rows  {@code FROM draft WHERE saved_at < :before}
     * @param order the column that says which go first
     */
    public Aged(Jdbi jdbi, String rows, String order) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.order = order;
    }

    public long count(Instant before) {
        return jdbi.withHandle(h -> h.createQuery("SELECT COUNT(*) " + rows)
                .bind("before", before)
                .mapTo(Long.class)
                .one());
    }

    /** @param shown an expression for people's eyes: nothing personal, nothing of a secret case */
    public List<String> examples(String shown, Instant before, int limit) {
        return jdbi.withHandle(h -> h.createQuery("SELECT " + shown + " " + rows + " ORDER BY " + order + " LIMIT :n")
                .bind("before", before)
                .bind("n", limit)
                .mapTo(String.class)
                .list());
    }
}
