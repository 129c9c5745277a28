package hotline.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real MariaDB for the tests of one JVM, empty at the start. {@code HOTLINE_TEST_JDBC_URL} names another one. */
public class DatabaseResource implements QuarkusTestResourceLifecycleManager {
    private static final String WECHAT = "hotline.wechat.base-url";

    private static MariaDbServer.@Nullable Access running;

    @Override
    public Map<String, String> start() {
        String external = System.getenv("HOTLINE_TEST_JDBC_URL");
        if (external != null) return Map.of("quarkus.datasource.jdbc.url", external, WECHAT, wechat());
        if (running == null) {
            running =
                    MariaDbServer.in(Path.of("target/test-db").toAbsolutePath()).start();
            empty(running);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                running.jdbcUrl(),
                "quarkus.datasource.username",
                running.username(),
                "quarkus.datasource.password",
                running.password(),
                WECHAT,
                wechat());
    }

    /** A free port for the stand-in of a test that wants one; for all others WeChat is away. */
    private static String wechat() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(MariaDbServer.Access access) {
        try (Connection connection =
                        DriverManager.getConnection(access.jdbcUrl(), access.username(), access.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE hotline");
            statement.execute("CREATE DATABASE hotline CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        // the server ends with this JVM: other test classes use it
    }
}
