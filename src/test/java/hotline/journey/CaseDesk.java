package hotline.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** The page of a case as the people use it who settle it. */
final class CaseDesk {
    private final Window window;
    private final Page page;

    CaseDesk(Window window) {
        this.window = window;
        this.page = window.page();
    }

    void open(String number) {
        window.show("/desk/cases/" + number);
    }

    /** From the unit's list of orders, as one does on a telephone's screen. */
    void openOrder(String number) {
        window.show("/orders");
        page.click("#queue a.button[href$='" + number + "']");
        page.waitForSelector("[data-case='" + number + "']");
    }

    void signIn() {
        send("sign-in");
    }

    void reply(String result, String answer) {
        page.fill("#act-result", result);
        page.fill("#act-public", answer);
        send("reply");
    }

    void review() {
        send("review");
    }

    void close() {
        send("closure");
    }

    /** The form is gone when the case has moved. */
    private void send(String act) {
        String form = "form[data-act$='/" + act + "']";
        page.click(form + " button");
        page.waitForSelector(form, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }
}
