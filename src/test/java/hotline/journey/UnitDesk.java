package hotline.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
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
        Locator form = card.locator("form[data-act$='/sign-in']");
        form.locator("button").click();
        form.waitFor(state(WaitForSelectorState.DETACHED));
    }

    /** Not while another unit still has to. */
    boolean mayReply() {
        card.waitFor();
        return reply().count() > 0;
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

    void giveBack(String why) {
        ask("return", Map.of("remark", why));
    }

    void askForMoreTime(String amount, String why) {
        ask("extension", Map.of("amount", amount, "reason", why));
    }

    /** Opens the form by its button; it is gone when the request is made. */
    private void ask(String noun, Map<String, String> fields) {
        Locator form = card.locator("form[data-act$='/" + noun + "']");
        card.locator(
                        "details",
                        new Locator.LocatorOptions().setHas(window.page().locator("form[data-act$='/" + noun + "']")))
                .locator("summary")
                .click();
        fields.forEach((name, value) -> {
            if (name.equals("amount")) form.locator("[name=amount]").selectOption(value);
            else form.locator("[name=" + name + "]").fill(value);
        });
        form.locator("button").click();
        form.waitFor(state(WaitForSelectorState.DETACHED));
    }

    private Locator reply() {
        return card.locator("form[data-act$='/reply']");
    }

    private static Locator.WaitForOptions state(WaitForSelectorState state) {
        return new Locator.WaitForOptions().setState(state);
    }
}
