package hotline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Four stories that a hotline knows, told in the browser by the people they happen to. */
class LifeIT {
    private static final String CALENDAR = "national-day";

    private static final NationalDay HOLIDAY = NationalDay.next();
    private static final Map<String, Window> windows = new LinkedHashMap<>();
    private static Stage stage;

    /** Rules of two rule sets that no other journey uses. */
    @BeforeAll
    static void set() {
        stage = Stage.set();
        Api admin = stage.service.api("admin");
        admin.post("/api/calendars/" + CALENDAR + "/versions", HOLIDAY.version());
        rule("report", "TOTAL", "P" + HOLIDAY.workingDaysBefore() + "D", "end-of-day", CALENDAR);
        Instant inForce = rule("extreme", "SIGN_IN", "PT1S", "natural", "always");
        Until.that("the rules are in force", () -> Instant.now().isAfter(inForce));
    }

    @AfterAll
    static void closeWindows() {
        windows.values().forEach(Window::close);
    }

    /** From when on it is valid. */
    private static Instant rule(String set, String clock, String amount, String counting, String calendar) {
        JsonNode rule = stage.service.api("admin").post("/api/clocks/rules", """
                {"ruleSet":"%s","clock":"%s","amount":"%s","counting":"%s","calendar":"%s"}""".formatted(
                        set, clock, amount, counting, calendar));
        return Instant.parse(rule.path("validFrom").asText());
    }

    /** Somebody's own browser, signed in. */
    private static Window of(String login) {
        return windows.computeIfAbsent(login, who -> {
            Window window = stage.chromium.window(stage.service.home());
            window.signIn(who);
            return window;
        });
    }

    private static CaseDesk desk(String login, String number) {
        return new CaseDesk(of(login), number);
    }

    private static UnitDesk unit(String login, String number) {
        return new UnitDesk(of(login), number);
    }

    private static String written(String from, String kind, String matter, String text) {
        return stage.service
                .api("api")
                .post("/api/contacts", """
                {"channel":"sms","ref":"life-%d","from":"%s","kind":"%s","matter":"%s","text":"%s"}""".formatted(System.nanoTime(), from, kind, matter, text))
                .path("case")
                .asText();
    }

    @Test
    void a_lead_and_two_co_units_one_of_which_lets_the_system_sign_in() {
        String number = written("13700000101", "complaint", "bus.stop", "站台积水，路灯也不亮");
        desk("dispatcher", number).act("dispatch", Map.of("unit", "bus"));
        desk("dispatcher", number).act("co-order", Map.of("unit", "lighting"));
        unit("handler", number).signIn();
        unit("handler2", number).signIn();
        desk("dispatcher", number).act("urgency", Map.of("urgency", "EXTREME"));
        desk("dispatcher", number).act("co-order", Map.of("unit", "roads"));
        Until.that(
                "the system has signed in",
                () -> desk("dispatcher", number).order("公路管理处").contains("系统签收"));
        assertThat(desk("dispatcher", number).order("公交集团")).doesNotContain("系统签收");
        unit("handler2", number).reply("换灯泡", "路灯已修好");
        assertThat(unit("handler", number).mayReply()).isFalse();
        desk("dispatcher", number).act("withdrawal", Map.of("remark", "积水已退"));
        unit("handler", number).reply("清理站台", "站台已清理");
        desk("reviewer", number).review();
        desk("visitor", number).close();
        assertThat(desk("supervisor", number).text()).contains("办结", "系统签收", "路灯已修好", "站台已清理");
        of("supervisor").picture("life-three-units");
    }

    @Test
    void an_order_that_nobody_wants_ends_with_the_fallback_unit_and_the_deadline_stands() {
        String number = written("13700000102", "complaint", "bus.stop", "候车亭旁的树枝挡住站牌");
        desk("dispatcher", number).act("dispatch", Map.of("unit", "bus"));
        Instant due = desk("dispatcher", number).due();
        unit("handler", number).giveBack("树不是我们的");
        new DispatchDesk(of("dispatcher"), "returns", number).grantTo("lighting");
        assertThat(desk("dispatcher", number).due()).isEqualTo(due);
        unit("handler2", number).giveBack("也不是我们的");
        assertThat(new DispatchDesk(of("dispatcher"), "returns", number).refusedTo("bus"))
                .isNotBlank();
        new DispatchDesk(of("dispatcher"), "returns", number).grantTo("");
        CaseDesk desk = desk("dispatcher", number);
        assertThat(desk.order("城市管理局")).contains("主办", "待签收");
        assertThat(desk.due()).as("the total clock never stopped").isEqualTo(due);
        of("dispatcher").picture("life-fallback");
    }

    @Test
    void an_extension_passes_over_the_national_day() {
        String number = written("13700000103", "report", "bus.stop", "站台广告牌松动");
        desk("dispatcher", number).act("dispatch", Map.of("unit", "bus"));
        unit("handler", number).signIn();
        assertThat(HOLIDAY.day(desk("dispatcher", number).due())).isEqualTo(HOLIDAY.lastDayBefore());
        unit("handler", number).askForMoreTime("P3D", "等厂家来人");
        new DispatchDesk(of("dispatcher"), "extensions", number).grant();
        CaseDesk desk = desk("dispatcher", number);
        assertThat(HOLIDAY.day(desk.due()))
                .isEqualTo(HOLIDAY.workingDaysAfter(3).getLast());
        assertThat(desk.lastDaysCounted())
                .containsExactlyElementsOf(HOLIDAY.workingDaysAfter(3).stream()
                        .map(Object::toString)
                        .toList());
        of("dispatcher").picture("life-national-day");
        of("admin").show("/admin/calendars/" + CALENDAR + "?month=" + HOLIDAY.month());
        assertThat(of("admin").page().innerText("#main")).contains("国庆节");
    }

    @Test
    void nine_callers_on_one_flooded_underpass_keep_their_numbers_and_stories() {
        List<String> numbers = new ArrayList<>();
        for (int i = 1; i <= 9; i++)
            numbers.add(written("1370000020" + i, "help", "road.flood", "下穿通道积水，第 " + i + " 位市民"));
        String master = numbers.getFirst();
        for (String member : numbers.subList(1, 9)) desk("dispatcher", member).act("merge", Map.of("master", master));
        assertThat(desk("dispatcher", master).linked()).containsExactlyInAnyOrderElementsOf(numbers.subList(1, 9));
        String other = numbers.get(4);
        desk("dispatcher", other).act("unmerge", Map.of());
        assertThat(desk("dispatcher", other).state()).isEqualTo("待受理");
        desk("dispatcher", master).act("dispatch", Map.of("unit", "bus"));
        unit("handler", master).signIn();
        unit("handler", master).reply("抽水", "积水已排除");
        for (int i = 2; i <= 9; i++) {
            String number = numbers.get(i - 1);
            CaseDesk desk = desk("operator", number);
            assertThat(desk.text()).contains(number, "第 " + i + " 位市民");
            assertThat(desk.state()).isEqualTo(number.equals(other) ? "待受理" : "并单");
            assertThat(desk.linked()).isEqualTo(number.equals(other) ? List.of() : List.of(master));
        }
        CaseDesk desk = desk("operator", master);
        assertThat(desk.text()).contains("第 1 位市民");
        assertThat(desk.linked()).hasSize(7).doesNotContain(other);
        of("operator").picture("life-nine-callers");
    }
}
