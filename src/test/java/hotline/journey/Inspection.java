package hotline.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;

/** Looks at pages of one window: a picture of each, no barrier that axe knows, no scrolling sideways, no complaint. */
final class Inspection {
    private static final Path PICTURES = Parts.DIR.resolve("pages");

    /** On a telephone it may be moved by the finger. */
    private static final String NAVIGATION_FITS =
            "window.innerWidth < 1280 || [...document.querySelectorAll('header nav')].every(n => n.scrollWidth <= n.clientWidth)";

    private final SoftAssertions all;
    private final Window window;
    private final String suffix;

    /** @param all collects what is found, over many pages */
    Inspection(SoftAssertions all, Window window, String language, ColorScheme colours, int width) {
        this.all = all;
        this.window = window;
        this.suffix = "-" + language + "-" + colours.name().toLowerCase(Locale.ROOT) + "-" + width;
        try {
            Files.createDirectories(PICTURES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every page, each as somebody sees it whose work it is. */
    static void everyPage(
            Stage stage, Map<String, List<String>> pages, String language, ColorScheme colours, int width, int height) {
        SoftAssertions all = new SoftAssertions();
        pages.forEach((who, his) -> {
            try (Window window = stage.chromium.window(stage.service.home(), width, height, colours)) {
                window.show("/locale/" + language + "?next=/login");
                window.signIn(who);
                new Inspection(all, window, language, colours, width).visit(who, his);
            }
        });
        all.assertAll();
    }

    /** Each as this person sees it, who has signed in. */
    private void visit(String who, List<String> pages) {
        for (String page : pages) {
            window.show(page);
            all.assertThat(window.page().locator("main h1").count())
                    .as("a heading on " + page)
                    .isPositive();
            String name =
                    page.startsWith("/desk/cases") ? "case" : page.substring(1).replaceAll("[/%]", "-");
            check(name + "-of-" + who);
        }
    }

    /** What is shown when everything has come that was asked for. */
    void check(String name) {
        Page page = window.page();
        Until.that("nothing is on its way", () ->
                (Boolean) page.evaluate("document.querySelector('.htmx-request') === null"));
        page.evaluate("document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + suffix + ".png"))
                .setFullPage(true));
        all.assertThat(barriers(page)).as("axe on " + name + suffix).isEmpty();
        all.assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no scrolling sideways on " + name + suffix)
                .isTrue();
        all.assertThat((Boolean) page.evaluate(NAVIGATION_FITS))
                .as("every way in the head of " + name + suffix)
                .isTrue();
        all.assertThat(window.complaints()).as("console on " + name + suffix).isEmpty();
        window.complaints().clear();
    }

    /** No page of ours holds another one, so that axe needs no blank page of its own to put results together. */
    private static List<String> barriers(Page page) {
        List<String> barriers = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
            if (List.of("serious", "critical").contains(rule.getImpact())) {
                rule.getNodes().forEach(n -> barriers.add(rule.getId() + ": " + n.getHtml()));
            }
        }
        return barriers;
    }
}
