package hotline.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** {@code DATETIME(6)} holds UTC, to the microsecond, whatever zone the JVM or the server thinks it is in. */
final class InstantColumn implements ColumnMapper<Instant> {
    @Override
    public @Nullable Instant map(ResultSet row, int column, StatementContext context) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }
}
