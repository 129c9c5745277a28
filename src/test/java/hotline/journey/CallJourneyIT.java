package hotline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A citizen calls, and what he wants becomes a case that a unit settles: every part of the way is real. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CallJourneyIT {
    private static final String CALLER = "13800138000";
    private static final String WANTS = "长江路候车亭的玻璃碎了，请尽快处理";

    private static Stage stage;
    private static Api reader;

    @BeforeAll
    static void set() {
        stage = Stage.set();
        reader = stage.service.api("supervisor");
    }

    @Test
    @Order(1)
    void a_call_becomes_a_case_that_a_unit_settles() throws Exception {
        Figure connected = Figure.of("connection-rate-10s");
        Figure rated = Figure.of("evaluation-rate");
        String number;
        String call;
        double waited;
        try (Witness witness = Witness.of(stage.line);
                Window window = stage.chromium.window(stage.service.home())) {
            OperatorDesk desk = new OperatorDesk(window);
            desk.sitDown("operator", "8017");
            window.picture("signed-in");
            desk.ready();
            window.picture("ready");
            Line.Call caller = stage.line.call("--number", "12328", "--caller", CALLER, "--rate", "5");
            assertThat(desk.whoRings()).isEqualTo(CALLER);
            window.picture("pop");
            desk.answer();
            window.page().waitForSelector("#f-what:focus");
            desk.matter("hct");
            desk.what(WANTS);
            desk.saved();
            window.picture("work");
            walkAround(window.page(), desk);
            assertThat(window.page().inputValue("#f-what")).as("what was typed").isEqualTo(WANTS);
            number = desk.dispatch();
            window.picture("dispatched");
            desk.hangUp();
            window.picture("wrap-up");
            String heard = caller.over();
            assertThat(heard).contains("rating");
            call = heard.substring(heard.lastIndexOf(' ') + 1);
            waited = witness.waitMs(call);
            desk.endWrapUp();
            window.show("/desk/queue?q=" + number);
            window.picture("queue");
            assertThat(window.page().textContent("#queue")).contains(number);
            assertThat(window.complaints()).isEmpty();
        }
        JsonNode visit = visit(call);
        assertThat(visit.path("case").asText()).isEqualTo(number);
        assertThat(visit.path("caller").asText())
                .startsWith("138")
                .contains("*")
                .doesNotContain(CALLER);
        assertThat(visit.path("outcome").asText()).isEqualTo("ANSWERED");
        assertThat(visit.path("rating").asInt()).isEqualTo(5);
        assertThat(visit.path("operator").asText()).isEqualTo("operator");
        assertThat(visit.path("waitMs").asDouble()).isCloseTo(waited, within(5.0));
        assertThat(seconds(reader.ask("GET", "/api/calls/" + visit.path("id").asText() + "/recording", null)
                        .body()))
                .isGreaterThan(1);
        connected.hasMovedByOne();
        rated.hasMovedByOne();
        theCaseIsInTheQueue(number);
        theUnitSettlesIt(number);
    }

    /** Between desk pages, as one does while the citizen talks. */
    private static void walkAround(Page page, OperatorDesk desk) {
        stage.service
                .api("api")
                .post(
                        "/api/contacts",
                        "{\"channel\":\"sms\",\"ref\":\"walk-%d\",\"from\":\"13600136000\",\"text\":\"路灯不亮\",\"skill\":\"complaint\"}"
                                .formatted(System.nanoTime()));
        page.click("nav a[href='/desk/queue']");
        page.waitForSelector("h1:has-text('队列')");
        assertThat(desk.talks()).as("on the queue's page").isTrue();
        page.click("#queue a[href^='/desk/cases/']");
        page.waitForSelector("[data-case]");
        assertThat(desk.talks()).as("on the page of a case").isTrue();
        page.goBack();
        page.waitForSelector("h1:has-text('队列')");
        page.goBack();
        page.waitForSelector("#work-form");
        assertThat(desk.talks()).as("back at the form").isTrue();
    }

    private static void theCaseIsInTheQueue(String number) {
        JsonNode items = reader.get("/api/cases?limit=200").path("items");
        JsonNode found = StreamSupport.stream(items.spliterator(), false)
                .filter(c -> c.path("number").asText().equals(number))
                .findFirst()
                .orElseThrow(() -> new AssertionError(number + " is not in " + items));
        assertThat(found.path("requester").path("phone").asText())
                .startsWith("138")
                .contains("*");
        assertThat(found.path("state").asText()).isEqualTo("DISPATCHED");
    }

    private static void theUnitSettlesIt(String number) {
        by("handler", 360, window -> {
            UnitDesk unit = new UnitDesk(window, number);
            unit.signIn();
            window.picture("handler-signed");
            unit.reply("已更换玻璃", "玻璃已更换，感谢您的来电");
        });
        by("reviewer", 1280, window -> new CaseDesk(window, number).review());
        by("visitor", 1280, window -> new CaseDesk(window, number).close());
        JsonNode closed = reader.get("/api/cases/" + number);
        assertThat(closed.path("state").asText()).isEqualTo("CLOSED");
        assertThat(closed.path("timeline").findValuesAsText("state"))
                .containsSubsequence("RECEIVED", "DISPATCHED", "HANDLING", "REPLIED", "VISITING", "CLOSED");
    }

    private static void by(String login, int width, Consumer<Window> work) {
        try (Window window = stage.chromium.window(stage.service.home(), width, 740, ColorScheme.LIGHT)) {
            window.signIn(login);
            work.accept(window);
            window.picture(login);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    @Order(2)
    void who_gives_up_after_three_seconds_in_the_queue_is_a_short_abandon() {
        try (Window window = stage.chromium.window(stage.service.home())) {
            OperatorDesk desk = new OperatorDesk(window);
            desk.sitDown("operator", "8017");
            desk.ready();
            String heard = stage.line
                    .call("--number", "12328", "--caller", "13900139000", "--give-up", "3")
                    .over();
            String call = heard.substring(heard.lastIndexOf(' ') + 1);
            assertThat(visit(call).path("outcome").asText()).isEqualTo("SHORT_ABANDON");
            window.page()
                    .waitForSelector(
                            "#phone-card",
                            new Page.WaitForSelectorOptions()
                                    .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        }
    }

    @Test
    @Order(3)
    void a_crashed_browser_leaves_no_ghost_and_loses_no_word() {
        Line.Call caller;
        String call;
        try (Window window = stage.chromium.window(stage.service.home())) {
            OperatorDesk desk = new OperatorDesk(window);
            desk.sitDown("operator", "8017");
            desk.ready();
            caller = stage.line.call("--number", "12328", "--caller", "13700137000");
            desk.whoRings();
            desk.answer();
            window.page().waitForSelector("#work-form");
            call = window.page().getAttribute("#work-form", "data-call");
            desk.what("路灯不亮已经三天");
            desk.saved();
        }
        Until.that("nobody sits at 8017 any more", () -> !stage.line.rings("8017"));
        try (Window window = stage.chromium.window(stage.service.home())) {
            window.signIn("operator");
            window.show("/desk?call=" + call);
            assertThat(window.page().inputValue("#f-what")).isEqualTo("路灯不亮已经三天");
            window.picture("draft-after-crash");
        }
        caller.over();
    }

    private static JsonNode visit(String call) {
        return Until.found("the call " + call + " is in the ledger", () -> {
            JsonNode items = reader.get("/api/calls?limit=200").path("items");
            return StreamSupport.stream(items.spliterator(), false)
                    .filter(v -> v.path("uniqueId").asText().equals(call)
                            && !v.path("endedAt").asText("").isEmpty())
                    .findFirst()
                    .map(Optional::of)
                    .orElse(Optional.empty());
        });
    }

    private record Figure(String name, long numerator, long denominator) {
        static Figure of(String name) {
            JsonNode now = reader.ask("GET", "/api/figures/" + name, null).json();
            return new Figure(
                    name,
                    now.path("numerator").asLong(),
                    now.path("denominator").asLong());
        }

        void hasMovedByOne() {
            Figure expected = new Figure(name, numerator + 1, denominator + 1);
            Until.that(name + " has moved by one", () -> {
                assertThat(Figure.of(name)).isEqualTo(expected);
                return true;
            });
        }
    }

    private static double seconds(byte[] wav) throws Exception {
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
            return audio.getFrameLength() / (double) audio.getFormat().getFrameRate();
        }
    }
}
