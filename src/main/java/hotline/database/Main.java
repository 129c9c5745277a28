package hotline.database;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the MariaDB at hand when no database is configured, then the service. */
@QuarkusMain
public class Main {
    private Main() {}

    public static void main(String... args) {
        try {
            LocalDatabase.startIfWanted();
        } catch (LocalDatabase.CannotStart e) {
            System.err.println("citizen-hotline: " + e.getMessage());
            System.exit(1);
        }
        Quarkus.run(args);
    }
}
