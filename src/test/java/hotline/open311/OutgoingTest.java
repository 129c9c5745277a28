package hotline.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hotline.cases.CaseApi;
import hotline.database.DatabaseResource;
import hotline.journey.Until;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders of a unit that has a system of its own: there once, and back. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class OutgoingTest {
    @Inject
    Jdbi jdbi;

    /** Later tests give this unit orders too. */
    @AfterEach
    void nobody_is_sent_anything_any_more() {
        jdbi.useHandle(h -> h.execute("UPDATE open311_endpoint SET active = FALSE"));
    }

    private static io.restassured.response.Response endpoint(String url, Object... more) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "url",
                url,
                "person",
                "handler2",
                "codes",
                "street.sign=street.sign",
                "active",
                true,
                "idempotent",
                false));
        for (int i = 0; i < more.length; i += 2) form.put((String) more[i], more[i + 1]);
        return CaseApi.as("admin").body(form).put("/api/open311/endpoints/lighting");
    }

    private static String dispatched(Object... more) {
        Object[] message = Arrays.copyOf(more, more.length + 4);
        message[more.length] = "matter";
        message[more.length + 1] = "street.sign";
        message[more.length + 2] = "text";
        message[more.length + 3] = "招牌松动 " + System.nanoTime();
        String number = CaseApi.newCase(message);
        CaseApi.post("dispatcher", "/api/cases/" + number + "/dispatch", "unit", "lighting")
                .then()
                .statusCode(200);
        return number;
    }

    private static JsonPath order(String number) {
        return CaseApi.read("dispatcher", number).extract().jsonPath();
    }

    private Map<String, Object> way(String number) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM open311_sending WHERE order_id = ?")
                .bind(0, order(number).getLong("orders[0].id"))
                .mapToMap()
                .findOne()
                .orElse(Map.of()));
    }

    private static void open(OtherCity city, OtherCity.Mood... moods) {
        city.moods.addAll(Arrays.asList(moods));
        endpoint(city.url(), "serviceCode", "001").then().statusCode(204);
    }

    @Test
    void a_round_trip_through_our_own_interface() throws Exception {
        String key = CaseApi.post("admin", "/api/open311/keys", "name", "second city", "contact", "x")
                .then()
                .statusCode(201)
                .extract()
                .path("credential");
        endpoint(
                        "http://localhost:" + RestAssured.port + "/open311/v2/",
                        "key",
                        key,
                        "jurisdiction",
                        "hotline.local",
                        "idempotent",
                        true)
                .then()
                .statusCode(204);
        String number =
                dispatched("name", "张三", "location", Map.of("lat", 30.575, "lon", 123.72, "address", "人民路 1 号"));
        Until.that(
                "signed in by the unit's account",
                GeoReport.PATIENCE,
                () -> order(number).getString("orders[0].state").equals("SIGNED"));
        String there = String.valueOf(way(number).get("remote_id"));
        assertThat(order(there).getString("what"))
                .contains("招牌松动")
                .contains("[" + number + "]")
                .doesNotContain("张三");
        assertThat(order(there).getString("channel")).isEqualTo("OPEN311");
        CaseApi.post("operator", "/api/cases/" + there + "/answer", "text", "已加固")
                .then()
                .statusCode(200);
        Until.that(
                "replied",
                GeoReport.PATIENCE,
                () -> order(number).getString("state").equals("REPLIED"));
        CaseApi.read("dispatcher", number).body("orders[0].answer", equalTo("已加固"));
        assertThat(order(number).getString("orders[0].result")).contains(there);
        Until.that("over", GeoReport.PATIENCE, () -> "OVER".equals(way(number).get("state")));
    }

    @Test
    void a_lost_answer_is_looked_for_and_nothing_is_sent_twice() throws Exception {
        try (OtherCity city = new OtherCity()) {
            for (OtherCity.Mood mood : new OtherCity.Mood[] {OtherCity.Mood.SILENT, OtherCity.Mood.BROKEN}) {
                open(city, mood);
                String number = dispatched();
                Until.that(
                        "found again",
                        GeoReport.PATIENCE,
                        () -> "SENT".equals(way(number).get("state")));
                assertThat(city.ofCase(number)).hasSize(1);
                assertThat(way(number).get("remote_id")).isEqualTo(String.valueOf(city.id(number)));
            }
        }
    }

    @Test
    void what_was_refused_is_said_and_sent_again_later() throws Exception {
        try (OtherCity city = new OtherCity()) {
            open(city, OtherCity.Mood.REFUSES, OtherCity.Mood.REFUSES, OtherCity.Mood.REFUSES, OtherCity.Mood.REFUSES);
            String number = dispatched();
            Until.that(
                    "the error is seen",
                    GeoReport.PATIENCE,
                    () -> String.valueOf(way(number).get("error")).contains("no such thing"));
            Until.that(
                    "the page says so",
                    GeoReport.PATIENCE,
                    () -> page().contains("no such thing")
                            || city.ofCase(number).size() == 1);
            Until.that(
                    "sent in the end",
                    GeoReport.PATIENCE,
                    () -> "SENT".equals(way(number).get("state")));
            assertThat(city.ofCase(number)).hasSize(1);
            assertThat(way(number).get("error")).isNull();
        }
    }

    private static String page() {
        return CaseApi.as("admin")
                .accept("text/html")
                .get("/admin/open311/endpoints?unit=lighting")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void a_token_becomes_a_number_and_a_closing_becomes_a_reply() throws Exception {
        try (OtherCity city = new OtherCity()) {
            open(city, OtherCity.Mood.TOKEN);
            String number = dispatched();
            Until.that(
                    "known by its number",
                    GeoReport.PATIENCE,
                    () -> "SENT".equals(way(number).get("state")));
            city.close(city.id(number), "换了新招牌");
            Until.that(
                    "replied",
                    GeoReport.PATIENCE,
                    () -> order(number).getString("state").equals("REPLIED"));
            CaseApi.read("dispatcher", number).body("orders[0].answer", equalTo("换了新招牌"));
        }
    }

    @Test
    void a_reply_waits_for_the_other_units_and_says_why() throws Exception {
        try (OtherCity city = new OtherCity()) {
            open(city);
            String number = dispatched();
            CaseApi.post("dispatcher", "/api/cases/" + number + "/co-order", "unit", "bus")
                    .then()
                    .statusCode(200);
            Until.that(
                    "sent", GeoReport.PATIENCE, () -> "SENT".equals(way(number).get("state")));
            city.close(city.id(number), "好了");
            Until.that(
                    "it waits",
                    GeoReport.PATIENCE,
                    () -> "co-orders-open".equals(way(number).get("error")));
            long co = order(number).getLong("orders.find{it.part=='CO'}.id");
            CaseApi.post("dispatcher", "/api/orders/" + co + "/withdrawal", "remark", "不用了")
                    .then()
                    .statusCode(200);
            Until.that(
                    "replied",
                    GeoReport.PATIENCE,
                    () -> order(number).getString("state").equals("REPLIED"));
        }
    }

    @Test
    void secret_cases_and_earlier_orders_and_unmapped_matters_stay_in_the_house() throws Exception {
        try (OtherCity city = new OtherCity()) {
            endpoint(city.url()).then().statusCode(204);
            String unmapped = CaseApi.newCase("matter", "street.dog");
            CaseApi.post("dispatcher", "/api/cases/" + unmapped + "/dispatch", "unit", "lighting")
                    .then()
                    .statusCode(200);
            String secret = CaseApi.newCase("matter", "street.sign", "secret", true);
            CaseApi.post(
                            "api",
                            "/api/cases/" + secret + "/dispatch",
                            "unit",
                            "lighting",
                            "readers",
                            java.util.List.of("handler2"))
                    .then()
                    .statusCode(200);
            String sent = dispatched();
            Until.that(
                    "the ordinary one is sent",
                    GeoReport.PATIENCE,
                    () -> "SENT".equals(way(sent).get("state")));
            assertThat(way(unmapped)).isEmpty();
            assertThat(city.received).hasSize(1);
        }
    }

    @Test
    void an_endpoint_that_cannot_work_is_refused_by_name() {
        endpoint("ftp://x").then().statusCode(400).body("errors[0].field", equalTo("url"));
        endpoint("http://x/v2?y").then().statusCode(400).body("errors[0].field", equalTo("url"));
        endpoint("http://x/v2", "person", "handler").then().statusCode(400).body("errors[0].field", equalTo("person"));
        endpoint("http://x/v2", "person", "nobody").then().statusCode(400).body("errors[0].field", equalTo("person"));
        endpoint("http://x/v2", "codes", "nowhere=1").then().statusCode(400).body("errors[0].field", equalTo("codes"));
        endpoint("http://x/v2", "codes", "street.sign")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("codes"));
        CaseApi.as("supervisor")
                .body(Map.of("url", "http://x", "person", "handler2"))
                .put("/api/open311/endpoints/lighting")
                .then()
                .statusCode(403);
    }
}
