package hotline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import hotline.files.Photo;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of desks and units in both languages, by day and by night, on a desk and on a telephone's screen. */
class PagesIT {
    private static Stage stage;
    private static String number;

    @BeforeAll
    static void set() {
        stage = Stage.set();
        number = Town.of(stage).number;
    }

    /** Many windows were closed in the middle of their streams. */
    @AfterAll
    static void a_closed_window_is_nothing_to_complain_of() throws Exception {
        if (stage == null) return;
        assertThat(Files.readString(Parts.DIR.resolve("service.log"))).doesNotContain("ClosedChannelException");
    }

    /** Each page as somebody sees it whose work it is. */
    private static Map<String, List<String>> pages() {
        return Map.of(
                "supervisor",
                        List.of(
                                "/desk",
                                "/desk/queue",
                                "/desk/queue?q=%E8%B7%AF%E7%81%AF&from=2026-01-01",
                                "/desk?call=pages-0.0",
                                "/desk/cases/" + number,
                                "/desk/calls",
                                "/figures",
                                "/figures/connection-rate-10s/calls?part=numerator",
                                "/supervision?what=unsigned",
                                "/supervision/units/lighting",
                                "/supervision/public-figures",
                                "/desk/dispatch?tab=flags",
                                "/figures/visits",
                                "/figures/visit-coverage/cases?part=excluded"),
                "visitor", List.of("/desk/visits", "/desk/visits?tab=review"),
                "operator", List.of("/desk/callbacks", "/desk/callbacks?tab=done"),
                "dispatcher", List.of("/desk/inbound", "/desk/dispatch", "/desk/dispatch?tab=returns"),
                "handler2", List.of("/orders", "/notices", "/desk/cases/" + number),
                "head", List.of("/orders", "/orders?unit=bus"));
    }

    @ParameterizedTest
    @CsvSource({"zh, LIGHT, 1280, 800", "zh, DARK, 360, 740", "en, LIGHT, 360, 740", "en, DARK, 1280, 800"})
    void every_page_is_accessible_fits_and_complains_of_nothing(
            String language, ColorScheme colours, int width, int height) {
        Inspection.everyPage(stage, pages(), language, colours, width, height);
    }

    @ParameterizedTest
    @CsvSource({"zh, LIGHT, 1280, 800", "en, DARK, 360, 740"})
    void the_desk_with_a_call_is_accessible_and_fits(String language, ColorScheme colours, int width, int height) {
        SoftAssertions all = new SoftAssertions();
        try (Window window = stage.chromium.window(stage.service.home(), width, height, colours)) {
            window.show("/locale/" + language + "?next=/login");
            OperatorDesk desk = new OperatorDesk(window);
            desk.sitDown("operator", "8017");
            desk.ready();
            Inspection look = new Inspection(all, window, language, colours, width);
            look.check("ready");
            all.assertThat(window.page().locator("main h1").boundingBox().y)
                    .as("an idle telephone leaves most of the screen to the work")
                    .isLessThan(height / 3.0);
            Line.Call caller = stage.line.call("--number", "12328", "--caller", "13700000003", "--rate", "5");
            desk.whoRings();
            look.check("ringing");
            desk.answer();
            window.page().waitForSelector("#work-form");
            look.check("work");
            if (width >= 1280) {
                all.assertThat(
                                (Boolean)
                                        window.page()
                                                .evaluate(
                                                        "document.documentElement.scrollHeight <= document.documentElement.clientHeight"))
                        .as("call and form without scrolling at 1280×800")
                        .isTrue();
            }
            desk.booking();
            desk.hangUp();
            caller.over();
            desk.endWrapUp();
        }
        all.assertAll();
    }

    /** On a telephone, in a tunnel: the first try is lost, the second one arrives, nothing is there twice. */
    @Test
    void a_photo_travels_with_a_reply_over_a_bad_network() {
        Api api = stage.service.api("api");
        String wet = api.post("/api/contacts", """
                        {"channel":"sms","ref":"photo-%d","from":"13700005555","text":"候车亭漏雨"}""".formatted(System.nanoTime()))
                .path("case")
                .asText();
        stage.service.api("dispatcher").post("/api/cases/" + wet + "/dispatch", "{\"unit\":\"lighting\"}");
        SoftAssertions all = new SoftAssertions();
        try (Window window = stage.chromium.window(stage.service.home(), 360, 740, ColorScheme.LIGHT)) {
            Inspection look = new Inspection(all, window, "zh", ColorScheme.LIGHT, 360);
            window.signIn("handler2");
            UnitDesk desk = new UnitDesk(window, wet);
            desk.signIn();
            desk.loseOneUpload();
            desk.photo("现场.jpg", Photo.taken(3000, 2000, 6));
            window.complaints().clear();
            look.check("reply-with-photo");
            desk.reply("换了灯泡", "已修复");
            JsonNode sent =
                    stage.service.api("handler2").get("/api/cases/" + wet).path("attachments");
            all.assertThat(sent.size()).isEqualTo(1);
            all.assertThat(sent.path(0).path("public").asBoolean()).isTrue();
            window.show("/desk/cases/" + wet);
            window.page().locator(".shot img").waitFor();
            look.check("case-with-photo");
        }
        all.assertAll();
    }

    @Test
    void where_it_is_can_be_said_by_keys_alone_and_the_unit_follows() {
        try (Window window = stage.chromium.window(stage.service.home())) {
            window.signIn("operator2");
            window.show("/desk?call=pages-1.0");
            OperatorDesk desk = new OperatorDesk(window);
            desk.matter("社区");
            desk.place("霁云区听雨街道中山路17号", "听雨街道");
            assertThat(desk.area()).isEqualTo("霁云区 > 听雨街道");
            Until.that("the catalogue's unit is chosen", () -> desk.unit().equals("tingyu"));
            desk.area("霁云区", "雁回街道");
            assertThat(desk.area()).isEqualTo("霁云区 > 雁回街道 > ");
            Until.that("the unit follows", () -> desk.unit().equals("yanhui"));
            // nothing is on its way any more when the window is closed
            Page page = window.page();
            Until.that(
                    "its duplicates have come",
                    () -> (Boolean) page.evaluate("performance.getEntriesByType('resource').some(e => e.responseEnd > 0"
                            + " && e.name.includes('/api/cases/duplicates') && e.name.includes('cell=jiyun.yanhui'))"));
            Api operator = stage.service.api("operator2");
            Until.that(
                    "the draft has it",
                    () -> operator.get("/api/drafts/pages-1.0")
                            .path("cell")
                            .asText()
                            .equals("jiyun.yanhui"));
        }
    }

    @Test
    void likely_duplicates_are_compared_and_merged_by_two_keys() {
        try (Window window = stage.chromium.window(stage.service.home())) {
            window.signIn("dispatcher");
            window.show("/desk/dispatch");
            Page page = window.page();
            page.waitForSelector("[data-row] .alike");
            page.focus("[data-row]:has(.alike) a.title");
            String number = page.getAttribute("[data-row].at", "data-number");
            String waiting = page.textContent("#counts [aria-current] .n");
            page.keyboard().press("m");
            page.waitForSelector("[data-row].at .alike[open] button[data-first]:focus");
            page.keyboard().press("Enter");
            page.waitForSelector(
                    "[data-row].gone[data-number='" + number + "']",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(stage.service
                            .api("dispatcher")
                            .get("/api/cases/" + number)
                            .path("state")
                            .asText())
                    .isEqualTo("MERGED");
            Until.that(
                    "the list is painted anew",
                    () -> !page.textContent("#counts [aria-current] .n").equals(waiting));
            Until.that("nothing is on its way", () ->
                    (Boolean) page.evaluate("document.querySelector('.htmx-request') === null"));
        }
    }
}
