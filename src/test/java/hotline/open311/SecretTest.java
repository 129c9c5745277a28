package hotline.open311;

import static hotline.open311.GeoReport.both;
import static hotline.open311.GeoReport.form;
import static hotline.open311.GeoReport.get;
import static hotline.open311.GeoReport.published;
import static hotline.open311.GeoReport.sent;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.cases.CaseApi;
import hotline.database.DatabaseResource;
import hotline.journey.Until;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Secret cases: in no list, by no number, no token and no count. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class SecretTest {
    private static final String SECRET = "{\"secret\":true,\"readers\":[\"supervisor\"]}";

    @Inject
    Jdbi jdbi;

    private static void hide(String number) {
        CaseApi.as("supervisor")
                .body(SECRET)
                .post("/api/cases/" + number + "/secrecy")
                .then()
                .statusCode(200);
    }

    private static void hidden(String number) throws Exception {
        String symbols = number.replace("-", "");
        for (String format : new String[] {"json", "xml"}) {
            assertThat(get("requests/" + number + "." + format).statusCode()).isEqualTo(404);
            assertThat(get("requests/" + symbols + "." + format).statusCode()).isEqualTo(404);
            assertThat(get("requests." + format).asString()).doesNotContain(number);
            for (String query : new String[] {
                "service_request_id=" + number, "service_code=street.vendor", "status=open", "status=closed"
            })
                assertThat(get("requests." + format + "?" + query).asString())
                        .as(query)
                        .doesNotContain(number);
        }
    }

    @Test
    void a_case_that_begins_secret_is_never_published() throws Exception {
        String secret = CaseApi.newCase("secret", true, "matter", "street.vendor");
        published("street.vendor");
        hidden(secret);
    }

    @Test
    void a_case_that_becomes_secret_is_gone_with_the_next_request() throws Exception {
        String number = published("street.vendor");
        hide(number);
        hidden(number);
        Until.that(
                "taken back",
                GeoReport.PATIENCE,
                () -> jdbi.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM open311_request WHERE number = ?")
                                .bind(0, number.replace("-", ""))
                                .mapTo(Integer.class)
                                .one())
                        == 0);
        hidden(number);
    }

    @Test
    void its_page_is_as_long_as_if_it_were_not_there() throws Exception {
        String service = "service_code=culture.square";
        for (int i = 0; i < 3; i++) published("culture.square");
        int before = both("requests", service).size();
        String number = published("culture.square");
        hide(number);
        assertThat(both("requests", service)).hasSize(before);
        assertThat(get("requests.json?" + service + "&page_size=" + before).header("Link"))
                .isNull();
    }

    @Test
    void a_token_leads_to_its_request_until_it_is_secret() throws Exception {
        CaseApi.as("admin")
                .body("{\"open\":true,\"words\":false,\"batch\":true}")
                .put("/api/open311/services/waste.dump")
                .then()
                .statusCode(204);
        var form = form("waste.dump");
        Response answer = GeoReport.post(form);
        String token = answer.jsonPath().getString("[0].token");
        assertThat(token).matches("[0-9a-f]{32}");
        assertThat(answer.jsonPath().getMap("[0]")).doesNotContainKey("service_request_id");
        assertThat(GeoReport.post(form).jsonPath().getString("[0].token")).isEqualTo(token);
        String number =
                both("tokens/" + token, "").get(0).get("service_request_id").asText();
        assertThat(GeoReport.request(number).get("service_code").asText()).isEqualTo("waste.dump");
        hide(number);
        GeoReport.refused(404, "tokens/" + token, "");
    }

    @Test
    void a_matter_that_is_no_longer_public_takes_its_cases_along() throws Exception {
        String number = sent(form("culture.library"));
        CaseApi.as("admin")
                .body("{\"open\":false,\"words\":false,\"batch\":false}")
                .put("/api/open311/services/culture.library")
                .then()
                .statusCode(204);
        hidden(number);
        CaseApi.as("admin")
                .body("{\"open\":true,\"words\":true,\"batch\":false}")
                .put("/api/open311/services/culture.library")
                .then()
                .statusCode(204);
        assertThat(GeoReport.request(number).get("description").asText()).startsWith("路面有坑 ");
    }
}
