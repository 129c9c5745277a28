package hotline.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The MariaDB of a running service, taken away and brought back on the same port. */
final class Database {
    private final ProcessHandle server;
    private final List<String> command;

    Database(Path dir) throws IOException {
        long pid = Long.parseLong(Files.readString(dir.resolve("mariadbd.pid")).strip());
        server = ProcessHandle.of(pid).orElseThrow();
        String line = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
        // its first statements are written for one start only
        command = Stream.of(line.split("\0"))
                .filter(word -> !word.startsWith("--init-file="))
                .toList();
    }

    void stop() throws Exception {
        server.destroy();
        server.onExit().get(60, TimeUnit.SECONDS);
    }

    /** Ends with the namespace at the latest. */
    void startAgain() {
        Run again = Run.start("database-again", command);
        Runtime.getRuntime().addShutdownHook(new Thread(again::stop, "stop-database-again"));
    }
}
