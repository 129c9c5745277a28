package hotline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the service does when a neighbour breaks: it lives, says what is wrong, and loses nothing it acknowledged. */
class NeighboursIT {
    private static Stage stage;

    @BeforeAll
    static void set() {
        stage = Stage.set();
    }

    @Test
    void a_wrong_password_of_the_telephone_server_is_named_on_the_health_page_and_the_desk() throws IOException {
        Path phones = Parts.DIR.resolve("wrong-password.properties");
        String right = Files.readString(stage.line.properties());
        Files.writeString(phones, right.replaceAll("(?m)secret=.*$", "secret=not-this-one"));
        try (Service service = Service.start("wrong-password", phones)) {
            Api api = service.api("supervisor");
            Until.that("the desk names it", () -> strip(api).contains("secret"));
            assertThat(strip(api)).contains("journey").doesNotContain("not-this-one");
            assertThat(phoneHealth(api)).contains("DOWN").contains("secret").doesNotContain("not-this-one");
            assertThat(service.lives()).isTrue();
            assertThat(api.get("/api/cases").path("items").isArray()).isTrue();
        }
    }

    @Test
    void a_telephone_server_killed_during_a_call_is_found_again_and_the_gap_is_kept() throws Exception {
        Api api = stage.service.api("supervisor");
        int gaps = api.get("/api/gaps?limit=200").path("items").size();
        try (Window window = stage.chromium.window(stage.service.home())) {
            OperatorDesk desk = new OperatorDesk(window);
            desk.sitDown("operator2", "8018");
            desk.ready();
            Line.Call cut = stage.line.call("--number", "12328", "--caller", "13600136000");
            desk.whoRings();
            desk.answer();
            ProcessHandle asterisk = ProcessHandle.of(stage.line.pid()).orElseThrow();
            asterisk.destroyForcibly();
            asterisk.onExit().get(30, TimeUnit.SECONDS);
            Until.that("the desk says that the line is away", () -> strip(api).contains("journey"));
            window.page().waitForSelector("#link-strip:visible");
            window.picture("line-away");
            assertThat(stage.service.lives()).isTrue();
            cut.run().stop();
            stage.line.start();
            Until.that("connected again", () -> strip(api).isBlank());
            Until.that(
                    "a gap row",
                    () -> api.get("/api/gaps?limit=200").path("items").size() > gaps);
            window.page().waitForSelector("html[data-phone=registered]");
            desk.ready();
            Line.Call next = stage.line.call("--number", "12328", "--caller", "13600136001");
            assertThat(desk.whoRings()).isEqualTo("13600136001");
            desk.answer();
            desk.hangUp();
            next.over();
        }
    }

    @Test
    void a_database_away_for_ten_seconds_under_load_costs_no_case_that_was_acknowledged() throws Exception {
        Api api = stage.service.api("supervisor");
        Map<String, Set<String>> acknowledged = new ConcurrentHashMap<>();
        AtomicBoolean enough = new AtomicBoolean();
        List<Thread> load = IntStream.range(0, 4)
                .mapToObj(i -> Thread.ofVirtual().start(() -> write(i, acknowledged, enough)))
                .toList();
        Until.that("the load runs", () -> acknowledged.size() > 20);
        assertThat(api.ask("GET", "/q/health", null).status()).isNotEqualTo(401);
        Database database = new Database(stage.service.databaseDir());
        database.stop();
        long away = System.nanoTime();
        Until.that(
                "a stranger sees that it is not ready",
                () -> Api.stranger(stage.service.home())
                                .ask("GET", "/q/health/ready", null)
                                .status()
                        == 503);
        Api.Answer health = api.ask("GET", "/q/health", null);
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.text()).contains("atabase");
        Until.that(
                "ten seconds have passed",
                () -> System.nanoTime() - away > Duration.ofSeconds(10).toNanos());
        assertThat(stage.service.lives()).isTrue();
        int before = acknowledged.size();
        database.startAgain();
        Until.that("messages are taken again", () -> acknowledged.size() > before + 20);
        enough.set(true);
        for (Thread each : load) each.join();
        acknowledged.forEach((ref, cases) -> {
            assertThat(cases).as("cases of " + ref).hasSize(1);
            JsonNode found = api.get("/api/cases/" + cases.iterator().next());
            assertThat(found.path("contacts").findValuesAsText("ref")).contains(ref);
        });
    }

    /** Sends messages; one that is not acknowledged is sent again with the same ref, as a real channel does. */
    private static void write(int channel, Map<String, Set<String>> acknowledged, AtomicBoolean enough) {
        Api api = stage.service.api("api");
        for (int n = 0; !enough.get(); n++) {
            String ref = "load-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + "-" + channel + "-" + n;
            String body = """
                    {"channel":"sms","ref":"%s","from":"1390000%04d","text":"路灯不亮，第%d条"}""".formatted(ref, n % 10_000, n);
            while (!enough.get() && !sent(api, ref, body, acknowledged)) {
                java.util.concurrent.locks.LockSupport.parkNanos(
                        Duration.ofMillis(200).toNanos());
            }
        }
    }

    private static boolean sent(Api api, String ref, String body, Map<String, Set<String>> acknowledged) {
        Api.Answer answer;
        try {
            answer = api.ask("POST", "/api/contacts", body);
        } catch (java.io.UncheckedIOException e) {
            return false;
        }
        if (answer.status() != 201 && answer.status() != 200) return false;
        acknowledged
                .computeIfAbsent(ref, r -> ConcurrentHashMap.newKeySet())
                .add(answer.json().path("case").asText());
        return true;
    }

    private static String strip(Api api) {
        return api.ask("GET", "/desk/links", null).text();
    }

    private static String phoneHealth(Api api) {
        return api.ask("GET", "/q/health/well", null).text();
    }
}
