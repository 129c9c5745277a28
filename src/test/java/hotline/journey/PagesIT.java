package hotline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import hotline.files.Photo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page in both languages, by day and by night, on a desk and on a telephone's screen. */
class PagesIT {
    private static Stage stage;
    private static String number;

    @BeforeAll
    static void set() throws Exception {
        stage = Stage.set();
        Files.createDirectories(Parts.DIR.resolve("pages"));
        Api api = stage.service.api("api");
        year();
        unreadable();
        for (int n = 0; n < 13; n++) {
            number = api.post("/api/contacts", """
                            {"channel":"sms","ref":"pages-%d-%d","from":"1370000%04d","name":"张女士","matter":"street.light",
                             "text":"人民路与解放路交叉口东侧的路灯不亮已经三天，晚上出行很不安全，请尽快安排维修","skill":"complaint"}""".formatted(System.nanoTime(), n, n))
                    .path("case")
                    .asText();
            if (n % 3 == 0) dispatch(n);
        }
        Api unit = stage.service.api("handler2");
        long order = unit.get("/api/cases/" + number)
                .path("orders")
                .path(0)
                .path("id")
                .asLong();
        unit.post("/api/orders/" + order + "/sign-in", null);
        unit.post("/api/orders/" + order + "/reply", "{\"result\":\"更换灯泡两只\",\"answer\":\"路灯已修复，感谢您的反映\"}");
    }

    /** So that pages have something to show. */
    private static void year() {
        Api admin = stage.service.api("admin");
        admin.post("/api/demo/year", "{\"cases\":2000,\"seed\":96196}");
        Until.that(
                "the year is over",
                () -> admin.get("/api/demo/year").path("state").asText().equals("done"));
    }

    /** What citizens write that a person has to read. */
    private static void unreadable() {
        try (Window window = stage.chromium.window(stage.service.home())) {
            window.signIn("dispatcher");
            for (String text : List.of("？？？", "88888888", "在吗")) {
                window.show("/console/sms");
                window.page().fill("[name=phone]", "13700008" + (100 + text.length()));
                window.page().fill("[name=text]", text);
                window.page().click("form.stack button.primary");
                window.page().waitForSelector("#talk-lines li:has-text('" + text + "')");
            }
        }
    }

    /** Many windows were closed in the middle of their streams. */
    @AfterAll
    static void a_closed_window_is_nothing_to_complain_of() throws Exception {
        if (stage == null) return;
        assertThat(Files.readString(Parts.DIR.resolve("service.log"))).doesNotContain("ClosedChannelException");
    }

    private static void dispatch(int n) {
        stage.service
                .api("dispatcher")
                .post(
                        "/api/cases/" + number + "/dispatch",
                        "{\"unit\":\"%s\",\"remark\":\"第 %d 处\"}".formatted(n == 3 ? "bus" : "lighting", n));
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
                                "/open",
                                "/desk/dispatch?tab=flags",
                                "/figures/visits",
                                "/figures/visit-coverage/cases?part=excluded"),
                "visitor", List.of("/desk/visits", "/desk/visits?tab=review"),
                "operator", List.of("/desk/callbacks", "/desk/callbacks?tab=done"),
                "dispatcher", List.of("/desk/inbound", "/desk/dispatch", "/desk/dispatch?tab=returns"),
                "handler2", List.of("/orders", "/notices", "/desk/cases/" + number),
                "admin",
                        List.of(
                                "/admin",
                                "/admin/people?login=operator",
                                "/account",
                                "/admin/catalogue",
                                "/admin/catalogue/trial",
                                "/admin/catalogue/row",
                                "/admin/catalogue/file",
                                "/admin/catalogue/versions",
                                "/admin/open311",
                                "/admin/open311/services?code=street.light&ask=FAULT",
                                "/admin/open311/received",
                                "/admin/open311/endpoints",
                                "/admin/messages",
                                "/admin/inbound?which=all",
                                "/admin/inbound?which=aside",
                                "/admin/nuisances",
                                "/admin/messages/templates?edit=answer-zh",
                                "/console/sms",
                                "/console/wechat",
                                "/admin/privacy",
                                "/admin/clocks?numbers=" + number,
                                "/admin/calendars/office",
                                "/admin/calendars/office/edit",
                                "/admin/rules?set=complaint&clock=TOTAL",
                                "/admin/units?code=transport",
                                "/admin/matters?code=street.light",
                                "/admin/areas?code=jiyun.tingyu.1"),
                "head", List.of("/orders", "/orders?unit=bus"),
                "auditor", List.of("/admin/audit"));
    }

    @ParameterizedTest
    @CsvSource({"zh, LIGHT, 1280, 800", "zh, DARK, 360, 740", "en, LIGHT, 360, 740", "en, DARK, 1280, 800"})
    void every_page_is_accessible_fits_and_complains_of_nothing(
            String language, ColorScheme colours, int width, int height) {
        SoftAssertions all = new SoftAssertions();
        String suffix = "-" + language + "-" + colours.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
        pages().forEach((who, pages) -> {
            try (Window window = stage.chromium.window(stage.service.home(), width, height, colours)) {
                window.show("/locale/" + language + "?next=/login");
                if (who.equals("supervisor")) check(all, window, "login" + suffix);
                window.signIn(who);
                pages.forEach(page -> visit(all, window, page, "-of-" + who + suffix));
            }
        });
        all.assertAll();
    }

    /** One question a screen; those of the status page are looked at in {@link PortalIT}. */
    @ParameterizedTest
    @CsvSource({"zh, LIGHT, 1280, 800", "zh, DARK, 360, 740", "en, LIGHT, 360, 740", "en, DARK, 1280, 800"})
    void every_public_page_is_accessible_fits_and_complains_of_nothing(
            String language, ColorScheme colours, int width, int height) {
        SoftAssertions all = new SoftAssertions();
        String suffix = "-" + language + "-" + colours.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
        try (Window window = stage.chromium.window(stage.service.home(), width, height, colours)) {
            window.show("/locale/" + language + "?next=/report");
            check(all, window, "report" + suffix);
            CitizenPages citizen = new CitizenPages(window, true);
            citizen.what("人民路与解放路交叉口东侧的路灯不亮 street light out");
            check(all, window, "report-matter" + suffix);
            citizen.matter("street.light");
            check(all, window, "report-where" + suffix);
            citizen.where("人民路与解放路交叉口东侧", "jiyun.yanhui.1");
            citizen.photo("现场.jpg", Photo.taken(1600, 1200, 6));
            check(all, window, "report-photos" + suffix);
            citizen.noMorePhotos();
            check(all, window, "report-contact" + suffix);
            citizen.anonymous();
            check(all, window, "report-check" + suffix);
            citizen.send();
            check(all, window, "report-done" + suffix);
            window.show("/status");
            check(all, window, "status" + suffix);
        }
        all.assertAll();
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
            String suffix = "-" + language + "-" + colours.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
            check(all, window, "ready" + suffix);
            all.assertThat(window.page().locator("main h1").boundingBox().y)
                    .as("an idle telephone leaves most of the screen to the work")
                    .isLessThan(height / 3.0);
            Line.Call caller = stage.line.call("--number", "12328", "--caller", "13700000003", "--rate", "5");
            desk.whoRings();
            check(all, window, "ringing" + suffix);
            desk.answer();
            window.page().waitForSelector("#work-form");
            check(all, window, "work" + suffix);
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
            window.signIn("handler2");
            UnitDesk desk = new UnitDesk(window, wet);
            desk.signIn();
            desk.loseOneUpload();
            desk.photo("现场.jpg", Photo.taken(3000, 2000, 6));
            window.complaints().clear();
            check(all, window, "reply-with-photo-zh-light-360");
            desk.reply("换了灯泡", "已修复");
            JsonNode sent =
                    stage.service.api("handler2").get("/api/cases/" + wet).path("attachments");
            all.assertThat(sent.size()).isEqualTo(1);
            all.assertThat(sent.path(0).path("public").asBoolean()).isTrue();
            window.show("/desk/cases/" + wet);
            window.page().locator(".shot img").waitFor();
            check(all, window, "case-with-photo-zh-light-360");
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

    @Test
    void a_stranger_sees_nothing_but_the_sign_in() {
        try (Window window = stage.chromium.window(stage.service.home())) {
            window.show("/desk/queue");
            assertThat(window.page().url()).contains("/login");
        }
    }

    private static void visit(SoftAssertions all, Window window, String page, String suffix) {
        window.show(page);
        all.assertThat(window.page().locator("main h1").count())
                .as("a heading on " + page)
                .isPositive();
        String name = page.startsWith("/desk/cases")
                ? "case"
                : page.substring(1).replace('/', '-').replace('%', '-');
        check(all, window, name + suffix);
    }

    static void check(SoftAssertions all, Window window, String name) {
        Page page = window.page();
        page.evaluate("document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(Parts.DIR.toString(), "pages", name + ".png"))
                .setFullPage(true));
        List<String> barriers = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            if (List.of("serious", "critical").contains(rule.getImpact())) {
                rule.getNodes().forEach(n -> barriers.add(rule.getId() + ": " + n.getHtml()));
            }
        }
        all.assertThat(barriers).as("axe on " + name).isEmpty();
        all.assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no scrolling sideways on " + name)
                .isTrue();
        all.assertThat(window.complaints()).as("console on " + name).isEmpty();
        window.complaints().clear();
    }
}
