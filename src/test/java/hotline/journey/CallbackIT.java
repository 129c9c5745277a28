package hotline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A citizen gives up, is called back from the desk, and what he wanted becomes a case: every part of the way is real. */
class CallbackIT {
    private static final String CALLER = "13800138077";

    private static final String SILENT = "13700138088";

    /** Return visits whose times are over at once. */
    private static final String[] SOON = {
        "-Dhotline.visits.ask-after=PT1S", "-Dhotline.visits.reply-within=PT1S", "-Dhotline.visits.asks=1"
    };

    private static Stage stage;
    private static Api operator;

    @BeforeAll
    static void set() {
        stage = Stage.set();
        operator = stage.service.api("operator");
    }

    @Test
    void who_gave_up_is_called_back_and_what_he_wanted_becomes_a_case() {
        try (Window window = stage.chromium.window(stage.service.home())) {
            Page page = window.page();
            OperatorDesk desk = new OperatorDesk(window);
            desk.sitDown("operator", "8017");
            desk.ready();
            desk.pause();
            window.show("/desk/callbacks");
            String heard = stage.line
                    .call("--number", "12328", "--caller", CALLER, "--give-up", "8")
                    .over();
            String missed = heard.substring(heard.lastIndexOf(' ') + 1);
            long id = listed(missed).path("id").asLong();
            String row = "#callback-" + id;
            page.waitForSelector(row);
            System.out.printf("in the list %d ms after the end of the call%n", after(missed));
            assertThat(after(missed)).isLessThan(10_000);
            assertThat(page.textContent(row)).doesNotContain(CALLER);
            window.picture("listed");

            stand(page, row);
            page.keyboard().press("c");
            page.waitForSelector(row + " [data-dial]");
            assertThat(page.textContent(row)).contains(CALLER);
            window.picture("taken");

            Line.Call citizen = stage.line.answer("--ring", "1", "--talk", "60");
            stand(page, row);
            page.keyboard().press("d");
            page.waitForSelector("html[data-phone=talking]");
            page.waitForSelector("#phone-dot[data-state=OUTBOUND]");
            assertThat(page.textContent("#phone-caller")).contains(CALLER);
            Until.that("they speak", () -> spoken(id).isPresent());
            window.picture("spoken-to");

            page.click(row + " a[href^='/desk?call=']");
            page.waitForSelector("#work-form");
            desk.matter("hct");
            desk.what("候车亭漏雨，刚才没打通");
            String number = desk.dispatch();
            desk.hangUp();
            citizen.over();

            window.show("/desk/callbacks");
            stand(page, row);
            page.keyboard().press("1");
            page.waitForSelector(
                    row,
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            window.picture("settled");
            assertThat(window.complaints()).isEmpty();

            JsonNode entry = operator.get("/api/callbacks/" + id);
            assertThat(entry.path("result").asText()).isEqualTo("REACHED");
            assertThat(entry.path("caseNumber").asText()).isEqualTo(number);
            JsonNode call = entry.path("calls").path(0);
            assertThat(call.path("line").asText()).isEqualTo("12328");
            assertThat(call.path("talkMicros").asLong()).isPositive();
            assertThat(call.path("recording").asText()).endsWith(".wav");
            assertThat(operator.get("/api/operators/operator/timeline")
                            .path("spans")
                            .findValuesAsText("state"))
                    .contains("OUTBOUND");
        }
    }

    @Test
    void a_supervisor_finds_the_list_beside_the_calls() {
        try (Window window = stage.chromium.window(stage.service.home())) {
            Page page = window.page();
            window.signIn("supervisor");
            window.show("/desk/calls");
            page.click("#main nav a[href='/desk/callbacks']");
            page.waitForSelector("#callbacks");
            window.picture("supervisor");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void who_kept_silent_is_called_by_the_visitor_and_what_he_says_closes_his_case() throws Exception {
        try (Service service = Service.fresh("visits", stage.line.properties(), SOON);
                Witness witness = Witness.of(stage.line);
                Window window = stage.chromium.window(service.home())) {
            Page page = window.page();
            OperatorDesk desk = new OperatorDesk(window);
            desk.sitDown("visitor", "8018", "/desk/visits");
            assertThat(page.getAttribute("#phone-dot", "data-state")).isEqualTo("CASEWORK");
            assertThat(page.isVisible("#phone-ready")).as("no queue rings here").isFalse();
            String number = replied(service);
            long id = toCall(service, number);
            window.show("/desk/visits");
            String row = "#visit-" + id;
            stand(page, row);
            window.picture("visit-listed");
            page.keyboard().press("c");
            page.waitForSelector(row + " [data-dial]:visible");
            assertThat(page.textContent(row)).contains(SILENT);
            window.picture("visit-taken");

            Line.Call citizen = stage.line.answer("--ring", "2", "--talk", "60");
            stand(page, row);
            long pressed = System.nanoTime();
            page.keyboard().press("d");
            Api visitor = service.api("visitor");
            String call = Until.found("placed", () -> calls(visitor, id).findFirst())
                    .path("call")
                    .asText();
            Until.that("the citizen's telephone rings", () -> witness.othersRing(call));
            System.out.printf(
                    "rings %d ms after the key%n",
                    Duration.ofNanos(System.nanoTime() - pressed).toMillis());
            page.waitForSelector("html[data-phone=talking]");
            page.waitForSelector("#phone-dot[data-state=OUTBOUND]");
            assertThat(page.textContent("#phone-caller")).contains(SILENT);
            Until.that(
                    "they speak",
                    () -> calls(visitor, id)
                            .anyMatch(c -> c.path("answeredAt").asText("").startsWith("2")));
            window.picture("visit-spoken-to");

            for (String answer : List.of("1", "3", "5")) page.keyboard().press(answer);
            page.keyboard().press("s");
            page.waitForSelector(row + ".gone, body:not(:has(" + row + "))");
            desk.hangUp();
            citizen.over();
            page.waitForSelector("#phone-dot[data-state=CASEWORK]");
            Until.that(
                    "closed",
                    () -> visitor.get("/api/cases/" + number)
                            .path("state")
                            .asText()
                            .equals("CLOSED"));
            Until.that(
                    "kept",
                    () -> calls(visitor, id)
                            .allMatch(c -> c.path("talkMicros").asLong() > 0
                                    && c.path("recording").asText().endsWith(".wav")));
            window.show("/desk/cases/" + number);
            page.waitForSelector("audio[src^='/api/visits/" + id + "/calls/']");
            window.picture("visit-heard");
            assertThat(visitor.ask("GET", "/api/visits/" + id + "/calls/" + call + "/recording", null)
                            .status())
                    .isEqualTo(200);
            assertThat(window.complaints()).isEmpty();
        }
    }

    /** A case whose unit has replied; by SMS, its citizen asked after at once. */
    private static String replied(Service service) {
        String number = service.api("api")
                .post(
                        "/api/contacts",
                        "{\"channel\":\"sms\",\"ref\":\"silent-%d\",\"from\":\"%s\",\"kind\":\"complaint\",\"matter\":\"bus.stop\",\"text\":\"站牌看不清\"}"
                                .formatted(System.nanoTime(), SILENT))
                .path("case")
                .asText();
        service.api("dispatcher").post("/api/cases/" + number + "/dispatch", "{\"unit\":\"bus\"}");
        String order = "/api/orders/"
                + service.api("dispatcher")
                        .get("/api/cases/" + number)
                        .path("orders")
                        .path(0)
                        .path("id")
                        .asText();
        service.api("handler").post(order + "/sign-in", "{}");
        service.api("handler").post(order + "/reply", "{\"result\":\"换了站牌\",\"answer\":\"站牌已更换\"}");
        service.api("reviewer").post(order + "/review", "{}");
        return number;
    }

    private static long toCall(Service service, String number) {
        return Until.found(
                        "to be called: " + number,
                        () -> items(service.api("visitor").get("/api/visits?list=calls&limit=200"))
                                .filter(v -> v.path("case").asText().equals(number))
                                .findFirst())
                .path("id")
                .asLong();
    }

    private static Stream<JsonNode> calls(Api api, long visit) {
        return items(api.get("/api/visits/" + visit + "/calls"));
    }

    private static Stream<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false);
    }

    /** On the row, as one gets there by j and k. */
    private static void stand(Page page, String row) {
        page.waitForSelector(row);
        for (int steps = 0; !page.isVisible(row + ".at"); steps++) {
            assertThat(steps).as("steps to the row").isLessThan(40);
            page.keyboard().press("j");
        }
    }

    private static JsonNode listed(String call) {
        return Until.found(
                "the entry of " + call,
                () -> items(operator.get("/api/callbacks?limit=200"))
                        .filter(e -> e.path("call").asText().equals(call))
                        .findFirst());
    }

    private static long after(String call) {
        Instant left = Instant.parse(listed(call).path("lastMissedAt").asText());
        return Duration.between(left, Instant.now()).toMillis();
    }

    private static Optional<JsonNode> spoken(long id) {
        JsonNode call = operator.get("/api/callbacks/" + id).path("calls").path(0);
        return call.path("answeredAt").asText("").startsWith("2") ? Optional.of(call) : Optional.empty();
    }
}
