package hotline.database;

import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Decides whether the service brings its own MariaDB, and points the datasource at it. */
final class LocalDatabase {
    private static final String URL = "quarkus.datasource.jdbc.url";

    /** Why there is no database: one sentence for the person who started the service. */
    static final class CannotStart extends RuntimeException {
        CannotStart(String sentence) {
            super(sentence);
        }
    }

    private LocalDatabase() {}

    /** Does nothing when a URL is set anywhere (environment, file, profile) or the embedded one is not wanted. */
    static void startIfWanted() {
        Config config = ConfigProvider.getConfig();
        if (config.getOptionalValue(URL, String.class).isPresent()) return;
        if (!config.getOptionalValue("hotline.db.embedded", Boolean.class).orElse(false)) {
            throw new CannotStart("no database is configured: set " + URL
                    + ", or hotline.db.embedded=true for the MariaDB that comes with a development build");
        }
        Path dir =
                Path.of(config.getOptionalValue("hotline.db.dir", String.class).orElse("var/db"));
        use(MariaDbServer.in(dir.toAbsolutePath().normalize()).start());
    }

    private static void use(MariaDbServer.Access access) {
        Map.of(
                        URL,
                        access.jdbcUrl(),
                        "quarkus.datasource.username",
                        access.username(),
                        "quarkus.datasource.password",
                        access.password())
                .forEach(System::setProperty);
    }
}
