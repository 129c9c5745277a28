package hotline.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A headless browser with a microphone that hums, for one thread. */
public final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium open(Parts parts) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Chromium(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(parts.chromium())
                                    .setHeadless(true)
                                    .setTimeout(180_000)
                                    .setArgs(List.of(
                                            "--no-sandbox",
                                            "--disable-dev-shm-usage",
                                            "--use-fake-device-for-media-stream",
                                            "--use-fake-ui-for-media-stream",
                                            "--autoplay-policy=no-user-gesture-required"))));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** Somebody's own window: cookies, storage and screen of his own. */
    public Window window(URI home, int width, int height, ColorScheme colours) {
        return window(home, width, height, colours, true);
    }

    /** @param scripts whether pages may run any */
    public Window window(URI home, int width, int height, ColorScheme colours, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(home.toString())
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setLocale("zh-CN")
                .setJavaScriptEnabled(scripts)
                .setTimezoneId("Asia/Shanghai")
                .setPermissions(List.of("microphone", "notifications")));
        context.setDefaultTimeout(90_000);
        Page page = context.newPage();
        return new Window(page);
    }

    public Window window(URI home) {
        return window(home, 1280, 800, ColorScheme.LIGHT);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
