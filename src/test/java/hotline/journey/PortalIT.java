package hotline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Geolocation;
import hotline.files.Photo;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A citizen with a telephone's small screen: reports, follows, urges; with scripts and without. */
class PortalIT {
    private static final Pattern CODE = Pattern.compile("验证码(\\d{6})");

    private static Stage stage;

    @BeforeAll
    static void set() throws Exception {
        stage = Stage.set();
        Files.createDirectories(Parts.DIR.resolve("pages"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_report_with_a_photo_is_followed_to_the_desk_and_urged(boolean scripts) {
        String phone = scripts ? "13800007771" : "13800007772";
        SoftAssertions all = new SoftAssertions();
        try (Window window = stage.chromium.window(stage.service.home(), 360, 740, ColorScheme.LIGHT, scripts);
                Window desk = stage.chromium.window(stage.service.home())) {
            desk.signIn("operator");
            Inspection look = new Inspection(all, window, "zh", ColorScheme.LIGHT, 360);
            CitizenPages citizen = new CitizenPages(window, scripts);
            citizen.what("中山路45号门口的路灯不亮三天了，晚上看不见路");
            citizen.matter("street.light");
            citizen.where("霁云区听雨街道中山路45号", "jiyun.tingyu.2");
            citizen.photo("现场.jpg", Photo.taken(1600, 1200, 6));
            citizen.noMorePhotos();
            citizen.phone(phone);
            citizen.code(code(desk, phone, 1), "/report/check");
            assertThat(citizen.text()).contains("路灯管理所", "前受理", "138****" + phone.substring(7));
            String number = citizen.send();
            JsonNode stored = stage.service.api("operator").get("/api/cases/" + number);
            assertThat(stored.path("channel").asText()).isEqualTo("WEB");
            assertThat(stored.path("attachments").size()).isOne();
            assertThat(stored.path("place").path("cell").asText()).isEqualTo("jiyun.tingyu.2");
            window.picture("portal-receipt-" + scripts);

            citizen.ask(number, phone);
            if (scripts) look.check("status-code");
            citizen.code(code(desk, phone, 2), "/status/case");
            assertThat(citizen.text()).contains("已收到，工作人员正在查看");
            citizen.urge();
            citizen.add("今天又有人摔了一跤");
            if (scripts) look.check("status-case");
            stored = stage.service.api("operator").get("/api/cases/" + number);
            assertThat(stored.path("urges").asInt()).isOne();
            assertThat(stored.path("contacts").size()).isEqualTo(2);
            assertThat(window.complaints()).isEmpty();
        }
        all.assertAll();
    }

    @Test
    void the_place_of_the_telephone_is_found_and_back_loses_nothing() {
        try (Window window = stage.chromium.window(stage.service.home(), 360, 740, ColorScheme.LIGHT)) {
            Page page = window.page();
            page.context().grantPermissions(List.of("geolocation"));
            page.context().setGeolocation(new Geolocation(30.5751, 123.7201));
            CitizenPages citizen = new CitizenPages(window, true);
            citizen.what("下水道井盖松动，车一过就响");
            citizen.matter("street.manhole");
            page.click("[data-here]");
            page.waitForSelector("[data-here-said]:has-text('听雨二网格')");
            assertThat(page.inputValue("select[name=area]")).isEqualTo("jiyun.tingyu.2");
            page.goBack();
            window.show("/report");
            assertThat(page.inputValue("#what")).contains("井盖松动");
        }
    }

    /** As the telephone shows it. */
    private static String code(Window desk, String phone, int nth) {
        String masked = phone.substring(0, 3) + "****" + phone.substring(7);
        return Until.found("the code for " + masked, () -> {
            desk.show("/console/sms");
            desk.page().click(".phones a:has-text('" + masked + "')");
            desk.page().waitForSelector("#talk-lines");
            List<String> codes = CODE.matcher(desk.page().innerText("#talk-lines"))
                    .results()
                    .map(m -> m.group(1))
                    .toList();
            return codes.size() < nth ? Optional.empty() : Optional.of(codes.getLast());
        });
    }
}
