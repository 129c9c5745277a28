package hotline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.database.LocalDatabase.CannotStart;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database at hand: what happens to it when its owner lives, is killed, or has no room. */
class MariaDbServerTest {
    @TempDir
    Path dir;

    /** The owner in a process of its own: starts the server, says so, and waits to be killed. */
    static final class Owner {
        public static void main(String... args) throws Exception {
            MariaDbServer.Access access = MariaDbServer.in(Path.of(args[0])).start();
            try (Connection c = connect(access)) {
                c.createStatement().execute("CREATE TABLE IF NOT EXISTS kept (n INT PRIMARY KEY)");
                c.createStatement().execute("INSERT IGNORE INTO kept VALUES (7)");
            }
            System.out.println("ready");
            System.out.flush();
            new CountDownLatch(1).await();
        }
    }

    @Test
    void a_living_owner_refuses_a_second_start_and_a_killed_one_leaves_data_and_server_to_the_next() throws Exception {
        Process owner = owner();
        try {
            awaitReady(owner);
            assertThatThrownBy(() -> MariaDbServer.in(dir).start())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("another running service owns the database");

            ProcessHandle server = OrphanServer.find(dir).orElseThrow();
            owner.destroyForcibly().waitFor();
            assertThat(server.isAlive())
                    .as("a killed owner leaves its server running")
                    .isTrue();

            MariaDbServer.Access access = MariaDbServer.in(dir).start();
            assertThat(server.isAlive()).isFalse();
            assertThat(kept(access)).isEqualTo(7);
        } finally {
            owner.destroyForcibly();
            OrphanServer.stop(dir);
        }
    }

    @Test
    void a_pid_that_was_given_to_somebody_else_is_left_alone() throws IOException {
        Files.writeString(
                dir.resolve(OrphanServer.PID_FILE),
                Long.toString(ProcessHandle.current().pid()));
        assertThat(OrphanServer.find(dir)).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_is_named_in_one_sentence() throws IOException {
        Path file = Files.createFile(dir.resolve("file"));
        assertThatThrownBy(() -> MariaDbServer.in(file.resolve("db")).start())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is not writable; set hotline.db.dir");
    }

    @Test
    void a_full_disk_is_named_in_one_sentence() {
        assertThatThrownBy(() -> MariaDbServer.in(dir).needing(Long.MAX_VALUE).start())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("MB left, the database needs");
    }

    @Test
    void the_program_ends_with_code_1_and_the_sentence() throws Exception {
        Path file = Files.createFile(dir.resolve("file"));
        Process program = java(
                        List.of("-Dhotline.db.embedded=true", "-Dhotline.db.dir=" + file.resolve("db")),
                        Main.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(program.waitFor()).isEqualTo(1);
        assertThat(said).contains("citizen-hotline: the database folder").doesNotContain("\tat ");
    }

    private Process owner() throws IOException {
        return java(List.of(), Owner.class.getName(), dir.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static ProcessBuilder java(List<String> options, String... program) {
        String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classpath));
        command.addAll(List.of(program));
        return new ProcessBuilder(command);
    }

    private static void awaitReady(Process owner) throws IOException, InterruptedException {
        BufferedReader out = owner.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals("ready")) return;
        }
        throw new IllegalStateException("the owner ended: " + owner.waitFor(1, TimeUnit.SECONDS));
    }

    private static int kept(MariaDbServer.Access access) throws SQLException {
        try (Connection c = connect(access)) {
            var rows = c.createStatement().executeQuery("SELECT n FROM kept");
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection connect(MariaDbServer.Access access) throws SQLException {
        return DriverManager.getConnection(access.jdbcUrl(), access.username(), access.password());
    }
}
