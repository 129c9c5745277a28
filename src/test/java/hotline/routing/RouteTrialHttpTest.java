package hotline.routing;

import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a case of the demo town would go. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class RouteTrialHttpTest {
    @ParameterizedTest
    @CsvSource({
        "street.light,  ,                 lighting",
        "street.light,  xingdu.yinhe.1,   metro",
        "street.light,  xingdu.yinhe.2,   lighting",
        "street.vendor, ,                 urban",
        "street.vendor, moquan.yanchi.2,  moquan",
        "street.vendor, jiyun.tingyu.2,   tingyu",
        "parks.tree,    moquan.zhuyin.1,  parks",
        "parks.lawn,    moquan.zhuyin.1,  moquan",
        "other,         jiyun,            ",
    })
    void the_demo_town_routes_by_matter_and_area(String matter, String area, String lead) {
        trial("matter", matter, "area", area == null ? "" : area).body("lead", equalTo(lead));
    }

    @Test
    void the_answer_names_the_rows_and_why() {
        trial("matter", "street.vendor", "location", Map.of("cell", "jiyun.tingyu.2"), "kind", "complaint")
                .body("version", greaterThan(0))
                .body("coUnits", contains("jiyun", "urban"))
                .body("ruleSet", equalTo("complaint"))
                .body("urgency", equalTo("NORMAL"))
                .body("reasons", contains("row street.vendor jiyun.tingyu", "kind COMPLAINT"))
                .body("rows.why", contains("decides", "wider-area", "higher-matter", "higher-matter"))
                .body("rows.matter", contains("street.vendor", "street.vendor", "street", "urban"))
                .body("rows.area", contains("jiyun.tingyu", "jiyun", null, null))
                .body("rows.lead", contains("tingyu", "jiyun", "urban", "urban"));
    }

    @Test
    void a_pressing_matter_is_pressing_whatever_was_said() {
        trial("matter", "gas.leak", "kind", "help")
                .body("urgency", equalTo("EXTREME"))
                .body("ruleSet", equalTo("extreme"))
                .body("coUnits", contains("emergency"));
        trial("matter", "power.cut", "kind", "complaint").body("ruleSet", equalTo("help"));
        trial("matter", "power.cut", "urgency", "urgent").body("ruleSet", equalTo("urgent"));
    }

    @Test
    void a_person_decides_what_no_row_is_for() {
        trial("kind", "complaint")
                .body("lead", nullValue())
                .body("rows", empty())
                .body("reasons", contains("no matter", "kind COMPLAINT"));
    }

    @Test
    void what_the_directory_does_not_have_is_refused_by_its_field() {
        refused("matter", "matter", "no.such");
        refused("area", "area", "mars");
        refused("area", "location", Map.of("cell", "mars.1"));
        refused("kind", "kind", "rant");
        refused("at", "at", "soon");
    }

    @Test
    void whoever_may_not_open_or_dispatch_cases_does_not_try() {
        post("handler", "/api/routes/trial", "matter", "bus").then().statusCode(403);
        post("auditor", "/api/routes/trial", "matter", "bus").then().statusCode(403);
        post("dispatcher", "/api/routes/trial", "matter", "bus").then().statusCode(200);
    }

    @Test
    void a_case_is_opened_with_what_its_cell_says() {
        String number = newCase(
                "matter",
                "road.flood",
                "kind",
                "help",
                "location",
                Map.of("cell", "chengshui.dukou.2", "address", "桥下"));
        read("operator", number)
                .body("suggestedUnit", equalTo("water"))
                .body("urgency", equalTo("EXTREME"))
                .body("ruleSet", equalTo("extreme"));
        String elsewhere = newCase("matter", "road.flood", "kind", "help", "from", "13912349999");
        read("operator", elsewhere).body("suggestedUnit", equalTo("roads")).body("urgency", equalTo("URGENT"));
    }

    private static io.restassured.response.ValidatableResponse trial(Object... facts) {
        return post("operator", "/api/routes/trial", facts).then().statusCode(200);
    }

    private static void refused(String field, Object... facts) {
        post("operator", "/api/routes/trial", facts).then().statusCode(400).body("errors.field", contains(field));
    }
}
