package hotline.admin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** Auditors look through what was done, and nobody else does. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class AuditTest {
    private static RequestSpecification as(String login) {
        return given().auth().preemptive().basic(login, "demo-" + login);
    }

    @Test
    void an_auditor_reads_page_by_page_and_filters() {
        for (int i = 0; i < 3; i++)
            as("auditor").post("/api/audit/verification").then().statusCode(200);
        String next = as("auditor")
                .get("/api/audit?action=audit-verified&actor=auditor&limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.action", everyItem(equalTo("audit-verified")))
                .extract()
                .path("next");
        as("auditor")
                .get("/api/audit?action=audit-verified&actor=auditor&limit=2&after=" + next)
                .then()
                .statusCode(200)
                .body("items[0].actor", equalTo("auditor"));
        as("auditor")
                .get("/api/audit?actor=nobody-at-all")
                .then()
                .body("items", hasSize(0))
                .body("next", nullValue());
    }

    @Test
    void the_chain_verifies_for_an_auditor() {
        as("auditor").post("/api/audit/verification").then().statusCode(200).body("broken", nullValue());
    }

    @Test
    void an_administrator_is_not_an_auditor() {
        as("admin").get("/api/audit").then().statusCode(403);
        as("admin").post("/api/audit/verification").then().statusCode(403);
    }

    @Test
    void the_page_shows_entries() {
        as("auditor").post("/api/audit/verification").then().statusCode(200);
        as("auditor")
                .accept("text/html")
                .get("/admin/audit?action=audit-verified")
                .then()
                .statusCode(200)
                .body(containsString("audit-verified"));
    }
}
