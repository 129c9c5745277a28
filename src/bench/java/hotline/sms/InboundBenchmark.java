package hotline.sms;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.database.SharedDatabase;
import hotline.journey.Parts;
import hotline.journey.Service;
import hotline.journey.Until;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Messages through Twilio's webhook, signed, three in ten of them once more, and the service killed (-9) in the middle: what
 * was acknowledged is there once. What was not acknowledged is sent again until it is, as Twilio does. The database is a
 * process of its own. {@code -Dmessages=} different ones, {@code -Dclients=} at once.
 */
class InboundBenchmark {
    private static final int MESSAGES = Integer.getInteger("messages", 15_000);
    private static final int CLIENTS = Integer.getInteger("clients", 32);
    private static final int WARM_UP = 2_000;
    private static final String PUBLIC = "https://hotline.example";
    private static final String PATH = "/channels/sms/twilio/inbound";
    private static final String TOKEN = "bench-token";
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(7);
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();
    private volatile Service service;

    /** One request and how long its acknowledgement took, by the run's clock. */
    private record Took(long at, long nanos) {}

    @Test
    void what_is_acknowledged_is_there_once() throws Exception {
        Path dir = Files.createDirectories(Parts.DIR).resolve("db-inbound-" + run);
        SharedDatabase database = SharedDatabase.in(dir);
        service = start(database);
        try (Connection connection = database.connect()) {
            System.out.printf("figure: load before %.2f%n", load());
            send(order(0, WARM_UP), false);
            long cpu = service.cpuMillis();
            List<Took> all = send(order(WARM_UP, WARM_UP + MESSAGES / 2), false);
            report("before the kill", all, service.cpuMillis() - cpu);
            all = send(order(WARM_UP + MESSAGES / 2, WARM_UP + MESSAGES), true, database);
            report("with a kill in the middle, until all are acknowledged", all, 0);
            int sent = WARM_UP + MESSAGES;
            assertThat(acknowledged).hasSize(sent);
            long there = number(connection, "SELECT COUNT(DISTINCT ref) FROM inbound_message WHERE ref LIKE 'SM" + run + "%'");
            long rows = number(connection, "SELECT COUNT(*) FROM inbound_message WHERE ref LIKE 'SM" + run + "%'");
            System.out.printf(
                    "figure: sent again after no answer %d, answered 503 %d; messages %d, lost %d, doubled %d%n",
                    again.get(), unavailable.get(), sent, sent - there, rows - there);
            assertThat(sent - there).as("lost").isZero();
            assertThat(rows - there).as("doubled").isZero();
            read(connection, sent);
        } finally {
            service.close();
        }
    }

    private static Service start(SharedDatabase database) throws IOException {
        Path phones = Files.createTempFile("no-phones", ".properties");
        List<String> settings = new ArrayList<>(database.settings());
        settings.add("-Xmx512m");
        settings.add("-Dquarkus.log.level=WARN");
        settings.add("-Dhotline.limits.inbound-per-minute=6000000");
        settings.add("-Dhotline.sms.twilio.account-sid=" + StandInTwilio.ACCOUNT);
        settings.add("-Dhotline.sms.twilio.auth-token=" + TOKEN);
        settings.add("-Dhotline.sms.twilio.public-url=" + PUBLIC);
        return Service.start("inbound-bench", phones, settings.toArray(String[]::new));
    }

    /** Each at least once, three in ten twice: at the same moment, or later. */
    private List<Integer> order(int from, int to) {
        List<int[]> places = new ArrayList<>();
        for (int i = from; i < to; i++) {
            places.add(new int[] {i, i});
            if (random.nextInt(10) < 3) places.add(new int[] {i + (random.nextBoolean() ? 0 : random.nextInt(1000)), i});
        }
        places.sort(Comparator.comparingInt(p -> p[0]));
        return places.stream().map(p -> p[1]).toList();
    }

    private List<Took> send(List<Integer> messages, boolean killed, SharedDatabase... database) throws Exception {
        List<HttpRequest.Builder> ready = messages.stream().map(this::request).toList();
        AtomicInteger next = new AtomicInteger();
        ConcurrentLinkedQueue<Took> took = new ConcurrentLinkedQueue<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1)) {
            List<Future<?>> running = new ArrayList<>();
            for (int c = 0; c < CLIENTS; c++)
                running.add(clients.submit(() -> {
                    for (int i = next.getAndIncrement(); i < messages.size(); i = next.getAndIncrement())
                        until(ready.get(i), messages.get(i), took);
                    return null;
                }));
            if (killed) running.add(clients.submit(() -> {
                Until.that("half of it is sent", () -> next.get() > messages.size() / 2);
                Service dead = service;
                dead.kill();
                service = start(database[0]);
                return null;
            }));
            for (Future<?> each : running) each.get();
        }
        return List.copyOf(took);
    }

    private HttpRequest.Builder request(int i) {
        FormBody form = new FormBody(Map.of(
                "MessageSid", List.of("SM%s%024d".formatted(run, i)),
                "From", List.of("+861390%07d".formatted(i)),
                "To", List.of("+8610123456"),
                "Body", List.of("第" + i + "号路灯不亮，请派人来修")));
        return HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", TwilioSignature.of(PUBLIC + PATH, form, TOKEN))
                .POST(HttpRequest.BodyPublishers.ofString(StandInTwilio.encoded(form)));
    }

    /** As a sender does: again until it is taken, by whoever is there then. */
    private void until(HttpRequest.Builder message, int i, ConcurrentLinkedQueue<Took> took) {
        Until.that("taken", PATIENCE, () -> {
            long begin = System.nanoTime();
            int status = post(message);
            if (status == 200) {
                took.add(new Took(begin, System.nanoTime() - begin));
                acknowledged.add(i);
                return true;
            }
            if (status == 503) unavailable.incrementAndGet();
            else again.incrementAndGet();
            return false;
        });
    }

    /** 0: nobody answered. */
    private int post(HttpRequest.Builder message) throws InterruptedException {
        URI home = service.home();
        try {
            return http.send(
                            message.copy().uri(home.resolve(PATH)).timeout(Duration.ofSeconds(15)).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private void report(String what, List<Took> all, long cpu) {
        long begin = all.stream().mapToLong(Took::at).min().orElseThrow();
        long end = all.stream().mapToLong(t -> t.at + t.nanos).max().orElseThrow();
        double[] ms = all.stream().mapToDouble(t -> t.nanos / 1e6).sorted().toArray();
        System.out.printf(
                "figure: %s, %d at once, load %.1f: %.0f/s acknowledged, p50 %.1f, p99 %.1f, longest %.1f ms%s%n",
                what,
                CLIENTS,
                load(),
                all.size() / ((end - begin) / 1e9),
                ms[ms.length / 2],
                ms[ms.length * 99 / 100],
                Arrays.stream(ms).max().orElseThrow(),
                cpu == 0 ? "" : ", %.2f ms CPU of the service each".formatted((double) cpu / all.size()));
    }

    /** Each is a new matter: one contact and one case. */
    private static void read(Connection connection, int sent) throws SQLException {
        long begin = System.nanoTime();
        long waited = number(connection, "SELECT COUNT(*) FROM inbound_message WHERE state = 'STORED'");
        Until.that("all are read", PATIENCE, () -> number(
                        connection, "SELECT COUNT(*) FROM (SELECT 1 FROM inbound_message WHERE state = 'STORED' LIMIT 1) t")
                == 0);
        long cases = number(connection, "SELECT COUNT(DISTINCT case_id) FROM inbound_message WHERE sense = 'NEW_MATTER'");
        long contacts = number(connection, "SELECT COUNT(*) FROM contact WHERE channel = 'SMS'");
        System.out.printf(
                "figure: %d were still to be read, read in %.1f s; cases %d, contacts %d of %d messages%n",
                waited, (System.nanoTime() - begin) / 1e9, cases, contacts, sent);
        assertThat(cases).as("cases").isEqualTo(sent);
        assertThat(contacts).as("contacts").isEqualTo(sent);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
