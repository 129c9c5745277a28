package hotline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What administrators edit with the mouse and what a person decides with one key, in the browser. */
class EditorsIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static Stage stage;

    @BeforeAll
    static void set() {
        stage = Stage.set();
    }

    @Test
    void a_click_on_a_day_makes_it_a_holiday_and_nothing_else_changes() {
        LocalDate day = LocalDate.now(ZONE).plusMonths(4).with(TemporalAdjusters.firstInMonth(DayOfWeek.WEDNESDAY));
        int before = days().size();
        try (Window window = admin("/admin/calendars/office/edit")) {
            Page page = window.page();
            page.waitForSelector("form[data-ready] [data-day]");
            while (page.locator("[data-day='" + day + "']").count() == 0) page.click("[data-turn='1']");
            page.fill("[data-holiday]", "城市日");
            page.click("[data-day='" + day + "']");
            page.waitForSelector("[data-day='" + day + "'] .chip:has-text('城市日')");
            page.click("[data-compare]");
            page.waitForSelector("[data-differences] li:has-text('城市日')");
            assertThat(page.locator("[data-differences] li").count()).isEqualTo(1);
            window.picture("calendar-edited");
            page.click("form[data-calendar] button.primary");
            page.waitForURL(url -> url.endsWith("/admin/calendars/office"));
            assertThat(window.complaints()).isEmpty();
        }
        assertThat(days().size()).isEqualTo(before + 1);
        assertThat(days().toString()).contains(day.toString(), "城市日");
    }

    @Test
    void who_saves_a_rule_that_somebody_changed_meanwhile_is_told_by_whom() {
        String rule = "/admin/rules?set=help&clock=FIRST_CONTACT";
        try (Window first = admin(rule);
                Window second = admin(rule)) {
            Until.that("the example is reckoned", () -> example(first).contains(":"));
            String was = example(first);
            hours(first, 19);
            Until.that("and anew", () -> !example(first).equals(was));
            save(first);
            first.page().waitForSelector(".timeline li:has-text('待生效'):has-text('19')");
            hours(second, 23);
            save(second);
            second.page().waitForSelector("form[data-rule] [role=alert]:not([hidden])");
            assertThat(second.page().textContent("form[data-rule] [role=alert]"))
                    .contains("重新载入");
        }
        assertThat(stage.service.api("admin").get("/api/clocks/rules").toString())
                .contains("PT19H")
                .doesNotContain("PT23H");
    }

    @Test
    void a_telephone_on_duty_is_added_changed_and_removed_and_the_second_is_told() {
        String phones = "/admin/notices/phones?whom=bus";
        String mine = "form[data-method=PUT]:has-text('139****4711')";
        try (Window first = admin(phones)) {
            first.page().fill("[name=phone]", "13912344711");
            first.page().click("form[data-method=POST] button.primary");
            first.page().waitForSelector(mine);
            try (Window second = admin(phones)) {
                first.page().fill(mine + " [name=until]", "2040-01-01");
                first.page().click(mine + " button:not(.danger)");
                first.page().waitForSelector(".timeline li:has-text('2040-01-01')");
                second.page().click(mine + " button.danger");
                second.page().waitForSelector(mine + " [role=alert]:has-text('2040-01-01')");
                second.page().click(mine + " [role=alert] button");
                second.page().waitForSelector(mine + "[data-revision='2']");
                second.picture("duty-phones");
                second.page().click(mine + " button.danger");
                second.page().waitForSelector(".timeline li:has-text('移除')");
                assertThat(second.page().locator(mine).count()).isZero();
            }
        }
    }

    @Test
    void a_rule_of_notices_is_ticked_and_what_cannot_be_is_named() {
        try (Window window = admin("/admin/notices?rule=near/unit")) {
            Page page = window.page();
            page.uncheck("[name=page]");
            page.check("[name=sms]");
            page.click("form[data-notice] button.primary");
            page.waitForSelector("form[data-notice] [role=alert]:has-text('短信')");
            page.check("[name=page]");
            page.click("form[data-notice] button.primary");
            page.waitForSelector(".timeline li:has-text('短信')");
            assertThat(page.locator("tr.at td").allTextContents().getLast()).isEqualTo("是");
            window.picture("notice-rules");
        }
    }

    @Test
    void what_cannot_be_read_becomes_a_case_by_one_key() {
        String text = "66666666";
        try (Window window = stage.chromium.window(stage.service.home())) {
            window.signIn("dispatcher");
            window.show("/console/sms");
            Page page = window.page();
            page.fill("[name=phone]", "13700009191");
            page.fill("[name=text]", text);
            page.click("form.stack button.primary");
            page.waitForSelector("#talk-lines li:has-text('" + text + "')");
            Until.that("it waits for a person", () -> {
                window.show("/desk/inbound");
                return page.locator("[data-row]:has-text('" + text + "')").count() == 1;
            });
            page.locator("[data-row]:has-text('" + text + "') a").first().focus();
            page.keyboard().press("c");
            page.waitForURL(url -> url.contains("/desk/cases/"));
            assertThat(page.textContent("main h1")).contains(text);
            window.show("/desk/inbound");
            assertThat(page.locator("[data-row]:has-text('" + text + "')").count())
                    .isZero();
        }
    }

    private static Window admin(String path) {
        Window window = stage.chromium.window(stage.service.home());
        window.signIn("admin");
        window.show(path);
        return window;
    }

    private static String example(Window window) {
        return window.page().textContent("[data-example]");
    }

    private static void hours(Window window, int n) {
        window.page().fill("[name=n]", String.valueOf(n));
        window.page().selectOption("form[data-rule] [name=unit]", "H");
    }

    private static void save(Window window) {
        window.page().click("form[data-rule] button.primary");
    }

    private static JsonNode days() {
        return stage.service
                .api("admin")
                .get("/api/calendars/office/versions")
                .path(0)
                .path("days");
    }
}
