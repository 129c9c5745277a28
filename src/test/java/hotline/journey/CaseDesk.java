package hotline.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The page of a case as the people use it who settle it. */
final class CaseDesk {
    /** The page tells more than before, or why it does not. */
    private static final String ANSWERED = """
            n => document.querySelectorAll('.timeline li').length !== n
              || [...document.querySelectorAll('#main form [role=alert]')].some(a => !a.hidden)""";

    private final Page page;

    CaseDesk(Window window, String number) {
        this.page = window.page();
        window.show("/desk/cases/" + number);
    }

    void review() {
        send("review");
    }

    void close() {
        send("closure");
    }

    /** Fills in the form of an act, also one that is kept out of the way, and sends it. */
    void act(String noun, Map<String, String> fields) {
        Locator form = page.locator("form[data-act$='/" + noun + "']").first();
        form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        if (!form.isVisible()) unfold(noun);
        fields.forEach((name, value) -> {
            Locator field = form.locator("[name=" + name + "]");
            if ("SELECT".equals(field.evaluate("e => e.tagName"))) field.selectOption(value);
            else field.fill(value);
        });
        int before = page.locator(".timeline li").count();
        form.locator("button").first().click();
        page.waitForFunction(ANSWERED, before);
        String refused =
                page.locator("#main form [role=alert]:visible").allInnerTexts().toString();
        if (!refused.equals("[]")) throw new AssertionError(noun + " was refused: " + refused);
    }

    private void unfold(String noun) {
        page.click("details.more > summary");
        Locator form = page.locator("form[data-act$='/" + noun + "']");
        page.locator("details.more .acts > details", new Page.LocatorOptions().setHas(form))
                .first()
                .locator("summary")
                .click();
    }

    /** When the case as a whole is due, as its bar says. */
    Instant due() {
        return Instant.parse(total().locator(".head time").getAttribute("datetime"));
    }

    /** Opens "why this time?" of the whole case; the last step's days in its last list. */
    List<String> lastDaysCounted() {
        total().locator("details.why > summary").click();
        Locator step = total().locator("details.why > ol > li").last();
        step.locator("summary").click();
        step.locator("dt").first().waitFor();
        return step.locator("dt").allInnerTexts();
    }

    private Locator total() {
        return page.locator(".bars > li", new Page.LocatorOptions().setHas(page.locator("strong:text-is('办理')")))
                .first();
    }

    /** What the page says of a unit's order. */
    String order(String unit) {
        return page.locator(".plainlist li", new Page.LocatorOptions().setHasText(unit))
                .last()
                .innerText();
    }

    String state() {
        return page.locator("h1 .chip").first().innerText();
    }

    /** The numbers of its master or of its members, beside the story. */
    List<String> linked() {
        return page.locator("dl.facts a[href^='/desk/cases/']").allInnerTexts();
    }

    String text() {
        return page.locator("[data-case]").innerText();
    }

    /** The form is gone when the case has moved. */
    private void send(String act) {
        String form = "form[data-act$='/" + act + "']";
        page.click(form + " button");
        page.waitForSelector(form, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }
}
