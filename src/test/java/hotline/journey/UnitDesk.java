package hotline.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;

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

    void reply(String result, String answer) {
        card.locator("summary.primary").click();
        reply().locator("textarea[name=result]").fill(result);
        reply().locator("textarea[name=answer]").fill(answer);
        reply().locator("button").click();
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
