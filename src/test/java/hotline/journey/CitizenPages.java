package hotline.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.Instant;

/** The public pages as a citizen uses them, with one thumb. */
final class CitizenPages {
    /** Whoever has no script is asked to wait three. */
    private static final Duration READING = Duration.ofSeconds(4);

    private final Window window;
    private final Page page;
    private final boolean scripts;

    CitizenPages(Window window, boolean scripts) {
        this.window = window;
        this.page = window.page();
        this.scripts = scripts;
    }

    void what(String words) {
        window.show("/report");
        page.fill("#what", words);
        next("/report/matter");
    }

    void matter(String code) {
        page.locator("fieldset input[name=matter][value='" + code + "']")
                .first()
                .check();
        next("/report/where");
    }

    /** Whatever others have reported there, it is something else. */
    void where(String address, String area) {
        page.fill("input[name=address]", address);
        page.selectOption("select[name=area]", area);
        primary();
        page.waitForURL(url -> url.endsWith("/report/alike") || url.endsWith("/report/photos"));
        if (page.url().endsWith("/report/alike")) next("/report/photos");
    }

    void photo(String name, byte[] bytes) {
        page.setInputFiles("input[type=file]", new FilePayload(name, "image/jpeg", bytes));
        if (!scripts) page.click("form[action='/report/attachments'] button");
        page.waitForSelector(".photos img");
    }

    void noMorePhotos() {
        page.click("a.button.primary");
        page.waitForURL("**/report/contact");
    }

    void phone(String phone) {
        page.check("input[name=how][value=phone]");
        page.fill("input[name=phone]", phone);
        read();
        next("/report/code");
    }

    void anonymous() {
        page.check("input[name=how][value=nobody]");
        next("/report/check");
    }

    void code(String digits, String then) {
        page.fill("#code", digits);
        next(then);
    }

    /** The number on the receipt. */
    String send() {
        read();
        next("/report/done");
        return page.innerText(".number").strip();
    }

    void ask(String number, String phone) {
        window.show("/status");
        page.fill("input[name=number]", number);
        page.fill("input[name=phone]", phone);
        read();
        next("/status/code");
    }

    void urge() {
        page.click("form[action='/status/urge'] button");
        page.waitForURL("**/status/case?done=urge");
    }

    void add(String words) {
        page.fill("textarea[name=words]", words);
        page.click("form[action='/status/words'] button");
        page.waitForURL("**/status/case?done=words");
    }

    String text() {
        return page.innerText("#main");
    }

    private void next(String path) {
        primary();
        page.waitForURL("**" + path);
    }

    private void primary() {
        page.locator("main form[method=post] button.primary").first().click();
    }

    private void read() {
        if (scripts) return;
        Instant shown = Instant.now();
        Until.that("the page was read", () -> Instant.now().isAfter(shown.plus(READING)));
    }
}
