package hotline.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who gets in, how, and for how long. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class SignInTest {
    @Inject
    Jdbi jdbi;

    /** All tests share one address. */
    @AfterEach
    void forgive() {
        jdbi.useHandle(h -> h.execute("DELETE FROM login_failure"));
    }

    private static Response signIn(String login, String password) {
        return given().redirects()
                .follow(false)
                .formParam("login", login)
                .formParam("password", password)
                .formParam("next", "/desk/queue")
                .post("/login");
    }

    private static String session(String login) {
        return signIn(login, "demo-" + login).then().statusCode(303).extract().cookie(SessionMechanism.COOKIE);
    }

    private static String csrf(String session) {
        String page = given().cookie(SessionMechanism.COOKIE, session)
                .accept("text/html")
                .get("/desk/queue")
                .asString();
        return page.replaceAll("(?s).*<meta name=\"csrf\" content=\"([^\"]+)\".*", "$1");
    }

    @Test
    void the_right_password_opens_the_page_that_was_asked_for() {
        Response answer = signIn("operator", "demo-operator");
        assertThat(answer.header("Location")).endsWith("/desk/queue");
        assertThat(answer.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
        String wrong = signIn("visitor", "no").then().statusCode(401).extract().asString();
        String unknown =
                signIn("nobody-here", "no").then().statusCode(401).extract().asString();
        assertThat(wrong.replace("visitor", "")).isEqualTo(unknown.replace("nobody-here", ""));
    }

    @Test
    void guessing_becomes_slow_for_the_account_that_is_guessed() {
        for (int i = 0; i < 5; i++) signIn("inspector", "guess-" + i);
        signIn("inspector", "demo-inspector").then().statusCode(429);
    }

    @Test
    void who_has_to_wait_is_told_so_by_a_page_if_he_wants_one() {
        String password = given().auth()
                .preemptive()
                .basic("admin", "demo-admin")
                .contentType("application/json")
                .body("{\"login\":\"guessed\",\"name\":\"吕新\",\"roles\":[\"OPERATOR\"]}")
                .post("/api/people")
                .then()
                .statusCode(201)
                .extract()
                .path("credential");
        for (int i = 0; i < 5; i++) signIn("guessed", "guess-" + i);
        given().auth()
                .preemptive()
                .basic("guessed", password)
                .accept("text/html")
                .get("/desk")
                .then()
                .statusCode(429)
                .body(containsString("429"));
    }

    @Test
    void an_address_from_elsewhere_is_not_a_page_to_go_on_to() {
        for (String next : new String[] {"https://evil.example/", "//evil.example", "/\\evil.example", "desk"}) {
            assertThat(LoginResource.local(next)).isEqualTo("/");
        }
        assertThat(LoginResource.local("/desk/cases/1?x=2")).isEqualTo("/desk/cases/1?x=2");
    }

    @Test
    void a_browser_without_a_session_is_sent_to_the_form_and_a_program_is_refused_without_a_challenge() {
        given().redirects()
                .follow(false)
                .accept("text/html")
                .get("/desk/queue?mine=true")
                .then()
                .statusCode(302)
                .header("Location", containsString("/login?next=%2Fdesk%2Fqueue%3Fmine%3Dtrue"));
        given().get("/api/cases").then().statusCode(401).header("WWW-Authenticate", nullValue());
        given().auth()
                .preemptive()
                .basic("api", "wrong")
                .get("/api/cases")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", nullValue());
    }

    @Test
    void a_program_comes_in_with_its_secret() {
        given().auth()
                .preemptive()
                .basic("api", "demo-api")
                .get("/api/cases")
                .then()
                .statusCode(200);
    }

    @Test
    void a_write_with_a_session_needs_its_token_and_one_with_basic_does_not() {
        String session = session("operator2");
        given().cookie(SessionMechanism.COOKIE, session)
                .body("{}")
                .contentType("application/json")
                .post("/api/me/phone/heartbeat")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/csrf"));
        given().cookie(SessionMechanism.COOKIE, session)
                .header(CsrfFilter.HEADER, csrf(session))
                .post("/api/me/phone/heartbeat")
                .then()
                .statusCode(204);
        given().auth()
                .preemptive()
                .basic("operator2", "demo-operator2")
                .post("/api/me/phone/heartbeat")
                .then()
                .statusCode(204);
    }

    @Test
    void signing_out_in_one_browser_ends_the_sessions_of_all() {
        String one = session("reviewer");
        String other = session("reviewer");
        given().cookie(SessionMechanism.COOKIE, one)
                .header(CsrfFilter.HEADER, csrf(one))
                .post("/logout")
                .then()
                .statusCode(204);
        for (String session : new String[] {one, other}) {
            given().cookie(SessionMechanism.COOKIE, session)
                    .get("/api/cases")
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void only_life_and_readiness_are_told_to_everybody() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        for (String path : new String[] {"/q/health", "/q/metrics", "/q/openapi"}) {
            given().get(path).then().statusCode(401);
            given().auth()
                    .preemptive()
                    .basic("api", "demo-api")
                    .get(path)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void every_page_says_what_may_run_on_it() {
        String policy = given().get("/login").header("Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'self'")
                .contains("script-src 'self';")
                .contains("frame-ancestors 'none'");
    }

    @Test
    void the_language_is_chinese_until_english_is_chosen() {
        assertThat(given().get("/login").asString()).contains("lang=\"zh-CN\"").contains("登录");
        assertThat(given().cookie("hotline-locale", "en").get("/login").asString())
                .contains("Sign in");
    }

    @Test
    void an_unknown_page_is_a_problem_with_a_stable_type() {
        given().auth()
                .preemptive()
                .basic("api", "demo-api")
                .get("/api/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/http-404"));
    }
}
