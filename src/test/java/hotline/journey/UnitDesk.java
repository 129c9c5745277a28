package hotline.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;

/** A unit's list of orders as its people use it, on a telephone's screen as well. */
final class UnitDesk {
    private final Locator card;

    UnitDesk(Window window, String number) {
        window.show("/orders");
        card = window.page().locator("#case-" + number);
    }

    void signIn() {
        card.locator("form[data-act$='/sign-in'] button").click();
        reply().waitFor(state(WaitForSelectorState.ATTACHED));
    }

    void reply(String result, String answer) {
        card.locator("summary.primary").click();
        reply().locator("textarea[name=result]").fill(result);
        reply().locator("textarea[name=answer]").fill(answer);
        reply().locator("button").click();
        reply().waitFor(state(WaitForSelectorState.DETACHED));
    }

    private Locator reply() {
        return card.locator("form[data-act$='/reply']");
    }

    private static Locator.WaitForOptions state(WaitForSelectorState state) {
        return new Locator.WaitForOptions().setState(state);
    }
}
