package hotline.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/** The desk as an operator uses it: one click to sit down, then the keyboard. */
public final class OperatorDesk {
    private final Window window;
    private final Page page;

    public OperatorDesk(Window window) {
        this.window = window;
        this.page = window.page();
    }

    public void sitDown(String login, String extension) {
        sitDown(login, extension, "/desk");
    }

    /** @param path of a page that has the telephone beside it */
    public void sitDown(String login, String extension, String path) {
        window.signIn(login);
        window.show(path);
        page.waitForSelector("#phone-seat:visible, #phone-duty:visible");
        if (page.isVisible("#phone-seat")) {
            page.locator("#phone-extension option", new Page.LocatorOptions().setHasText(extension))
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            page.selectOption("#phone-extension", new SelectOption().setLabel(extension));
            page.click("#phone-signin");
        }
        page.waitForSelector("html[data-phone=registered]");
    }

    public void ready() {
        page.waitForSelector("#phone-ready:visible, #phone-dot[data-state=READY]");
        if (page.isVisible("#phone-ready")) page.click("#phone-ready");
        page.waitForSelector("#phone-dot[data-state=READY]");
    }

    /** The card of whoever rings, before anything is answered. */
    public String whoRings() {
        page.waitForSelector("#phone-stage #phone-answer:visible");
        return page.textContent("#phone-caller");
    }

    public void answer() {
        page.keyboard().press("F2");
        page.waitForSelector("html[data-phone=talking]");
    }

    public boolean talks() {
        return "talking".equals(page.getAttribute("html", "data-phone"));
    }

    /** By its name's pinyin initials, the first that fits. */
    public void matter(String initials) {
        page.keyboard().press("Alt+m");
        page.keyboard().type(initials);
        page.waitForSelector("#matter-list li[aria-selected=true]");
        page.keyboard().press("Enter");
    }

    /** Where it is said to be; what the address names is taken with one key. */
    public void place(String address, String named) {
        page.focus("#f-place");
        page.keyboard().type(address);
        page.waitForSelector("#area-named:has-text('" + named + "')");
        page.keyboard().press("Alt+g");
    }

    /** A district by its pinyin initials, then what is in it. */
    public void area(String district, String inIt) {
        page.keyboard().press("Alt+r");
        page.keyboard().press("Control+a");
        page.keyboard().type(district);
        page.waitForSelector("#area-list li[aria-selected=true]");
        page.keyboard().press("Enter");
        page.keyboard().type(inIt);
        page.waitForSelector("#area-list li[aria-selected=true]:has-text('" + inIt + "')");
        page.keyboard().press("Enter");
    }

    public String area() {
        return page.inputValue("#f-cell");
    }

    public String unit() {
        return page.inputValue("#f-unit");
    }

    public void what(String text) {
        page.keyboard().press("Alt+w");
        page.keyboard().type(text);
    }

    public void saved() {
        page.waitForSelector("#draft-saved:visible");
    }

    /** Sends the case to the unit that the form proposes; its number. */
    public String dispatch() {
        page.keyboard().press("Alt+Enter");
        String link = page.waitForSelector(".done-note a").getAttribute("href");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** One key, no case. */
    public void booking() {
        page.keyboard().press("F10");
        page.waitForSelector(".done-note");
    }

    /** The call's Uniqueid. */
    public String call() {
        page.waitForSelector("#phone[data-call]:not([data-call=''])");
        return page.getAttribute("#phone", "data-call");
    }

    public String caller() {
        return page.textContent("#phone-caller");
    }

    public void pause() {
        page.click("#phone-pause");
        page.click("#phone-reasons button[value=break]");
        page.waitForSelector("#phone-dot[data-state=PAUSED]");
    }

    public void mute(boolean on) {
        page.keyboard().press("F8");
        page.waitForSelector("#phone-mute[aria-pressed=" + on + "]");
    }

    public void hold(boolean on) {
        page.keyboard().press("F9");
        page.waitForSelector("#phone-hold[aria-pressed=" + on + "]");
    }

    /** Calls a number by himself; returns when somebody, or something, answers. */
    public void dial(String number) {
        page.click("#phone-more");
        page.click("#phone-dial");
        page.fill("#phone-to", number);
        page.keyboard().press("Enter");
        page.waitForSelector("#phone-keypad:visible");
    }

    public void press(String key) {
        if (!page.isVisible("#phone-keys")) page.click("#phone-keypad");
        page.click("#phone-keys button[value='" + key + "']");
    }

    /** Hands the citizen to a colleague without asking. */
    public void transfer(String extension) {
        page.keyboard().press("Shift+F9");
        page.fill("#phone-to", extension);
        page.click("#phone-send");
    }

    /** Asks a colleague while the citizen hears music. */
    public void ask(String extension) {
        page.keyboard().press("Shift+F9");
        page.fill("#phone-to", extension);
        page.keyboard().press("Enter");
        page.waitForSelector("#phone-consult:visible");
    }

    /** Connects the citizen with the colleague who was asked. */
    public void complete() {
        page.click("#phone-complete:enabled");
        page.waitForSelector("html:not([data-phone=talking])");
    }

    public void hangUp() {
        page.keyboard().press("F4");
        page.waitForSelector("html:not([data-phone=talking])");
    }

    public void endWrapUp() {
        page.waitForSelector("#phone-dot[data-state=WRAP_UP]");
        page.keyboard().press("F2");
        page.waitForSelector("#phone-dot[data-state=READY]");
    }
}
