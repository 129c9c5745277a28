package hotline.desk;

import static hotline.cases.CaseApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import hotline.cases.CaseApi;
import hotline.database.DatabaseResource;
import hotline.directory.Area;
import hotline.directory.Directory;
import hotline.web.Html;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a call is about: named by the address, chosen on the form, kept in the case. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class NamedAreaTest {
    private static final AtomicLong CALLS = new AtomicLong(System.nanoTime());
    private static final Area EAST = area(1, "e", "东区", Area.Level.DISTRICT, null);
    private static final Area WEST = area(2, "w", "西区", Area.Level.DISTRICT, null);
    private static final Area EAST_STREET = area(3, "e.s", "和平街道", Area.Level.STREET, 1L);
    private static final Area WEST_STREET = area(4, "w.s", "和平街道", Area.Level.STREET, 2L);
    private static final Area CELL = area(5, "e.s.1", "和平一网格", Area.Level.CELL, 3L);
    private static final List<Area> ALL = List.of(EAST, WEST, EAST_STREET, WEST_STREET, CELL);

    @Inject
    Directory directory;

    @Test
    void the_smallest_area_that_is_named_is_meant() {
        assertThat(named("东区和平街道和平一网格3号")).contains(CELL);
        assertThat(named("东区中山路")).contains(EAST);
        assertThat(named("中山路")).isEmpty();
    }

    @Test
    void of_two_with_one_name_the_one_whose_district_is_named_is_meant() {
        assertThat(named("西区和平街道3号")).contains(WEST_STREET);
        assertThat(named("和平街道3号")).isEmpty();
    }

    @Test
    void an_address_is_asked_for_while_one_types() {
        as("operator")
                .queryParam("address", "霁云区听雨街道中山路17号")
                .get("/api/areas/named")
                .then()
                .statusCode(200)
                .body("area.code", equalTo("jiyun.tingyu"))
                .body("area.path", equalTo("霁云区 > 听雨街道"));
        as("operator")
                .queryParam("address", "火车站")
                .get("/api/areas/named")
                .then()
                .body("area", nullValue());
        as("operator").get("/api/areas/named").then().statusCode(400);
    }

    @Test
    void the_form_offers_every_area_the_districts_first() {
        String page = Html.of("operator", "/desk?call=area-" + CALLS.incrementAndGet())
                .text();
        assertThat(page).contains("id=\"f-cell\"", "\"path\":\"霁云区 > 听雨街道 > 听雨一网格\"", "\"initials\":\"jyq");
        assertThat(page.indexOf("\"code\":\"jiyun\"")).isLessThan(page.indexOf("\"code\":\"jiyun.tingyu\""));
    }

    @Test
    void the_cell_of_the_form_is_the_cases_and_the_catalogue_routes_by_it() {
        String number = file("jiyun.tingyu.1").statusCode(200).extract().path("case");
        CaseApi.read("operator", number)
                .body("place.cell", equalTo("jiyun.tingyu.1"))
                .body("suggestedUnit", equalTo("tingyu"));
    }

    @Test
    void an_area_that_is_not_there_is_refused() {
        file("jiyun.nowhere").statusCode(400).body("errors.field", hasItem("cell"));
    }

    private io.restassured.response.ValidatableResponse file(String cell) {
        long matter = directory.matters().stream()
                .filter(m -> m.code().equals("civil.community"))
                .findFirst()
                .orElseThrow()
                .id();
        return CaseApi.post(
                        "operator",
                        "/api/calls/area-" + CALLS.incrementAndGet() + "/filing",
                        "ending",
                        "LATER",
                        "matter",
                        matter,
                        "what",
                        "活动室不开门",
                        "cell",
                        cell)
                .then();
    }

    private static Optional<Area> named(String address) {
        return NamedArea.in(address, ALL, NamedAreaTest::around);
    }

    private static List<Area> around(Area area) {
        return ALL.stream()
                .filter(a -> (area.code() + ".").startsWith(a.code() + "."))
                .toList();
    }

    private static Area area(long id, String code, String name, Area.Level level, @Nullable Long parent) {
        return new Area(id, code, name, code, level, parent, null, null);
    }
}
