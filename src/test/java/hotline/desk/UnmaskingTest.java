package hotline.desk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** A citizen's number is masked until somebody says why he needs it. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class UnmaskingTest {
    private static final String PHONE = "13912340001";

    private static RequestSpecification as(String login) {
        return given().auth().preemptive().basic(login, "demo-" + login).contentType(ContentType.JSON);
    }

    private static String opened() {
        return as("api")
                .body("""
                {"channel":"sms","ref":"unmask-%d","from":"%s","name":"周海燕","text":"路灯不亮"}""".formatted(System.nanoTime(), PHONE))
                .post("/api/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("case");
    }

    @Test
    void whoever_says_why_sees_it_once_and_the_audit_knows() {
        String number = opened();
        as("operator").get("/api/cases/" + number).then().body("requester.phone", not(containsString(PHONE)));
        as("operator")
                .body("{\"reason\":\"回电核实地点\"}")
                .post("/api/cases/" + number + "/unmasking")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("phone", equalTo(PHONE))
                .body("name", equalTo("周海燕"));
        as("auditor")
                .get("/api/audit?action=unmasked&subject=case:" + number)
                .then()
                .body("items", hasSize(1))
                .body("items[0].actor", equalTo("operator"))
                .body("items[0].detail", equalTo("回电核实地点"));
    }

    @Test
    void without_a_reason_nothing_is_shown_and_nothing_written() {
        String number = opened();
        as("operator")
                .body("{\"reason\":\" \"}")
                .post("/api/cases/" + number + "/unmasking")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("reason"));
        as("auditor")
                .get("/api/audit?action=unmasked&subject=case:" + number)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void another_unit_has_no_such_case() {
        as("handler2")
                .body("{\"reason\":\"想看看\"}")
                .post("/api/cases/" + opened() + "/unmasking")
                .then()
                .statusCode(404);
    }
}
