package hotline.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** The page of a case as the people use it who settle it. */
final class CaseDesk {
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

    /** The form is gone when the case has moved. */
    private void send(String act) {
        String form = "form[data-act$='/" + act + "']";
        page.click(form + " button");
        page.waitForSelector(form, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }
}
