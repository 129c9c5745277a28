package hotline.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.path.xml.XmlPath.CompatibilityMode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dispatch catalogue on the administrators' pages. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class CataloguePagesTest {
    private static final String HEAD = "matter,area,lead,coUnits,ruleSet,urgency\n";

    @ParameterizedTest
    @ValueSource(strings = {"", "/trial", "/row", "/file", "/versions", "/versions?version=1", "/row?matter=bus.stop"})
    void administrators_alone_see_the_pages_in_both_languages(String path) {
        as("operator").get("/admin/catalogue" + path).then().statusCode(403);
        assertThat(as("admin")
                        .get("/admin/catalogue" + path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("派单目录");
        assertThat(as("admin")
                        .cookie("hotline-locale", "en")
                        .get("/admin/catalogue" + path)
                        .asString())
                .contains("Dispatch catalogue")
                .doesNotContain("市容环境", "霁云区");
    }

    @Test
    void the_tree_shows_every_matter_and_whose_row_counts_for_it() {
        List<String> row = cells("/admin/catalogue?q=bus.card");
        assertThat(row).containsExactly("公交卡", "全市", "公交集团 沿用“公交”", "", "", "", "", "新增一行");
        assertThat(cells("/admin/catalogue?q=qtbygx")).contains("表扬感谢", "热线中心");
    }

    @Test
    void an_area_shows_what_decides_there() {
        assertThat(cells("/admin/catalogue?q=street.vendor&area=jiyun.tingyu.2"))
                .startsWith("占道经营", "霁云区 听雨街道", "听雨街道办事处");
        assertThat(cells("/admin/catalogue?q=street.vendor&area=xingdu.yinhe.2"))
                .startsWith("占道经营", "星渡区", "星渡区政府");
    }

    @Test
    void a_unit_shows_its_rows_only() {
        String page = page("/admin/catalogue?unit=lighting");
        assertThat(page).contains("路灯不亮").doesNotContain("婚姻登记");
        assertThat(page("/admin/catalogue?q=xyzzy")).contains("没有符合条件的事项");
    }

    @Test
    void a_trial_says_where_to_and_because_of_which_rows() {
        String page = page("/admin/catalogue/trial?matter=road.flood&area=chengshui.dukou.2&kind=HELP&urgency=NORMAL");
        assertThat(page).contains("<strong>水务公司</strong>").contains("特急").contains("决定去向");
        assertThat(page).contains("同一事项另有更小的区域").contains("另有更细的事项");
        assertThat(page("/admin/catalogue/trial?matter=other")).contains("由人工派单");
    }

    @Test
    void a_bad_file_is_answered_with_each_line_and_its_reason() {
        String fragment = compare(HEAD + "bus,,buses,,,\nbus,mars,bus,bus,,\nbus,,taxi,,,\n");
        assertThat(html(fragment).getList("**.findAll{it.name()=='tr'}.collect{it.td*.text().join(' ')}"))
                .contains(
                        "2 lead 没有这个代码 buses",
                        "3 area 没有这个代码 mars",
                        "3 coUnits 协办与主办相同 bus",
                        "4  与第 2 行的事项、区域相同，无法取舍 ");
        assertThat(fragment).contains("4 处有误，没有作任何改动").doesNotContain("data-confirm");
    }

    @Test
    void a_good_file_is_compared_and_changes_nothing_before_it_is_confirmed() {
        String file = as("admin").get("/admin/catalogue/file/catalogue.csv").asString();
        assertThat(file).startsWith("\uFEFFmatter,");
        assertThat(compare(file)).contains("与现在没有差别").doesNotContain("data-confirm");
        String fragment = compare(
                file.replace("labour.job,,labour,", "labour.job,,civil,") + "labour.overtime,,labour,market,,,,,\r\n");
        assertThat(fragment).contains("新增 1，修改 1，取消 0").contains("data-confirm").contains("超时加班");
        assertThat(page("/admin/catalogue/trial?matter=labour.job")).contains("<strong>人力资源和社会保障局</strong>");
    }

    @Test
    void a_day_in_the_past_is_refused() {
        as("admin")
                .contentType("text/csv")
                .body(HEAD + "bus,,bus,,,\n")
                .post("/admin/catalogue/file/comparison?from=2020-01-01")
                .then()
                .statusCode(400);
    }

    @Test
    void the_versions_say_who_made_them_and_what_changed() {
        given().auth()
                .preemptive()
                .basic("admin", "demo-admin")
                .contentType("application/json")
                .body("{\"note\":\"殡葬改由卫健\",\"rows\":[{\"matter\":\"civil.funeral\",\"lead\":\"health\"}]}")
                .post("/api/catalogue")
                .then()
                .statusCode(201);
        as("admin").get("/admin/catalogue/versions").then().body(containsString("殡葬改由卫健"));
    }

    private static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, "demo-" + user).accept("text/html, */*;q=0.8");
    }

    private static String page(String path) {
        Response answer = as("admin").get(path);
        answer.then().statusCode(200);
        return answer.asString();
    }

    private static String compare(String file) {
        return as("admin")
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post("/admin/catalogue/file/comparison")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The cells of the table's first row. */
    private static List<String> cells(String path) {
        return html(page(path)).getList("**.find{it.name()=='tbody'}.tr[0].children()*.text()*.trim()");
    }

    private static XmlPath html(String text) {
        return new XmlPath(CompatibilityMode.HTML, text);
    }
}
