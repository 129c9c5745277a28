package hotline.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The packaged service with its own MariaDB, as somebody would start it by hand. */
public final class Service implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final Run run;
    private final URI home;
    private final Duration startUp;

    private Service(String name, Run run, URI home, Duration startUp) {
        this.name = name;
        this.run = run;
        this.home = home;
        this.startUp = startUp;
    }

    /** With an empty database. */
    public static Service fresh(String name, Path phones, String... settings) {
        forgetDatabase(name);
        return start(name, phones, settings);
    }

    /** With the database that the last one of this name left. */
    public static Service start(String name, Path phones, String... settings) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx160m",
                "-Dsmallrye.config.locations=" + phones.toUri(),
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dhotline.demo.town=true",
                "-Dhotline.db.embedded=true",
                "-Dhotline.db.dir=" + database(name),
                "-Dhotline.crypto.key-file=" + keys(name)));
        command.addAll(List.of(settings));
        command.addAll(
                List.of("-jar", Path.of("target/quarkus-app/quarkus-run.jar").toString()));
        long begun = System.nanoTime();
        Run run = Run.start(name, command);
        URI home = URI.create("http://127.0.0.1:" + port + "/");
        try {
            Until.that(name + " is ready, see " + run.log, () -> !run.process.isAlive() || ready(home));
            if (!run.process.isAlive()) throw new AssertionError("the service did not start: " + run.said());
        } catch (Throwable e) {
            run.stop();
            throw e;
        }
        return new Service(name, run, home, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static boolean ready(URI home) throws IOException, InterruptedException {
        HttpRequest ask = HttpRequest.newBuilder(home.resolve("q/health/ready")).build();
        return HTTP.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    public URI home() {
        return home;
    }

    public Api api(String login) {
        return new Api(home, login);
    }

    public boolean lives() {
        return run.process.isAlive();
    }

    long pid() {
        return run.process.pid();
    }

    /** As the power does it: no signal that it could answer. Returns when it is gone. */
    public void kill() throws InterruptedException {
        run.process.destroyForcibly().waitFor();
    }

    /** Stops its threads where they are, as a long pause of the machine does, or lets them go on. */
    void freeze(boolean frozen) throws IOException, InterruptedException {
        String signal = frozen ? "-STOP" : "-CONT";
        new ProcessBuilder("kill", signal, Long.toString(run.process.pid()))
                .start()
                .waitFor();
    }

    /** From the start of its process to readiness. */
    public Duration startUp() {
        return startUp;
    }

    /** Resident memory of the service's own process, in MiB; its database is another process. */
    public long residentMiB() {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(run.process.pid()), "status"))) {
            return lines.filter(l -> l.startsWith("VmRSS:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the service's own process has computed since its start, in ms. */
    public long cpuMillis() {
        return run.process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    public Path databaseDir() {
        return database(name);
    }

    static void forgetDatabase(String name) {
        forget(database(name).resolve("data"));
    }

    static Path database(String name) {
        return Parts.DIR.resolve("db-" + name);
    }

    /** A key file for this run only. */
    static Path keys(String name) {
        java.util.Base64.Encoder base64 = java.util.Base64.getEncoder();
        byte[] key = new byte[32];
        byte[] hash = new byte[32];
        java.security.SecureRandom random = new java.security.SecureRandom();
        random.nextBytes(key);
        random.nextBytes(hash);
        Path file = Parts.DIR.resolve("keys-" + name + ".properties");
        if (Files.exists(file)) return file;
        try {
            Files.createDirectories(Parts.DIR);
            return Files.writeString(
                    file,
                    "current=1\nkey.1=" + base64.encodeToString(key) + "\nhash=" + base64.encodeToString(hash) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(Path dir) {
        if (Files.notExists(dir)) return;
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run.stop();
    }
}
