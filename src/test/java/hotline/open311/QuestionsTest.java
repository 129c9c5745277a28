package hotline.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import hotline.cases.CaseApi;
import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What administrators let other programs ask about a matter. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class QuestionsTest {
    private static final String SERVICE = "bus.shelter";

    @Test
    void what_is_asked_is_told_to_other_programs_until_it_is_asked_no_more() {
        offered();
        int before = definition().getList("attributes").size();
        ask("glass", Map.of("datatype", "singlevaluelist", "choices", "broken=破损=Broken\nmissing=缺失=Missing"))
                .statusCode(204);
        ask("glass", Map.of("datatype", "singlevaluelist", "choices", "broken=破碎=Shattered", "required", true))
                .statusCode(204);
        JsonPath asked = definition();
        assertThat(asked.getList("attributes")).hasSize(before + 1);
        assertThat(asked.getMap("attributes[" + before + "]"))
                .containsEntry("code", "glass")
                .containsEntry("datatype", "singlevaluelist")
                .containsEntry("required", true)
                .containsEntry("description", "Which glass?");
        assertThat(asked.getList("attributes[" + before + "].values.name")).containsExactly("Shattered");
        assertThat(page()).contains("哪块玻璃？", "data-question=\"/api/open311/services/" + SERVICE + "/attributes/\"");
        CaseApi.as("admin").delete(path("glass")).then().statusCode(204);
        CaseApi.as("admin").delete(path("glass")).then().statusCode(404);
        assertThat(definition().getList("attributes")).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({
        "gl.ass, string, '', code",
        "glass, colour, '', datatype",
        "glass, string, 'a=甲=A', choices",
        "glass, multivaluelist, '', choices",
        "glass, multivaluelist, 'a=甲', choices",
        "glass, multivaluelist, 'a=甲=A/a=乙=B', choices",
        "glass, multivaluelist, 'a==A', choices",
    })
    void nonsense_is_named_by_its_field(String code, String datatype, String choices, String field) {
        ask(code, Map.of("datatype", datatype, "choices", choices.replace('/', '\n')))
                .statusCode(400)
                .body("errors.field", hasItem(field));
    }

    @Test
    void what_only_tells_something_cannot_be_required() {
        offered();
        ask("notice", Map.of("datatype", "string", "variable", false, "required", true))
                .statusCode(204);
        assertThat(definition().getBoolean("attributes.find{it.code=='notice'}.required"))
                .isFalse();
        CaseApi.as("admin").delete(path("notice")).then().statusCode(204);
    }

    @Test
    void only_administrators_say_what_is_asked() {
        for (String user : new String[] {"operator", "supervisor"}) {
            ask(user, "glass", Map.of("datatype", "string")).statusCode(403);
            CaseApi.as(user).delete(path("glass")).then().statusCode(403);
        }
        CaseApi.as("admin")
                .delete("/api/open311/services/nowhere/attributes/glass")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    private static void offered() {
        CaseApi.as("admin")
                .body("{\"open\":true,\"words\":false,\"batch\":false}")
                .put("/api/open311/services/" + SERVICE)
                .then()
                .statusCode(204);
    }

    private static ValidatableResponse ask(String code, Map<String, Object> more) {
        return ask("admin", code, more);
    }

    private static ValidatableResponse ask(String user, String code, Map<String, Object> more) {
        Map<String, Object> form =
                new HashMap<>(Map.of("variable", true, "description", "哪块玻璃？", "descriptionEn", "Which glass?"));
        form.putAll(more);
        return CaseApi.as(user).body(form).put(path(code)).then();
    }

    private static String path(String code) {
        return "/api/open311/services/" + SERVICE + "/attributes/" + code;
    }

    private static JsonPath definition() {
        return GeoReport.get("services/" + SERVICE + ".json?lang=en").jsonPath();
    }

    private static String page() {
        return CaseApi.as("admin")
                .accept("text/html")
                .get("/admin/open311/services?code=" + SERVICE + "&ask=glass")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
