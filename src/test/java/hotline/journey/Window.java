package hotline.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One person's browser window, and what it complained about. */
public final class Window implements AutoCloseable {
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private int pictures;

    Window(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text() + " at " + message.location());
        });
        page.onPageError(complaints::add);
    }

    /** Before the first page: keeps the microphones that pages open, to see whether they are let through. */
    public void watchMicrophones() {
        page.addInitScript("""
                const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
                window.microphones = [];
                navigator.mediaDevices.getUserMedia = async wanted => {
                  const stream = await open(wanted);
                  window.microphones.push(...stream.getAudioTracks());
                  return stream;
                };
                """);
    }

    /** Whether a microphone's sound leaves this page: one that is open and not muted. */
    public boolean speaks() {
        return (boolean) page.evaluate("microphones.some(track => track.readyState === 'live' && track.enabled)");
    }

    /** Pulls the plug of this window's network, or puts it in again. */
    public void offline(boolean off) {
        page.context().setOffline(off);
    }

    public Page page() {
        return page;
    }

    public void signIn(String login) {
        page.navigate("login");
        page.fill("#login", login);
        page.fill("#password", "demo-" + login);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    public void show(String path) {
        page.navigate(path.substring(1));
        page.waitForLoadState(LoadState.LOAD);
    }

    /** What the console said in error, also refusals by the content security policy. */
    public List<String> complaints() {
        return complaints;
    }

    /** A picture of this step, to be looked at; nothing is compared with it. */
    public void picture(String name) {
        Path file = Parts.DIR.resolve("%02d-%s.png".formatted(++pictures, name));
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        page.context().close();
    }
}
