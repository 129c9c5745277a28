package hotline.desk;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.dispatched;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hotline.database.DatabaseResource;
import hotline.web.Html;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dispatch desk: what waits, what the catalogue proposes, who decides. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class DispatchPageTest {
    private static final String TAB = "/desk/dispatch?tab=";

    @ParameterizedTest
    @ValueSource(strings = {"operator", "handler", "reviewer", "auditor", "admin"})
    void the_dispatch_desk_is_for_those_who_decide(String user) {
        as(user).accept("text/html").get("/desk/dispatch").then().statusCode(403);
    }

    @Test
    void a_tab_that_is_not_there_is_refused() {
        as("dispatcher").accept("text/html").get(TAB + "lunch").then().statusCode(400);
    }

    @Test
    void a_received_case_stands_with_the_proposal_its_reason_and_one_key() {
        String number = newCase("matter", "street.light");
        String row = row("untriaged", "case-" + number);
        assertThat(row)
                .contains("data-act=\"/api/cases/" + number + "/dispatch\"")
                .contains("<option value=\"lighting\" selected>")
                .contains("目录第 ")
                .contains("× 任何地区")
                .contains("data-row-key=\"d\"");
        post("dispatcher", "/api/cases/" + number + "/dispatch", "unit", "lighting")
                .then()
                .statusCode(200);
        assertThat(rows("untriaged")).doesNotContain("case-" + number);
    }

    @Test
    void without_a_row_of_the_catalogue_nobody_is_chosen() {
        String number = newCase();
        assertThat(row("untriaged", "case-" + number))
                .contains("目录没有建议")
                .contains("没有适用的目录行")
                .doesNotContain(" selected>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"untriaged", "returns", "extensions", "suspensions", "flags"})
    void the_number_of_a_tab_is_that_of_its_rows(String tab) {
        newCase();
        askAll();
        Html page = Html.of("dispatcher", TAB + tab);
        String count = page.first("tab=" + tab + "\"[^>]*>[^<]*<span class=\"n\">(\\d+)<")
                .orElseThrow();
        assertThat(rows(tab)).hasSize(Integer.parseInt(count)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void a_return_says_who_asks_and_why_and_is_not_proposed_to_him_again() {
        String number = newCase("matter", "bus.stop");
        long order = dispatched(number);
        post("handler", "/api/orders/" + order + "/return", "reason", "not-our-area", "remark", "站台在外环")
                .then()
                .statusCode(200);
        String row = row("returns", last("returns"));
        assertThat(row)
                .contains(number, "公交集团", "王建国", "不在辖区", "站台在外环", "目录没有其他单位")
                .contains("data-act=\"/api/orders/" + order + "/return-decision\"")
                .contains("data-row-key=\"y\"", "data-row-key=\"n\"")
                .doesNotContain("<option value=\"bus\"")
                .doesNotContain(" selected>");
        post("dispatcher", "/api/orders/" + order + "/return-decision", "granted", true)
                .then()
                .statusCode(200)
                .body("state", equalTo("DISPATCHED"));
        assertThat(Html.of("dispatcher", TAB + "returns").text()).doesNotContain(number);
    }

    @Test
    void an_extension_is_asked_in_working_days() {
        long order = signed(newCase());
        post("handler", "/api/orders/" + order + "/extension", "amount", "P3D", "reason", "等配件")
                .then()
                .statusCode(200);
        assertThat(row("extensions", last("extensions"))).contains("延长 3 个工作日", "等配件", "extension-decision");
    }

    @Test
    void a_mark_is_decided_by_a_supervisor_and_seen_by_the_dispatcher() {
        String number = newCase();
        dispatched(number);
        ask("handler", number, "反复来电");
        assertThat(row("flags", last("flags"))).contains("疑难", "反复来电").doesNotContain("data-act");
        assertThat(Html.whole("supervisor", TAB + "flags").row(last("flags")))
                .contains("data-act=\"/api/cases/" + number + "/hard-decision\"");
        post("supervisor", "/api/cases/" + number + "/hard-decision", "granted", false, "remark", "不是")
                .then()
                .statusCode(200);
        assertThat(Html.whole("supervisor", TAB + "flags").text()).doesNotContain(number);
    }

    @Test
    void what_an_operator_of_the_centre_asks_for_a_supervisor_of_the_centre_may_decide() {
        String number = newCase();
        dispatched(number);
        ask("api", number, "反复来电");
        post("supervisor", "/api/cases/" + number + "/hard-decision", "granted", true)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"supervisor, returns, false", "supervisor, extensions, true", "dispatcher, flags, false"})
    void buttons_are_for_those_who_may_decide(String user, String tab, boolean decides) {
        askAll();
        assertThat(Html.of(user, TAB + tab).text().contains("data-act=")).isEqualTo(decides);
    }

    @Test
    void a_secret_case_is_neither_listed_nor_counted_for_whoever_is_not_named() {
        String count = "tab=untriaged\"[^>]*>[^<]*<span class=\"n\">(\\d+)<";
        String before = Html.of("dispatcher", "/desk/dispatch").first(count).orElseThrow();
        String number = newCase("secret", true, "text", "举报某某");
        Html page = Html.of("dispatcher", "/desk/dispatch");
        assertThat(page.first(count)).contains(before);
        assertThat(page.text()).doesNotContain(number);
    }

    @Test
    void the_page_speaks_english_too() {
        newCase("matter", "street.light");
        String page = as("dispatcher")
                .accept("text/html")
                .cookie("hotline-locale", "en")
                .get("/desk/dispatch")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("Dispatch desk", "The catalogue proposes", "anywhere");
    }

    private static long signed(String number) {
        long order = dispatched(number);
        post("handler", "/api/orders/" + order + "/sign-in").then().statusCode(200);
        return order;
    }

    /** One of each kind waits. */
    private static void askAll() {
        String number = newCase();
        long order = signed(number);
        String until = Instant.now().plus(3, ChronoUnit.DAYS).toString();
        ask(order, "return", "reason", "other");
        ask(order, "extension", "amount", "P1D", "reason", "雨");
        ask(order, "suspension", "reason", "weather", "until", until);
        ask("handler", number, "难");
    }

    private static void ask(String user, String number, String why) {
        post(user, "/api/cases/" + number + "/hard", "remark", why).then().statusCode(200);
    }

    private static void ask(long order, String what, Object... body) {
        post("handler", "/api/orders/" + order + "/" + what, body).then().statusCode(200);
    }

    private static List<String> rows(String tab) {
        return Html.rows("dispatcher", TAB + tab);
    }

    /** The newest stands last. */
    private static String last(String tab) {
        return rows(tab).getLast();
    }

    private static String row(String tab, String id) {
        return Html.whole("dispatcher", TAB + tab).row(id);
    }
}
