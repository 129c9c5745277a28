package hotline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A MariaDB whose service was killed: recognised by its pid and its data folder, then stopped. */
final class OrphanServer {
    static final String PID_FILE = "mariadbd.pid";

    private OrphanServer() {}

    /** Called by the owner of the folder only. Returns when no server works on its data any more. */
    static void stop(Path dir) throws IOException, InterruptedException {
        Optional<ProcessHandle> orphan = find(dir);
        if (orphan.isEmpty()) return;
        System.err.println("citizen-hotline: stopping the database of a service that was killed (pid "
                + orphan.get().pid() + ")");
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // where nobody takes in orphans (a container without init) it stays as a zombie, which has no command line
            if (find(dir).isPresent())
                throw new IOException("an orphaned server (pid " + orphan.get().pid() + ") does not stop");
        }
    }

    /** The process of the pid file, if it lives and really works on this folder: pids are used again. */
    static Optional<ProcessHandle> find(Path dir) throws IOException {
        Path file = dir.resolve(PID_FILE);
        if (Files.notExists(file)) return Optional.empty();
        long pid = Long.parseLong(Files.readString(file).strip());
        return ProcessHandle.of(pid).filter(p -> commandLine(pid).contains("--datadir=" + dir.resolve("data") + "\0"));
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
        } catch (IOException e) {
            return "";
        }
    }
}
