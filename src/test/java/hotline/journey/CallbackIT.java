package hotline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A citizen gives up, is called back from the desk, and what he wanted becomes a case: every part of the way is real. */
class CallbackIT {
    private static final String CALLER = "13800138077";

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
                () -> StreamSupport.stream(
                                operator.get("/api/callbacks?limit=200")
                                        .path("items")
                                        .spliterator(),
                                false)
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
