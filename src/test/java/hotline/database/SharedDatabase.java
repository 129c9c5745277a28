package hotline.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A MariaDB that belongs to no service: several may use it, and none takes it along when it is killed. Ends with this JVM. */
public final class SharedDatabase {
    private final MariaDbServer.Access access;

    private SharedDatabase(MariaDbServer.Access access) {
        this.access = access;
    }

    public static SharedDatabase in(Path dir) {
        return new SharedDatabase(MariaDbServer.in(dir).start());
    }

    /** Arguments of a service's JVM. */
    public List<String> settings() {
        return List.of(
                "-Dquarkus.datasource.jdbc.url=" + access.jdbcUrl(),
                "-Dquarkus.datasource.username=" + access.username(),
                "-Dquarkus.datasource.password=" + access.password());
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(access.jdbcUrl(), access.username(), access.password());
    }
}
