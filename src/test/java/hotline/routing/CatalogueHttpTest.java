package hotline.routing;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reading and changing the dispatch catalogue; each test has matters of its own. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class CatalogueHttpTest {
    private static final String NEXT_YEAR = (LocalDate.now().getYear() + 1) + "-01-01";

    @Inject
    Jdbi jdbi;

    @Test
    void a_case_that_was_routed_before_a_change_keeps_its_route() {
        String before = newCase("matter", "culture.library");
        String then = read("operator", before).extract().path("openedAt");
        int inForce = post("operator", "/api/routes/trial", "matter", "bus").path("version");
        JsonPath made = change(Map.of("rows", List.of(row("culture.library", null, "education")), "note", "划转教育局"));
        String after = newCase("matter", "culture.library");

        read("operator", before)
                .body("suggestedUnit", equalTo("culture"))
                .body("timeline[0].catalogue", equalTo(inForce));
        read("operator", after)
                .body("suggestedUnit", equalTo("education"))
                .body("timeline[0].catalogue", equalTo(made.getInt("version")));
        trial("culture.library", null, "education");
        trial("culture.library", then, "culture");
        assertThat(made.getList("changed")).isEmpty();
        assertThat(made.getList("added")).hasSize(1);
    }

    @Test
    void a_change_for_next_year_is_in_force_from_its_first_moment_on() {
        change(Map.of("rows", List.of(row("culture.guide", null, "market")), "from", NEXT_YEAR));
        trial("culture.guide", null, "culture");
        String midnight = (Integer.parseInt(NEXT_YEAR.substring(0, 4)) - 1) + "-12-31T16:00:00Z";
        trial("culture.guide", Instant.parse(midnight).minusSeconds(1).toString(), "culture");
        trial("culture.guide", midnight, "market");
        trial("culture.guide", NEXT_YEAR, "market");
    }

    @Test
    void a_row_that_is_taken_away_leaves_the_one_above_it() {
        change(Map.of("rows", List.of(row("culture.internet", "tangli", "tangli"))));
        assertThat(lead("culture.internet", "tangli.huaying")).isEqualTo("tangli");
        JsonPath made = change(Map.of("remove", List.of(Map.of("matter", "culture.internet", "area", "tangli"))));
        assertThat(made.getList("removed.lead")).containsExactly("tangli");
        assertThat(lead("culture.internet", "tangli.huaying")).isEqualTo("culture");
    }

    @Test
    void the_file_that_is_read_can_be_written_back_and_changes_nothing() {
        String file = file();
        assertThat(file).startsWith("matter,area,lead,coUnits,ruleSet,urgency,matterName,areaName,leadName\r\n");
        assertThat(file).contains("street.light,,lighting,,,,路灯不亮,,路灯管理所\r\n");
        upload(file, "")
                .then()
                .statusCode(200)
                .body("version", equalTo(0))
                .body("added", empty())
                .body("changed", empty())
                .body("removed", empty());
    }

    @Test
    void differences_are_shown_before_they_are_confirmed() {
        String file =
                file().replaceFirst("planning\\.deed,[^\r]*\r\n", "").replace("coach,wanglu.baifan,", "coach,wanglu,")
                        + "planning.deed,,housing,planning,,,,,\r\n";
        JsonPath asked = upload(file, "?dry-run=true&from=" + NEXT_YEAR).jsonPath();
        assertThat(asked.getList("added.matter")).containsExactly("coach", "planning.deed");
        assertThat(asked.getList("removed.area")).containsExactly("wanglu.baifan");
        assertThat(asked.getInt("version")).isZero();
        trial("planning.deed", NEXT_YEAR, "planning");

        long base = asked.getLong("base");
        upload(file, "?from=" + NEXT_YEAR + "&base=" + base)
                .then()
                .statusCode(201)
                .body("added", hasSize(2))
                .body("removed", hasSize(1));
        trial("planning.deed", NEXT_YEAR, "housing");
        trial("planning.deed", null, "planning");
    }

    @Test
    void what_was_shown_is_not_confirmed_when_somebody_changed_the_catalogue_meanwhile() {
        long base = upload(file(), "?dry-run=true").jsonPath().getLong("base");
        change(Map.of("rows", List.of(row("education.after", null, "culture"))));
        upload(file().replace("education.canteen,,education,", "education.canteen,,health,"), "?base=" + base)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/catalogue-moved"));
        trial("education.canteen", null, "education");
    }

    @Test
    void every_bad_line_of_a_file_is_named_and_nothing_is_changed() {
        long versions = count("catalogue_version");
        String file = """
                matter,area,lead,coUnits,ruleSet,urgency
                street.light,,water,,,
                street.lihgt,,lighting,,,
                bus,mars,bus,,,
                bus,,buses,,,
                taxi,,,,,
                metro,,metro,metro,,
                metro.lift,,metro,metor,,
                water,,water,,quick,
                gas,,gas,,,soon
                street.light,,lighting,,,
                road,roads
                power,,power,"power,,
                """;
        upload(file, "")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/catalogue-refused"))
                .body("lines.line", contains(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13))
                .body(
                        "lines.code",
                        contains(
                                "unknown",
                                "unknown",
                                "unknown",
                                "missing",
                                "is-lead",
                                "unknown",
                                "unknown",
                                "unknown",
                                "duplicate",
                                "columns",
                                "quote-open"))
                .body("lines[1].column", equalTo("area"))
                .body("lines[1].value", equalTo("mars"))
                .body(
                        "errors.field",
                        contains(
                                "3.matter",
                                "4.area",
                                "5.lead",
                                "6.lead",
                                "7.coUnits",
                                "8.coUnits",
                                "9.ruleSet",
                                "10.urgency",
                                "11",
                                "12",
                                "13"));
        assertThat(count("catalogue_version")).isEqualTo(versions);
        trial("street.light", null, "lighting");
    }

    @Test
    void bad_rows_and_dates_of_a_program_are_named_too() {
        asAdmin(Map.of("rows", List.of(row("bus", null, "bus"), row("bus", null, "nobody"))))
                .then()
                .statusCode(400)
                .body("lines.line", contains(2, 2))
                .body("lines.code", contains("duplicate", "unknown"));
        asAdmin(Map.of("rows", List.of(row("bus", null, "taxi")), "from", "2020-01-01"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("from"));
        asAdmin(Map.of("rows", List.of(row("bus", null, "taxi")), "from", "tomorrow"))
                .then()
                .statusCode(400);
        trial("bus", null, "bus");
    }

    @Test
    void every_change_is_in_the_audit_with_who_and_how_much() {
        JsonPath made = change(Map.of("rows", List.of(row("education.tutor", null, "market")), "note", "双减"));
        String detail = jdbi.withHandle(h -> h.createQuery(
                        "SELECT detail FROM audit_entry WHERE subject = ? AND action = 'catalogue-changed' AND actor = 'admin'")
                .bind(0, "catalogue:" + made.getLong("version"))
                .mapTo(String.class)
                .one());
        assertThat(detail).endsWith("0 added, 1 changed, 0 removed");
        as("auditor")
                .get("/api/catalogue")
                .then()
                .statusCode(200)
                .body("versions.find{it.id==" + made.getLong("version") + "}.note", equalTo("双减"))
                .body("versions.find{it.id==" + made.getLong("version") + "}.madeBy", equalTo("admin"));
    }

    @Test
    void administrators_alone_change_it_and_units_do_not_read_it() {
        post("dispatcher", "/api/catalogue", "rows", List.of()).then().statusCode(403);
        as("handler").get("/api/catalogue").then().statusCode(403);
        as("operator")
                .get("/api/catalogue?at=1970-01-02")
                .then()
                .statusCode(200)
                .body("rows.findAll{it.matter=='gas.leak'}.urgency", everyItem(equalTo("EXTREME")));
    }

    private static Map<String, Object> row(String matter, @Nullable String area, String lead) {
        Map<String, Object> row = new HashMap<>(Map.of("matter", matter, "lead", lead));
        if (area != null) row.put("area", area);
        return row;
    }

    private static Response asAdmin(Map<String, Object> body) {
        return as("admin").body(body).post("/api/catalogue");
    }

    private static JsonPath change(Map<String, Object> body) {
        return asAdmin(body).then().statusCode(201).extract().jsonPath();
    }

    private static String file() {
        return as("admin")
                .accept("text/csv")
                .get("/api/catalogue")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Response upload(String file, String query) {
        return as("admin").contentType("text/csv; charset=UTF-8").body(file).post("/api/catalogue" + query);
    }

    private static void trial(String matter, @Nullable String at, String lead) {
        post("operator", "/api/routes/trial", "matter", matter, "at", at == null ? "" : at)
                .then()
                .statusCode(200)
                .body("lead", equalTo(lead));
    }

    private static String lead(String matter, String area) {
        return post("operator", "/api/routes/trial", "matter", matter, "area", area)
                .path("lead");
    }

    private long count(String table) {
        return jdbi.withHandle(h ->
                h.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one());
    }
}
