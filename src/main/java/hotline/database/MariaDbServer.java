package hotline.database;

import hotline.database.LocalDatabase.CannotStart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A MariaDB server as a child of this process, with its data in a folder that survives restarts.
 *
 * <p>One living process owns the folder: it holds a lock on {@code owner.lock}, which the operating system releases
 * however the process ends. A server that outlived its killed owner is found by {@code mariadbd.pid} and stopped, so
 * that this start gets clean files and a password of its own.
 */
final class MariaDbServer {
    private static final long NEEDED_BYTES = 300L << 20;
    private static final long START_SECONDS = 120;

    /** How the datasource reaches the server. The password is new at every start. */
    record Access(String jdbcUrl, String username, String password) {}

    private final Path dir;
    private final Path data;
    private final Path log;
    private final long neededBytes;

    /** Held until this process ends; a field so that it is never collected. */
    @SuppressWarnings("unused")
    private static @Nullable FileLock owned;

    private MariaDbServer(Path dir, long neededBytes) {
        this.dir = dir;
        this.neededBytes = neededBytes;
        this.data = dir.resolve("data");
        this.log = dir.resolve("mariadb.log");
    }

    static MariaDbServer in(Path dir) {
        return new MariaDbServer(dir, NEEDED_BYTES);
    }

    MariaDbServer needing(long bytes) {
        return new MariaDbServer(dir, bytes);
    }

    Access start() {
        try {
            makeFolder();
            own();
            OrphanServer.stop(dir);
            Path base = MariaDbBinaries.unpackInto(dir);
            if (Files.notExists(data.resolve("mysql"))) install(base);
            return run(base);
        } catch (IOException e) {
            throw new CannotStart("the database in " + dir + " did not start: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while the database was starting");
        }
    }

    private void makeFolder() {
        try {
            Files.createDirectories(dir);
            Files.delete(Files.createTempFile(dir, "can-write", null));
        } catch (IOException e) {
            throw new CannotStart("the database folder " + dir + " is not writable; set hotline.db.dir to one that is");
        }
        long free = dir.toFile().getUsableSpace();
        if (free < neededBytes) {
            throw new CannotStart("the disk of " + dir + " has " + (free >> 20) + " MB left, the database needs "
                    + (neededBytes >> 20) + " MB; free some space or set hotline.db.dir");
        }
    }

    private void own() throws IOException {
        FileChannel channel =
                FileChannel.open(dir.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            owned = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            owned = null;
        }
        if (owned == null) {
            channel.close();
            throw new CannotStart("another running service owns the database in " + dir
                    + "; stop it first, or set hotline.db.dir to another folder");
        }
    }

    private void install(Path base) throws IOException, InterruptedException {
        List<String> command = command(
                base.resolve("scripts/mariadb-install-db"),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data,
                temporary(),
                "--skip-test-db",
                "--auth-root-authentication-method=socket");
        Path installLog = dir.resolve("install.log");
        Process install = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(installLog.toFile())
                .start();
        if (install.waitFor() != 0) throw new IOException("its first set-up failed, see " + installLog);
    }

    /** A folder of its own: a server that starts wipes the temporary tables that it finds, another one's as well. */
    private String temporary() throws IOException {
        return "--tmpdir=" + Files.createDirectories(dir.resolve("tmp"));
    }

    private Access run(Path base) throws IOException, InterruptedException {
        int port = freePort();
        String password = UUID.randomUUID().toString();
        Path init = writeInit(password);
        Files.deleteIfExists(log);
        Process server = new ProcessBuilder(command(
                        base.resolve("bin/mariadbd"),
                        "--no-defaults",
                        "--basedir=" + base,
                        "--datadir=" + data,
                        temporary(),
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--socket=" + dir.resolve("s.sock"),
                        "--skip-ssl",
                        "--init-file=" + init,
                        "--character-set-server=utf8mb4",
                        "--collation-server=utf8mb4_unicode_ci",
                        "--innodb-buffer-pool-size=256M",
                        "--default-time-zone=+00:00"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop-mariadb"));
        Files.writeString(dir.resolve(OrphanServer.PID_FILE), Long.toString(server.pid()));
        awaitReady(server);
        Files.deleteIfExists(init);
        return new Access("jdbc:mariadb://127.0.0.1:" + port + "/hotline?useBulkStmts=true", "hotline", password);
    }

    private Path writeInit(String password) throws IOException {
        Path init = dir.resolve("init.sql");
        Files.deleteIfExists(init);
        Files.createFile(init, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(init, """
                CREATE DATABASE IF NOT EXISTS hotline CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                CREATE OR REPLACE USER hotline@localhost IDENTIFIED BY '%s';
                GRANT ALL ON hotline.* TO hotline@localhost;
                """.formatted(password));
    }

    private void awaitReady(Process server) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Files.readString(log).contains("ready for connections")) {
            if (server.waitFor(20, TimeUnit.MILLISECONDS)) throw new IOException("it ended at once, see " + log);
            if (System.nanoTime() > deadline) throw new IOException("not ready in " + START_SECONDS + " s, see " + log);
        }
    }

    private static void stop(Process server) {
        server.destroy();
        try {
            if (!server.waitFor(30, TimeUnit.SECONDS)) server.destroyForcibly();
        } catch (InterruptedException e) {
            server.destroyForcibly();
        }
    }

    private static List<String> command(Path program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(List.of(arguments));
        if ("root".equals(System.getProperty("user.name"))) command.add("--user=root");
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
