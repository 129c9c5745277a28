package hotline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import hotline.files.Photo;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of administrators and citizens in both languages, by day and by night, on a desk and on a telephone's screen. */
class PagesOfAdminsIT {
    private static Stage stage;
    private static String number;

    @BeforeAll
    static void set() {
        stage = Stage.set();
        number = Town.of(stage).number;
    }

    private static Map<String, List<String>> pages() {
        return Map.of(
                "auditor", List.of("/admin/audit"),
                "admin",
                        List.of(
                                "/admin",
                                "/admin/people?login=operator",
                                "/account",
                                "/admin/catalogue",
                                "/admin/catalogue/trial",
                                "/admin/catalogue/row",
                                "/admin/catalogue/file",
                                "/admin/catalogue/versions",
                                "/admin/open311",
                                "/admin/open311/services?code=street.light&ask=FAULT",
                                "/admin/open311/received",
                                "/admin/open311/endpoints",
                                "/admin/messages",
                                "/admin/inbound?which=all",
                                "/admin/inbound?which=aside",
                                "/admin/nuisances",
                                "/admin/messages/templates?edit=answer-zh",
                                "/admin/notices?rule=missed/unit",
                                "/admin/notices/phones?whom=bus",
                                "/console/sms",
                                "/console/wechat",
                                "/admin/privacy",
                                "/admin/clocks?numbers=" + number,
                                "/admin/calendars/office",
                                "/admin/calendars/office/edit",
                                "/admin/rules?set=complaint&clock=TOTAL",
                                "/admin/units?code=transport",
                                "/admin/matters?code=street.light",
                                "/admin/areas?code=jiyun.tingyu.1"));
    }

    @ParameterizedTest
    @CsvSource({"zh, LIGHT, 1280, 800", "zh, DARK, 360, 740", "en, LIGHT, 360, 740", "en, DARK, 1280, 800"})
    void every_page_is_accessible_fits_and_complains_of_nothing(
            String language, ColorScheme colours, int width, int height) {
        Inspection.everyPage(stage, pages(), language, colours, width, height);
    }

    /** One question a screen; those of the status page are looked at in {@link PortalIT}. */
    @ParameterizedTest
    @CsvSource({"zh, LIGHT, 1280, 800", "zh, DARK, 360, 740", "en, LIGHT, 360, 740", "en, DARK, 1280, 800"})
    void every_public_page_is_accessible_fits_and_complains_of_nothing(
            String language, ColorScheme colours, int width, int height) {
        SoftAssertions all = new SoftAssertions();
        try (Window window = stage.chromium.window(stage.service.home(), width, height, colours)) {
            Inspection look = new Inspection(all, window, language, colours, width);
            window.show("/locale/" + language + "?next=/login");
            look.check("login");
            window.show("/open");
            look.check("open");
            window.show("/report");
            look.check("report");
            CitizenPages citizen = new CitizenPages(window, true);
            citizen.what("人民路与解放路交叉口东侧的路灯不亮 street light out");
            look.check("report-matter");
            citizen.matter("street.light");
            look.check("report-where");
            citizen.where("人民路与解放路交叉口东侧", "jiyun.yanhui.1");
            citizen.photo("现场.jpg", Photo.taken(1600, 1200, 6));
            look.check("report-photos");
            citizen.noMorePhotos();
            look.check("report-contact");
            citizen.anonymous();
            look.check("report-check");
            citizen.send();
            look.check("report-done");
            window.show("/status");
            look.check("status");
        }
        all.assertAll();
    }

    @Test
    void a_stranger_sees_nothing_but_the_sign_in() {
        try (Window window = stage.chromium.window(stage.service.home())) {
            window.show("/desk/queue");
            assertThat(window.page().url()).contains("/login");
        }
    }
}
