package hotline.admin;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Units, matters and areas through the API of administrators. Each test makes its own. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class DirectoryTest {
    private static final AtomicInteger CODES = new AtomicInteger();
    private static final String LONG_AGO = "2020-01-01";

    private static Map<String, Object> fields(Object... more) {
        Map<String, Object> fields = new HashMap<>(Map.of("name", "新单位", "nameEn", "New unit"));
        for (int i = 0; i < more.length; i += 2) fields.put((String) more[i], more[i + 1]);
        return fields;
    }

    private static String added(String things, String prefix, Object... more) {
        String code = prefix + CODES.incrementAndGet();
        as("admin")
                .body(Map.of("code", code, "fields", fields(more)))
                .post("/api/admin/" + things)
                .then()
                .statusCode(201)
                .body("revision", equalTo(1));
        return code;
    }

    private static ValidatableResponse change(String path, int revision, Map<String, Object> fields) {
        return as("admin")
                .body(Map.of("revision", revision, "fields", fields))
                .put("/api/admin/" + path)
                .then();
    }

    private static String sent(String unit) {
        String number = newCase();
        post("dispatcher", "/api/cases/" + number + "/dispatch", "unit", unit)
                .then()
                .statusCode(200);
        return number;
    }

    @Test
    void a_change_is_kept_with_who_when_and_what_was() {
        String unit = "units/" + added("units", "kept", "parent", "transport");
        change(unit, 1, fields("name", "改名", "parent", "urban")).statusCode(200).body("revision", equalTo(2));
        as("admin")
                .get("/api/admin/" + unit + "/history?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("next", equalTo("2"))
                .body("items[0].actor", equalTo("admin"))
                .body("items[0].changes.field", contains("name", "parent"))
                .body("items[0].changes.was", contains("新单位", "transport"))
                .body("items[0].changes.became", contains("改名", "urban"));
        as("auditor")
                .get("/api/audit?subject=unit:" + unit.substring(6))
                .then()
                .body("items[0].action", equalTo("unit-changed"))
                .body("items[0].detail", equalTo("name: 新单位 → 改名; parent: transport → urban"));
    }

    @Test
    void of_two_administrators_the_second_is_shown_what_the_first_has_changed() {
        String unit = "units/" + added("units", "race");
        change(unit, 1, fields("name", "甲")).statusCode(200);
        change(unit, 1, fields("name", "乙"))
                .statusCode(409)
                .body("type", equalTo("/problems/changed-meanwhile"))
                .body("by", equalTo("admin"))
                .body("revision", equalTo(2))
                .body("changes", hasSize(1))
                .body("changes[0].was", equalTo("新单位"))
                .body("changes[0].became", equalTo("甲"));
    }

    @Test
    void of_eight_at_once_one_wins() throws Exception {
        String unit = "units/" + added("units", "eight");
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            var all = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit((Callable<Integer>) () -> {
                        go.await();
                        return change(unit, 1, fields("name", "第" + i))
                                .extract()
                                .statusCode();
                    }))
                    .toList();
            go.countDown();
            int won = 0;
            for (Future<Integer> one : all) if (one.get() == 200) won++;
            assertThat(won).isEqualTo(1);
        }
        as("admin").get("/api/admin/" + unit).then().body("revision", equalTo(2));
    }

    @Test
    void a_list_is_paged_by_code_and_for_administrators_only() {
        String next = as("admin")
                .get("/api/admin/areas?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        as("admin").get("/api/admin/areas?limit=2&after=" + next).then().body("items[0].code", greaterThan(next));
        for (String user : new String[] {"supervisor", "operator", "head", "auditor"}) {
            as(user).get("/api/admin/units").then().statusCode(403);
            as(user).accept("text/html").get("/admin/units").then().statusCode(403);
        }
        as("admin").get("/api/admin/people").then().statusCode(404);
        as("admin").get("/api/admin/units/nowhere").then().statusCode(404);
    }

    @Test
    void a_taken_code_and_what_a_field_cannot_be_are_refused() {
        as("admin")
                .body(Map.of("code", "bus", "fields", fields()))
                .post("/api/admin/units")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/code-taken"));
        as("admin")
                .body(Map.of("code", "Not A Code", "fields", fields()))
                .post("/api/admin/units")
                .then()
                .statusCode(400)
                .body("errors.field", contains("code"));
        as("admin")
                .body(Map.of("code", "x1", "fields", fields("colour", "red")))
                .post("/api/admin/units")
                .then()
                .statusCode(400)
                .body("errors.field", contains("colour"));
    }

    @Test
    void a_unit_with_open_orders_is_not_closed_without_an_heir_and_the_heir_gets_them() {
        String unit = added("units", "old");
        String heir = added("units", "heir");
        String number = sent(unit);
        change("units/" + unit, 1, fields("closedFrom", LONG_AGO))
                .statusCode(409)
                .body("type", equalTo("/problems/unit-has-orders"))
                .body("orders", equalTo(1));
        read("operator", number).body("unit", equalTo(unit));
        String due = read("operator", number).extract().path("clocks.find{it.kind=='TOTAL'}.dueAt");
        change("units/" + unit, 1, fields("closedFrom", LONG_AGO, "successor", heir))
                .statusCode(200);
        read("operator", number)
                .body("unit", equalTo(heir))
                .body("state", equalTo("DISPATCHED"))
                .body("orders.state", contains("RETURNED", "SENT"))
                .body("requests[0].reason", equalTo("unit-closed"))
                .body("clocks.find{it.kind=='TOTAL'}.dueAt", equalTo(due));
        post("dispatcher", "/api/cases/" + newCase() + "/dispatch", "unit", unit)
                .then()
                .statusCode(400)
                .body("errors.code", contains("closed"));
    }

    @Test
    void a_co_order_goes_to_the_heir_as_a_co_order() {
        String unit = added("units", "cold");
        String heir = added("units", "cheir");
        String number = sent("bus");
        post("dispatcher", "/api/cases/" + number + "/co-order", "unit", unit)
                .then()
                .statusCode(200);
        change("units/" + unit, 1, fields("closedFrom", LONG_AGO, "successor", heir))
                .statusCode(200);
        read("operator", number)
                .body("unit", equalTo("bus"))
                .body("orders.unit", contains("bus", unit, heir))
                .body("orders.state", contains("SENT", "RETURNED", "SENT"));
    }

    @Test
    void a_matter_of_the_catalogue_is_not_closed_and_the_rows_are_named() {
        String matter = added("matters", "shut", "parent", "transport");
        as("admin")
                .body(Map.of("rows", java.util.List.of(Map.of("matter", matter, "lead", "bus"))))
                .post("/api/catalogue")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
        Map<String, Object> closing = fields("parent", "transport", "closedFrom", LONG_AGO);
        change("matters/" + matter, 1, closing)
                .statusCode(409)
                .body("type", equalTo("/problems/in-catalogue"))
                .body("rows", contains(matter + " × * → bus"));
        as("admin")
                .body(Map.of("remove", java.util.List.of(Map.of("matter", matter))))
                .post("/api/catalogue")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
        change("matters/" + matter, 1, closing).statusCode(200);
        as("api")
                .body(hotline.cases.CaseApi.message("matter", matter))
                .post("/api/contacts")
                .then()
                .statusCode(400)
                .body("errors.code", contains("closed"));
    }

    @Test
    void a_matter_is_found_by_the_initials_of_its_path() {
        String matter = added("matters", "pinyin", "name", "充电桩", "parent", "transport");
        as("admin").get("/api/admin/matters/" + matter).then().body("fields.initials", equalTo("jtyscdz"));
    }

    @Test
    void an_area_lies_where_its_code_says() {
        as("admin")
                .body(Map.of("code", "jiyun.tingyu.99", "fields", fields("lat", "30.1", "lon", "123.2")))
                .post("/api/admin/areas")
                .then()
                .statusCode(201)
                .body("fields.parent", equalTo("jiyun.tingyu"))
                .body("fields.lat", equalTo("30.100000"));
        as("admin")
                .body(Map.of("code", "jiyun.nowhere.1", "fields", fields()))
                .post("/api/admin/areas")
                .then()
                .statusCode(400);
        as("admin")
                .body(Map.of("code", "jiyun.tingyu.99.1", "fields", fields()))
                .post("/api/admin/areas")
                .then()
                .statusCode(400);
    }

    @Test
    void a_head_is_made_on_the_units_page_and_sees_below_with_the_next_request() {
        String top = added("units", "top");
        String below = added("units", "below", "parent", top);
        String login = "chief-" + CODES.incrementAndGet();
        String password = as("admin")
                .body(Map.of("login", login, "name", "王主任", "unit", top, "roles", java.util.List.of("HANDLER")))
                .post("/api/people")
                .then()
                .statusCode(201)
                .extract()
                .path("credential");
        assertThat(password).isNotBlank();
        String number = sent(below);
        change("units/" + top, 1, fields("heads", login)).statusCode(200);
        as("admin").get("/api/people").then().body("find{it.login=='%s'}.roles".formatted(login), hasItem("HEAD"));
        change("units/" + top, 2, fields("heads", "handler"))
                .statusCode(400)
                .body("errors.code", contains("of-the-unit"));
        change("units/" + top, 2, fields()).statusCode(200).body("fields.heads", nullValue());
        assertThat(number).isNotBlank();
    }

    @Test
    void the_pages_show_tree_form_and_history() {
        String unit = added("units", "shown", "parent", "transport", "name", "渡轮公司");
        String page = as("admin")
                .accept("text/html")
                .get("/admin/units?code=" + unit)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("渡轮公司", "data-revision=\"1\"", "变更记录", "系统管理员");
        assertThat(as("admin")
                        .accept("text/html")
                        .get("/admin/matters?code=street.light")
                        .asString())
                .contains("路灯管理所", "拼音首字母");
        assertThat(as("admin")
                        .accept("text/html")
                        .cookie("hotline-locale", "en")
                        .get("/admin/areas?under=jiyun")
                        .asString())
                .contains("value=\"jiyun.\"", "Latitude");
    }
}
