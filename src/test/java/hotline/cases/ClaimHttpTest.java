package hotline.cases;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class ClaimHttpTest {
    @jakarta.inject.Inject
    Jdbi jdbi;

    private String number;
    private String path;

    @BeforeEach
    void a_case() {
        number = newCase();
        path = "/api/cases/" + number;
    }

    @Test
    void the_second_claimer_sees_who_holds_it() {
        post("operator", path + "/claim")
                .then()
                .statusCode(200)
                .body("holder", equalTo("operator"))
                .body("token", equalTo(1));
        post("operator2", path + "/claim")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/claimed"))
                .body("holder", equalTo("operator"));
        read("operator2", number).body("claim.holder", equalTo("operator"));
    }

    @Test
    void writes_of_others_are_refused_until_it_is_released() {
        int token = post("operator", path + "/claim").then().extract().path("token");
        post("operator2", path + "/note", "text", "x").then().statusCode(409).body("holder", equalTo("operator"));
        post("dispatcher", path + "/dispatch", "unit", "bus").then().statusCode(409);
        post("operator2", path + "/release", "token", token).then().statusCode(409);
        post("operator", path + "/release", "token", token).then().statusCode(204);
        read("operator", number).body("claim", nullValue());
        post("dispatcher", path + "/dispatch", "unit", "bus").then().statusCode(200);
    }

    @Test
    void the_holder_claims_again_and_beats_without_leaving_a_trace() {
        int token = post("operator", path + "/claim").then().extract().path("token");
        post("operator", path + "/claim").then().statusCode(200).body("token", equalTo(token));
        as("operator").body(Map.of("token", token)).put(path + "/claim").then().statusCode(200);
        read("operator", number).body("timeline.event", contains("opened", "claimed"));
    }

    @Test
    void a_supervisor_takes_over_and_the_old_token_is_stale() {
        int token = post("operator", path + "/claim").then().extract().path("token");
        post("operator2", path + "/takeover").then().statusCode(403);
        post("supervisor", path + "/takeover").then().statusCode(200).body("holder", equalTo("supervisor"));
        as("operator")
                .body(Map.of("token", token))
                .put(path + "/claim")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/claim-lost"));
        as("operator")
                .header("Claim-Token", token)
                .body(Map.of("text", "x"))
                .post(path + "/note")
                .then()
                .statusCode(409);
        read("operator", number)
                .body("timeline.event", contains("opened", "claimed", "taken-over"))
                .body("timeline[2].from", equalTo("operator"));
    }

    @Test
    void an_expired_claim_may_be_taken_and_its_token_has_grown() {
        int token = post("operator", path + "/claim").then().extract().path("token");
        jdbi.useHandle(h -> h.execute(
                "UPDATE hotline_case SET claim_until = claim_until - INTERVAL 91 SECOND WHERE number = ?",
                number.replace("-", "")));
        post("operator2", path + "/claim").then().statusCode(200).body("token", equalTo(token + 1));
        as("operator")
                .header("Claim-Token", token)
                .body(Map.of("text", "x"))
                .post(path + "/note")
                .then()
                .statusCode(409);
    }

    @Test
    void readers_of_cases_claim_nothing() {
        post("auditor", path + "/claim").then().statusCode(403);
        post("handler", path + "/claim").then().statusCode(404);
    }
}
