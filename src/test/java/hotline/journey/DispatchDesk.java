package hotline.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;

/** The list of what waits for a dispatcher's decision. */
final class DispatchDesk {
    private final Locator row;

    DispatchDesk(Window window, String tab, String number) {
        window.show("/desk/dispatch?tab=" + tab);
        row = window.page().locator("li[data-number='" + number + "']");
    }

    void grant() {
        press();
        row.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Gives a returned order to the unit; {@code ""} leaves it to the town's rule. */
    void grantTo(String unit) {
        row.locator("select[name=unit]").selectOption(unit);
        grant();
    }

    /** What the desk says when it cannot go there. */
    String refusedTo(String unit) {
        row.locator("select[name=unit]").selectOption(unit);
        press();
        Locator alert = row.locator("form:has([data-yes][value=true]) [role=alert]");
        alert.waitFor();
        return alert.innerText();
    }

    private void press() {
        row.locator("button.primary").click();
    }
}
