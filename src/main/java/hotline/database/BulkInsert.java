package hotline.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Many rows of one table, some hundred with each statement: for loading a history, not for the hot ways. Values are what
 * JDBC takes, enums by their name and instants as {@code DATETIME(6)}.
 */
public final class BulkInsert {
    private static final int ROWS = 400;

    private final String start;
    private final String row;
    private final String end;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** @param columns separated by commas */
    public BulkInsert(String table, String columns) {
        this(table, columns, "");
    }

    /** @param end what follows the values: {@code ON DUPLICATE KEY …} */
    public BulkInsert(String table, String columns, String end) {
        this.start = "INSERT INTO " + table + " (" + columns + ") VALUES ";
        this.row = "(" + String.join(", ", Collections.nCopies(columns.split(",").length, "?")) + ")";
        this.end = " " + end;
    }

    public void add(@Nullable Object... values) {
        rows.add(values);
    }

    public void execute(Handle h) {
        run(h, "", new ArrayList<>());
    }

    /** The keys of the rows, in their order. */
    public List<Long> ids(Handle h) {
        List<Long> ids = new ArrayList<>(rows.size());
        run(h, " RETURNING id", ids);
        return ids;
    }

    private void run(Handle h, String returning, List<Long> ids) {
        try {
            for (int i = 0; i < rows.size(); i += ROWS) {
                List<@Nullable Object[]> some = rows.subList(i, Math.min(i + ROWS, rows.size()));
                String sql = start + String.join(",", Collections.nCopies(some.size(), row)) + end + returning;
                try (PreparedStatement statement = h.getConnection().prepareStatement(sql)) {
                    bind(statement, some);
                    if (returning.isEmpty()) statement.executeUpdate();
                    else read(statement, ids);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(start, e);
        }
        rows.clear();
    }

    private static void bind(PreparedStatement statement, List<@Nullable Object[]> some) throws SQLException {
        int n = 1;
        for (@Nullable Object[] values : some) for (Object value : values) statement.setObject(n++, plain(value));
    }

    private static void read(PreparedStatement statement, List<Long> ids) throws SQLException {
        try (ResultSet r = statement.executeQuery()) {
            while (r.next()) ids.add(r.getLong(1));
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Instant at)
            return LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
        return value instanceof Enum<?> e ? e.name() : value;
    }
}
