package hotline.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.concurrent.atomic.AtomicBoolean;

/** A unit's list of orders as its people use it, on a telephone's screen as well. */
final class UnitDesk {
    private final Window window;
    private final Locator card;

    UnitDesk(Window window, String number) {
        this.window = window;
        window.show("/orders");
        card = window.page().locator("#case-" + number);
    }

    void signIn() {
        card.locator("form[data-act$='/sign-in'] button").click();
        reply().waitFor(state(WaitForSelectorState.ATTACHED));
    }

    /** The next upload does not get through. */
    void loseOneUpload() {
        AtomicBoolean lost = new AtomicBoolean();
        window.page().route("**/attachments?*", route -> {
            if (lost.getAndSet(true)) route.resume();
            else route.abort();
        });
    }

    /** For the citizen too; waits until it is there. */
    void photo(String name, byte[] bytes) {
        open();
        reply().locator("input[capture]").setInputFiles(new FilePayload(name, "image/jpeg", bytes));
        reply().locator(".uploads li img").waitFor();
        reply().locator("[data-public]").check();
    }

    private void open() {
        if (!reply().isVisible()) card.locator("summary.primary").click();
    }

    void reply(String result, String answer) {
        open();
        reply().locator("textarea[name=result]").fill(result);
        reply().locator("textarea[name=answer]").fill(answer);
        reply().locator("button.primary").click();
        reply().waitFor(state(WaitForSelectorState.DETACHED));
    }

    private Locator reply() {
        return card.locator("form[data-act$='/reply']");
    }

    private static Locator.WaitForOptions state(WaitForSelectorState state) {
        return new Locator.WaitForOptions().setState(state);
    }
}
