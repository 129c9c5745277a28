package hotline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A citizen is asked by the short link in an SMS and answers with his thumb. */
class VisitLinkIT {
    private static final Pattern LINK = Pattern.compile("https://hotline\\.example(/v/[\\w-]+)");

    private static Service service;
    private static Chromium chromium;

    @BeforeAll
    static void set() throws Exception {
        Parts parts = Parts.needed();
        Path phones = Files.createDirectories(Parts.DIR).resolve("no-phones.properties");
        Files.writeString(phones, "");
        service = Service.fresh(
                "visit-link",
                phones,
                "-Dhotline.visits.ask-after=PT1S",
                "-Dhotline.notify.public-url=https://hotline.example");
        chromium = Chromium.open(parts);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) chromium.close();
        if (service != null) service.close();
    }

    @Test
    void what_is_answered_by_the_link_closes_the_case_and_can_be_said_otherwise_before() {
        String number = replied();
        String link = Until.found(
                "he is asked",
                () -> LINK.matcher(read(number).path("messages").toString())
                        .results()
                        .map(m -> m.group(1))
                        .findFirst());
        SoftAssertions all = new SoftAssertions();
        try (Window window = chromium.window(service.home(), 360, 740, ColorScheme.DARK)) {
            Inspection look = new Inspection(all, window, "zh", ColorScheme.DARK, 360);
            Page page = window.page();
            window.show(link);
            look.check("visit");
            page.check("[name=contacted][value=yes]");
            page.check("[name=solved][value=yes]");
            page.check("[name=satisfaction][value=satisfied]");
            page.fill("[name=words]", "谢谢师傅");
            page.click("button.primary");
            page.waitForSelector("[role=status]");
            look.check("visit-thanks");
        }
        try (Window window = chromium.window(service.home(), 1280, 800, ColorScheme.LIGHT)) {
            window.show("/v/nobody-has-this-1");
            // that there is no such page
            window.complaints().clear();
            new Inspection(all, window, "zh", ColorScheme.LIGHT, 1280).check("visit-of-nobody");
        }
        all.assertAll();
        JsonNode visit = read(number).path("visits").path(0);
        assertThat(visit.path("final").path("solved").asBoolean()).isTrue();
        assertThat(visit.path("final").path("satisfaction").asText()).isEqualTo("SATISFIED");
        assertThat(visit.path("reply").asText()).contains("谢谢师傅");
    }

    private static JsonNode read(String number) {
        return service.api("visitor").get("/api/cases/" + number);
    }

    private static String replied() {
        String number =
                service.api("api").post("/api/contacts", """
                        {"channel":"sms","ref":"visit-link","from":"13700004444","text":"路灯不亮","matter":"street.light"}""").path("case").asText();
        service.api("dispatcher").post("/api/cases/" + number + "/dispatch", "{\"unit\":\"lighting\"}");
        Api unit = service.api("handler2");
        long order = unit.get("/api/cases/" + number)
                .path("orders")
                .path(0)
                .path("id")
                .asLong();
        unit.post("/api/orders/" + order + "/sign-in", null);
        unit.post("/api/orders/" + order + "/reply", "{\"result\":\"换了灯泡\",\"answer\":\"路灯已修好\"}");
        service.api("reviewer").post("/api/orders/" + order + "/review", null);
        return number;
    }
}
