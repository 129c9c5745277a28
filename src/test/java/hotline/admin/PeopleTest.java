package hotline.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who lets people and programs in, and how they are shut out. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class PeopleTest {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static RequestSpecification as(String login, String secret) {
        return given().auth().preemptive().basic(login, secret).contentType(ContentType.JSON);
    }

    private static RequestSpecification admin() {
        return as("admin", "demo-admin");
    }

    private static String name() {
        return "clerk-" + NAMES.incrementAndGet();
    }

    private static ValidatableResponse add(String login, boolean program, String role) {
        return admin().body("""
                {"login":"%s","name":"王五","program":%s,"roles":["%s"]}""".formatted(login, program, role))
                .post("/api/people")
                .then();
    }

    private static String opened(String login, boolean program, String role) {
        return add(login, program, role).statusCode(201).extract().path("credential");
    }

    private static int status(String login, String secret) {
        return as(login, secret).get("/api/cases?limit=1").statusCode();
    }

    private static int form(String login, String password) {
        return given().redirects()
                .follow(false)
                .formParam("login", login)
                .formParam("password", password)
                .post("/login")
                .statusCode();
    }

    @Test
    void a_program_gets_a_secret_of_256_bits_that_works_at_once_and_never_in_the_form() {
        String login = name();
        String secret = opened(login, true, "CHANNEL");
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(status(login, secret)).isEqualTo(200);
        assertThat(form(login, secret)).isEqualTo(401);
    }

    @Test
    void a_person_gets_a_first_password_and_is_listed_without_it() {
        String login = name();
        String password = opened(login, false, "OPERATOR");
        assertThat(form(login, password)).isEqualTo(303);
        String list = admin().get("/api/people")
                .then()
                .statusCode(200)
                .body("login", hasItems(login, "operator"))
                .extract()
                .asString();
        assertThat(list).doesNotContain(password).doesNotContain("hash");
    }

    @Test
    void a_login_is_given_once() {
        String login = name();
        opened(login, false, "OPERATOR");
        add(login, false, "OPERATOR").statusCode(409).body("type", equalTo("/problems/login-taken"));
    }

    @Test
    void nonsense_is_named_field_by_field() {
        admin().body("{\"login\":\"Ä b\",\"name\":\" \",\"roles\":[]}")
                .post("/api/people")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("login", "name", "roles"));
        admin().body("{\"login\":\"%s\",\"name\":\"x\",\"unit\":\"nowhere\",\"roles\":[\"HANDLER\"]}".formatted(name()))
                .post("/api/people")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("unit"));
    }

    @Test
    void a_renewed_secret_shuts_the_old_one_out() {
        String login = name();
        String old = opened(login, true, "CHANNEL");
        String renewed = admin().post("/api/people/" + login + "/credential")
                .then()
                .statusCode(200)
                .body("credential", not(equalTo(old)))
                .extract()
                .path("credential");
        assertThat(status(login, old)).isEqualTo(401);
        assertThat(status(login, renewed)).isEqualTo(200);
    }

    @Test
    void a_closed_account_is_out_at_once_and_can_be_reopened() {
        String login = name();
        String secret = opened(login, true, "CHANNEL");
        admin().post("/api/people/" + login + "/closing").then().statusCode(204);
        assertThat(status(login, secret)).isEqualTo(401);
        admin().post("/api/people/" + login + "/reopening").then().statusCode(204);
        assertThat(status(login, secret)).isEqualTo(200);
    }

    @Test
    void roles_that_are_taken_away_are_gone_with_the_next_request() {
        String login = name();
        String secret = opened(login, true, "ADMIN");
        assertThat(as(login, secret).get("/api/people").statusCode()).isEqualTo(200);
        admin().body("{\"name\":\"王五\",\"unit\":null,\"roles\":[\"CHANNEL\"]}")
                .put("/api/people/" + login)
                .then()
                .statusCode(204);
        as(login, secret).get("/api/people").then().statusCode(403).body("type", equalTo("/problems/role-needed"));
    }

    @Test
    void nobody_but_an_administrator_sees_or_changes_accounts() {
        for (String login : new String[] {"supervisor", "operator", "handler", "auditor"}) {
            as(login, "demo-" + login).get("/api/people").then().statusCode(403);
            as(login, "demo-" + login)
                    .post("/api/people/operator/credential")
                    .then()
                    .statusCode(403);
            as(login, "demo-" + login)
                    .accept("text/html")
                    .get("/admin/people")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void an_administrator_does_not_close_himself() {
        admin().post("/api/people/admin/closing").then().statusCode(403).body("type", equalTo("/problems/own-account"));
    }

    @Test
    void a_person_chooses_a_password_with_the_old_one_in_hand() {
        String login = name();
        String first = opened(login, false, "OPERATOR");
        as(login, first)
                .body("{\"old\":\"guess\",\"wanted\":\"long-enough-1\"}")
                .post("/api/me/password")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("wrong"));
        as(login, first)
                .body("{\"old\":\"%s\",\"wanted\":\"short\"}".formatted(first))
                .post("/api/me/password")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("too-short"));
        as(login, first)
                .body("{\"old\":\"%s\",\"wanted\":\"long-enough-1\"}".formatted(first))
                .post("/api/me/password")
                .then()
                .statusCode(204);
        assertThat(form(login, first)).isEqualTo(401);
        assertThat(form(login, "long-enough-1")).isEqualTo(303);
    }

    @Test
    void the_page_shows_accounts_and_roles_in_words() {
        admin().accept("text/html")
                .get("/admin/people?login=operator")
                .then()
                .statusCode(200)
                .body(matchesPattern("(?s).*坐席.*"));
    }
}
