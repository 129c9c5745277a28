package hotline.open311;

import static hotline.open311.GeoReport.form;
import static hotline.open311.GeoReport.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import hotline.cases.CaseApi;
import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keys: made and shown once, limited, revoked. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class KeysTest {
    private static String made(String name, Object perMinute) {
        return CaseApi.post(
                        "admin",
                        "/api/open311/keys",
                        "name",
                        name,
                        "contact",
                        "ops@example.org",
                        "perMinute",
                        perMinute)
                .then()
                .statusCode(201)
                .extract()
                .path("credential");
    }

    private static Map<String, Object> listed(String name) {
        return CaseApi.as("admin").get("/api/open311/keys").jsonPath().getMap("find{it.name=='" + name + "'}");
    }

    @Test
    void a_key_is_shown_once_works_and_is_listed_without_itself() {
        String name = "app-" + System.nanoTime();
        String key = made(name, null);
        assertThat(key).matches("[A-Za-z0-9_-]{43}");
        assertThat(post(form("bus.stop", "api_key", key)).statusCode()).isEqualTo(200);
        String list = CaseApi.as("admin").get("/api/open311/keys").asString();
        assertThat(list).contains(name).doesNotContain(key).doesNotContain("hash");
    }

    @Test
    void a_revoked_key_is_worth_nothing() {
        String name = "old-" + System.nanoTime();
        String key = made(name, null);
        Object id = listed(name).get("id");
        CaseApi.post("admin", "/api/open311/keys/" + id + "/revocation").then().statusCode(204);
        assertThat(post(form("bus.stop", "api_key", key)).statusCode()).isEqualTo(403);
        assertThat(GeoReport.get("services.json?api_key=" + key).statusCode()).isEqualTo(403);
        CaseApi.post("admin", "/api/open311/keys/" + id + "/revocation").then().statusCode(404);
    }

    @Test
    void who_asks_too_often_is_told_how_long_to_wait() {
        String key = made("busy-" + System.nanoTime(), 3);
        for (int i = 0; i < 3; i++)
            assertThat(GeoReport.get("services.json?api_key=" + key).statusCode())
                    .isEqualTo(200);
        Response refused = GeoReport.get("services.json?lang=en&api_key=" + key);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 20);
        assertThat(refused.jsonPath().getString("[0].description")).contains("Too many requests");
        assertThat(GeoReport.get("services.json").statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_but_an_administrator_sees_or_changes_any_of_it() {
        for (String user : List.of("operator", "supervisor", "handler", "auditor")) {
            CaseApi.as(user).get("/api/open311/keys").then().statusCode(403);
            CaseApi.post(user, "/api/open311/keys", "name", "x", "contact", "x")
                    .then()
                    .statusCode(403);
            CaseApi.post(user, "/api/open311/keys/1/revocation").then().statusCode(403);
            CaseApi.as(user)
                    .body("{\"open\":true}")
                    .put("/api/open311/services/bus.stop")
                    .then()
                    .statusCode(403);
            CaseApi.as(user).accept("text/html").get("/admin/open311").then().statusCode(403);
        }
    }

    @Test
    void nonsense_is_named_field_by_field() {
        CaseApi.post("admin", "/api/open311/keys", "name", " ", "contact", "x", "perMinute", 0)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("name"))
                .body("errors.field", hasItem("perMinute"));
        CaseApi.as("admin")
                .body("{\"open\":true}")
                .put("/api/open311/services/nowhere")
                .then()
                .statusCode(404);
    }

    @Test
    void the_page_shows_keys_matters_and_what_came_in_without_words_and_names() {
        String name = "seen-" + System.nanoTime();
        String key = made(name, null);
        String number = post(form("bus.stop", "api_key", key, "phone", "13512340000", "description", "不该出现的话"))
                .jsonPath()
                .getString("[0].service_request_id");
        String keys = page("/admin/open311");
        assertThat(keys).contains(name).doesNotContain(key);
        assertThat(page("/admin/open311/services?code=street.light"))
                .contains("路灯不亮")
                .contains("/api/open311/services/street.light");
        assertThat(page("/admin/open311/received"))
                .contains(number)
                .contains(name)
                .doesNotContain("不该出现的话")
                .doesNotContain("13512340000");
    }

    private static String page(String path) {
        return CaseApi.as("admin")
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("Open311"))
                .extract()
                .asString();
    }
}
