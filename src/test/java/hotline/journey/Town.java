package hotline.journey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A town in which something has happened, so that pages have something to show: made once for the suites of one JVM. */
final class Town {
    private static @Nullable Town one;

    /** Of a case that a unit has replied to. */
    final String number;

    private final Stage stage;

    private Town(Stage stage) {
        this.stage = stage;
        year();
        unreadable();
        this.number = cases();
        replied();
    }

    static synchronized Town of(Stage stage) {
        if (one == null) one = new Town(stage);
        return one;
    }

    private void year() {
        Api admin = stage.service.api("admin");
        admin.post("/api/demo/year", "{\"cases\":2000,\"seed\":96196}");
        Until.that(
                "the year is over",
                () -> admin.get("/api/demo/year").path("state").asText().equals("done"));
    }

    /** What citizens write that a person has to read. */
    private void unreadable() {
        try (Window window = stage.chromium.window(stage.service.home())) {
            window.signIn("dispatcher");
            for (String text : List.of("？？？", "88888888", "在吗")) {
                window.show("/console/sms");
                window.page().fill("[name=phone]", "13700008" + (100 + text.length()));
                window.page().fill("[name=text]", text);
                window.page().click("form.stack button.primary");
                window.page().waitForSelector("#talk-lines li:has-text('" + text + "')");
            }
        }
    }

    /** Some of them with a unit; the last one is one of these. */
    private String cases() {
        Api api = stage.service.api("api");
        String last = "";
        for (int n = 0; n < 13; n++) {
            last = api.post("/api/contacts", """
                            {"channel":"sms","ref":"pages-%d-%d","from":"1370000%04d","name":"张女士","matter":"street.light",
                             "text":"人民路与解放路交叉口东侧的路灯不亮已经三天，晚上出行很不安全，请尽快安排维修","skill":"complaint"}""".formatted(System.nanoTime(), n, n))
                    .path("case")
                    .asText();
            if (n % 3 == 0) dispatch(last, n);
        }
        return last;
    }

    private void dispatch(String number, int n) {
        stage.service
                .api("dispatcher")
                .post(
                        "/api/cases/" + number + "/dispatch",
                        "{\"unit\":\"%s\",\"remark\":\"第 %d 处\"}".formatted(n == 3 ? "bus" : "lighting", n));
    }

    private void replied() {
        Api unit = stage.service.api("handler2");
        long order = unit.get("/api/cases/" + number)
                .path("orders")
                .path(0)
                .path("id")
                .asLong();
        unit.post("/api/orders/" + order + "/sign-in", null);
        unit.post("/api/orders/" + order + "/reply", "{\"result\":\"更换灯泡两只\",\"answer\":\"路灯已修复，感谢您的反映\"}");
    }
}
