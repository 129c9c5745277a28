package hotline.portal;

import hotline.database.BulkInsert;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Reads and writes what is chosen and what is counted. */
@ApplicationScoped
class OpenRows {
    private final Jdbi jdbi;

    @Inject
    OpenRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The newest first. */
    List<OpenChoice> choices(int limit) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM open_choice ORDER BY version DESC LIMIT :limit")
                .bind("limit", limit)
                .map((r, c) -> choice(r))
                .list());
    }

    OpenChoice choice() {
        return choices(1).getFirst();
    }

    /** The version in force; whoever else chooses waits. */
    int lock() {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT version FROM open_choice ORDER BY version DESC LIMIT 1 FOR UPDATE")
                        .mapTo(Integer.class)
                        .one());
    }

    void insert(OpenChoice c) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO open_choice (version, figures, splits, from_month, since, by_login)
                        VALUES (:version, :figures, :splits, :from, :since, :by)""")
                .bind("version", c.version())
                .bind("figures", words(c.figures()))
                .bind("splits", words(c.splits()))
                .bind("from", c.from().atDay(1))
                .bind("since", c.since())
                .bind("by", c.by())
                .execute());
    }

    /** Months that are counted. */
    Set<YearMonth> months() {
        return new HashSet<>(jdbi.withHandle(
                h -> h.createQuery("SELECT month FROM open_count WHERE figure = 'RECEIVED' AND split = 'ALL'")
                        .map((r, c) -> month(r))
                        .list()));
    }

    List<OpenCount> counts(YearMonth from) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM open_count WHERE month >= :from")
                .bind("from", from.atDay(1))
                .map((r, c) -> new OpenCount(
                        month(r),
                        OpenFigure.valueOf(r.getString("figure")),
                        OpenSplit.valueOf(r.getString("split")),
                        r.getString("code"),
                        OpenCell.of(r.getLong("numerator"), r.getLong("denominator"))))
                .list());
    }

    /** Another node may have been faster: it counted the same. */
    void write(List<OpenCount> counts, int version, OpenFigure figure, Instant at) {
        BulkInsert rows = new BulkInsert(
                "open_count",
                "month, figure, split, code, numerator, denominator, version, counted_at",
                "ON DUPLICATE KEY UPDATE counted_at = counted_at");
        for (OpenCount c : counts)
            rows.add(
                    c.month().atDay(1).toString(),
                    figure,
                    c.split(),
                    c.code(),
                    c.cell().hits(),
                    c.cell().base(),
                    version,
                    at);
        if (!counts.isEmpty()) jdbi.useHandle(rows::execute);
    }

    void forget() {
        jdbi.useHandle(h -> h.execute("DELETE FROM open_count"));
    }

    private static OpenChoice choice(ResultSet r) throws SQLException {
        return new OpenChoice(
                r.getInt("version"),
                set(r.getString("figures"), OpenFigure.class),
                set(r.getString("splits"), OpenSplit.class),
                YearMonth.from(r.getObject("from_month", LocalDate.class)),
                r.getObject("since", java.time.LocalDateTime.class).toInstant(java.time.ZoneOffset.UTC),
                r.getString("by_login"));
    }

    private static YearMonth month(ResultSet r) throws SQLException {
        return YearMonth.from(r.getObject("month", LocalDate.class));
    }

    private static String words(Collection<? extends Enum<?>> names) {
        return names.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static <E extends Enum<E>> Set<E> set(String words, Class<E> type) {
        EnumSet<E> set = EnumSet.noneOf(type);
        Arrays.stream(words.split(" ")).filter(w -> !w.isEmpty()).forEach(w -> set.add(Enum.valueOf(type, w)));
        return set;
    }
}
