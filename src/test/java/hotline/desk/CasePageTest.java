package hotline.desk;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.dispatched;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The page of a case: its story, its clocks, what this person may do. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class CasePageTest {
    @Test
    void a_paused_clock_is_a_bar_with_a_hatched_pause_and_says_why_it_is_due() {
        String number = newCase("text", "路面塌陷", "kind", "complaint");
        long order = dispatched(number);
        post("handler", "/api/orders/" + order + "/sign-in").then().statusCode(200);
        post(
                        "handler",
                        "/api/orders/" + order + "/suspension",
                        "reason",
                        "weather",
                        "until",
                        Instant.now().plusSeconds(86400).toString())
                .then()
                .statusCode(200);
        assertThat(page("dispatcher", number))
                .contains("挂起审批", "data-act=\"/api/orders/" + order + "/suspension-decision\"", "name=\"granted\"");
        post("dispatcher", "/api/orders/" + order + "/suspension-decision", "granted", true)
                .then()
                .statusCode(200);
        assertThat(page("operator", number))
                .contains("url(#hatch)", "class=\"due\"", "class=\"now\"", "暂停中", "为什么是这个时间？", "日历")
                .doesNotContain("style=");
    }

    @Test
    void each_role_is_offered_what_it_may_do_and_nothing_else() {
        String number = newCase("text", "井盖松动");
        long order = dispatched(number);
        assertThat(page("handler", number))
                .contains("/api/orders/" + order + "/sign-in", "/api/orders/" + order + "/return")
                .doesNotContain("/co-order", "/merge", "/supervision");
        assertThat(page("dispatcher", number)).contains("/co-order", "/merge", "/urge", "/secrecy", "/{flag}");
        assertThat(page("supervisor", number)).contains("/supervision").doesNotContain("/co-order", "/sign-in\"");
        assertThat(page("auditor", number)).doesNotContain("data-act=");
    }

    @Test
    void a_return_that_waits_is_on_top_and_a_unit_instead_can_be_named() {
        String number = newCase("text", "树枝遮挡信号灯");
        long order = dispatched(number);
        post("handler", "/api/orders/" + order + "/return", "reason", "not-our-area", "remark", "属园林")
                .then()
                .statusCode(200);
        String page = page("dispatcher", number);
        assertThat(page.indexOf("/return-decision")).isBetween(0, page.indexOf("id=\"act-note\""));
        assertThat(page).contains("不在辖区", "属园林", "不同意").doesNotContain("RequestView");
    }

    @Test
    void members_and_master_name_each_other() {
        String master = newCase("text", "隧道积水");
        String member = newCase("text", "隧道里水很深");
        post("dispatcher", "/api/cases/" + member + "/merge", "master", master)
                .then()
                .statusCode(200);
        assertThat(page("dispatcher", member)).contains("主诉求", "href=\"/desk/cases/" + master + "\"", "/unmerge");
        assertThat(page("dispatcher", master)).contains("并入的诉求", "href=\"/desk/cases/" + member + "\"");
    }

    @Test
    void it_reads_in_english_too() {
        String number = newCase("text", "路灯闪烁");
        dispatched(number);
        String page = as("dispatcher")
                .accept("text/html")
                .cookie("hotline-locale", "en")
                .get("/desk/cases/" + number)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("Why this time?", "Clocks", "Add a unit", "working days from the next one");
    }

    private static String page(String user, String number) {
        return as(user).accept("text/html")
                .get("/desk/cases/" + number)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
