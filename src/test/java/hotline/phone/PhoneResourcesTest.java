package hotline.phone;

import static hotline.phone.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class PhoneResourcesTest {
    private static final Map<String, Extension> PHONES = Map.of(
            "8001", new Extension("8001", Extension.Kind.DESK, null),
            "8017", new Extension("8017", Extension.Kind.BROWSER, "secret-of-8017"));

    @Inject
    PhoneStart servers;

    @Inject
    Exchanges exchanges;

    private final FakeAsterisk asterisk = new FakeAsterisk();

    @BeforeEach
    void connect() {
        ServerSettings settings = asterisk.settings("web", FakeAsterisk.SECRET, PHONES);
        servers.add(settings, new AmiServer(settings, Clock.systemUTC()));
        eventually("asked", () -> !asterisk.actions("CoreShowChannels").isEmpty());
    }

    @AfterEach
    void close() {
        as("operator").post("/api/me/phone/sign-out").then().statusCode(200);
        as("operator2").post("/api/me/phone/sign-out").then().statusCode(200);
        servers.remove("web");
        asterisk.close();
    }

    private static RequestSpecification as(String login) {
        return given().auth().preemptive().basic(login, "demo-" + login).contentType(ContentType.JSON);
    }

    private static void sit(String login, String extension) {
        as(login)
                .body(Map.of("extension", extension))
                .post("/api/me/phone/sign-in")
                .then()
                .statusCode(200);
    }

    @Test
    void an_operator_sees_the_telephones_and_who_has_them() {
        sit("operator2", "8001");
        as("operator")
                .get("/api/me/phone")
                .then()
                .statusCode(200)
                .body("state.state", equalTo("OFFLINE"))
                .body("extensions.find { it.extension == '8001' }.holder", equalTo("operator2"))
                .body("extensions.find { it.extension == '8017' }.kind", equalTo("browser"))
                .body("extensions.find { it.extension == '8017' }.holder", equalTo(null))
                .body("pauseReasons", hasItem("meal"))
                .body("links.find { it.server == 'web' }.state", equalTo("CONNECTED"));
    }

    @Test
    void he_signs_in_is_ready_pauses_and_signs_out() {
        sit("operator", "8017");
        as("operator").post("/api/me/phone/ready").then().statusCode(200).body("state", equalTo("READY"));
        as("operator")
                .body(Map.of("reason", "meal"))
                .post("/api/me/phone/pause")
                .then()
                .statusCode(200)
                .body("state", equalTo("PAUSED"))
                .body("reason", equalTo("meal"))
                .body("since", containsString("Z"));
        as("operator").post("/api/me/phone/heartbeat").then().statusCode(204);
        as("operator").post("/api/me/phone/wrap-up-end").then().statusCode(200);
        as("operator").post("/api/me/phone/sign-out").then().statusCode(200).body("state", equalTo("OFFLINE"));
    }

    @Test
    void a_taken_telephone_is_a_conflict_that_names_the_holder() {
        sit("operator2", "8001");
        as("operator")
                .body(Map.of("extension", "8001"))
                .post("/api/me/phone/sign-in")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/extension-taken"))
                .body("holder", equalTo("operator2"));
    }

    @Test
    void the_secret_of_a_softphone_goes_to_who_sits_there_and_is_not_stored_on_the_way() {
        sit("operator", "8017");
        as("operator")
                .get("/api/me/phone/softphone")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("extension", equalTo("8017"))
                .body("secret", equalTo("secret-of-8017"))
                .body("wsUrl", equalTo("ws://127.0.0.1:8088/ws"))
                .body("uri", equalTo("sip:8017@127.0.0.1"));
        as("operator2").get("/api/me/phone/softphone").then().statusCode(404);
    }

    @Test
    void a_desk_phone_has_no_secret_to_give() {
        sit("operator", "8001");
        as("operator").get("/api/me/phone/softphone").then().statusCode(404);
    }

    @Test
    void secrets_stand_nowhere_else() {
        sit("operator", "8017");
        assertThat(as("operator2").get("/api/me/phone").asString()).doesNotContain("secret-of");
        assertThat(as("operator").get("/api/me/phone").asString()).doesNotContain("secret-of");
    }

    @Test
    void only_operators_have_a_telephone() {
        as("handler").get("/api/me/phone").then().statusCode(403);
        as("handler").post("/api/me/phone/ready").then().statusCode(403);
        given().get("/api/me/phone").then().statusCode(401);
    }

    @Test
    void what_is_missing_is_named() {
        as("operator").body("{}").post("/api/me/phone/sign-in").then().statusCode(400);
        as("operator").body("{}").post("/api/me/phone/pause").then().statusCode(400);
    }

    @Test
    void a_timeline_fills_its_day_exactly() {
        sit("operator", "8017");
        as("operator").post("/api/me/phone/ready").then().statusCode(200);
        LocalDate today = LocalDate.ofInstant(Instant.now(), java.time.ZoneId.of("Asia/Shanghai"));
        List<Map<String, String>> spans = as("operator")
                .get("/api/operators/operator/timeline?date=" + today)
                .then()
                .statusCode(200)
                .body("user", equalTo("operator"))
                .extract()
                .path("spans");
        assertThat(spans.get(0).get("from")).endsWith("T16:00:00.000000Z");
        Instant from = Instant.parse(spans.get(0).get("from"));
        Instant to = Instant.parse(spans.get(spans.size() - 1).get("to"));
        assertThat(Duration.between(from, to)).isEqualTo(Duration.ofHours(24));
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).get("from")).isEqualTo(spans.get(i - 1).get("to"));
        }
        assertThat(spans).extracting(s -> s.get("state")).contains("READY", "OFFLINE");
    }

    @Test
    void a_timeline_is_his_own_or_the_leaders_business() {
        as("operator2").get("/api/operators/operator/timeline").then().statusCode(403);
        as("supervisor").get("/api/operators/operator/timeline").then().statusCode(200);
        as("supervisor").get("/api/operators/nobody/timeline").then().statusCode(404);
        as("supervisor")
                .get("/api/operators/operator/timeline?date=yesterday")
                .then()
                .statusCode(400);
    }

    @Test
    void gaps_are_listed_by_pages() {
        asterisk.dropAll();
        eventually("two", () -> as("api").get("/api/gaps").path("items.size()") instanceof Integer n && n > 0);
        as("operator")
                .get("/api/gaps?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].server", notNullValue())
                .body("items[0].repaired", equalTo(false));
        as("operator").get("/api/gaps?after=x").then().statusCode(400);
    }

    @Test
    void a_wrong_password_is_on_the_health_page_and_readiness_does_not_suffer() {
        asterisk.secret("changed");
        asterisk.dropAll();
        eventually("named", () -> exchanges.named("web").orElseThrow().link().state() == Link.State.PASSWORD_WRONG);
        as("admin")
                .get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'phone' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'phone' }.data.web", containsString("refuses the AMI user"));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", everyItem(org.hamcrest.Matchers.not("phone")));
    }
}
