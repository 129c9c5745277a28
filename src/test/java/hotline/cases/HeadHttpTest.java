package hotline.cases;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.dispatched;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hotline.base.Actor;
import hotline.database.DatabaseResource;
import hotline.directory.Directory;
import hotline.directory.Person;
import hotline.web.LiveHistory;
import hotline.web.Viewer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The head of the transport bureau, over the buses, and not over the street lights. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class HeadHttpTest {
    @Inject
    Index index;

    @Inject
    LiveHistory history;

    @Inject
    Directory directory;

    @Test
    void a_head_reads_and_urges_what_is_below_and_moves_nothing() {
        String number = newCase();
        long order = dispatched(number);
        read("head", number).statusCode(200).body("moves", contains("urge"));
        post("head", "/api/cases/" + number + "/urge", "remark", "请尽快").then().statusCode(200);
        read("operator", number).body("urges", equalTo(1));
        post("head", "/api/orders/" + order + "/sign-in").then().statusCode(403);
        post("head", "/api/cases/" + number + "/note", "text", "x").then().statusCode(403);
    }

    @Test
    void beside_the_tree_there_is_nothing_in_any_list() {
        String text = "蜻蜓里弄的灯箱漏电起火";
        String beside = newCase("text", text);
        long cursor = history.now();
        post("dispatcher", "/api/cases/" + beside + "/dispatch", "unit", "lighting")
                .then()
                .statusCode(200);
        String below = newCase("text", text);
        dispatched(below);
        index.current();
        read("head", beside).statusCode(404);
        post("head", "/api/cases/" + beside + "/urge").then().statusCode(404);
        assertThat(numbers("head", "/api/cases?limit=200")).contains(below).doesNotContain(beside);
        assertThat(numbers("head", "/api/cases?q=" + text)).containsExactly(below);
        assertThat(numbers("head", "/api/cases?q=" + beside)).isEmpty();
        assertThat(numbers("head", "/api/orders?limit=200")).contains(below).doesNotContain(beside);
        assertThat(numbers("head", "/api/cases/duplicates?what=" + text))
                .contains(below)
                .doesNotContain(beside);
        assertThat(heard(cursor)).contains(below).doesNotContain(beside);
        read("handler2", below).statusCode(404);
        read("handler2", beside).statusCode(200);
    }

    @Test
    void a_unit_below_can_be_chosen_and_one_beside_cannot() {
        String number = newCase();
        dispatched(number);
        assertThat(numbers("head", "/api/orders?limit=200&unit=bus")).contains(number);
        assertThat(numbers("head", "/api/orders?limit=200&unit=taxi")).doesNotContain(number);
        as("head").get("/api/orders?unit=lighting").then().statusCode(404);
        as("head").get("/api/orders?unit=nowhere").then().statusCode(404);
        as("handler").get("/api/orders?unit=taxi").then().statusCode(404);
        String page = as("head").accept("text/html").get("/orders?unit=bus").asString();
        assertThat(page)
                .containsPattern("value=\"bus\" selected>公交集团 \\([1-9]")
                .doesNotContain("value=\"lighting\"", "/sign-in\"");
        as("head").accept("text/html").get("/orders?unit=lighting").then().statusCode(404);
    }

    @Test
    void the_units_counts_are_those_of_its_list() {
        dispatched(newCase());
        String page = as("head").accept("text/html").get("/orders").asString();
        int listed = as("head")
                .get("/api/orders?limit=200&unit=bus")
                .jsonPath()
                .getList("items")
                .size();
        assertThat(listed).isBetween(1, 199);
        assertThat(page).contains("公交集团 (" + listed + ")");
    }

    @Test
    void a_secret_case_is_not_the_heads_either() {
        String number = newCase("secret", true);
        post("api", "/api/cases/" + number + "/dispatch", "unit", "bus", "readers", List.of("handler"))
                .then()
                .statusCode(200);
        read("handler", number).statusCode(200);
        read("head", number).statusCode(404);
        assertThat(numbers("head", "/api/orders?limit=200")).doesNotContain(number);
    }

    private static List<String> numbers(String user, String path) {
        JsonPath answer = as(user).get(path).then().statusCode(200).extract().jsonPath();
        return answer.getList("items.number");
    }

    private List<String> heard(long cursor) {
        Person person = directory.personByLogin("head").orElseThrow();
        Set<Long> heads = directory.units().stream()
                .filter(u ->
                        Set.of("transport", "bus", "taxi", "roads", "metro").contains(u.code()))
                .map(u -> u.id())
                .collect(Collectors.toSet());
        Viewer viewer = new Viewer(new Actor(person.id(), "head", person.unit()), "head", person.roles(), heads);
        return history.after(cursor, 1000).stream()
                .filter(e -> e.audience().test(viewer))
                .map(e -> ((CaseFeed.Payload) e.payload()).number().toString())
                .toList();
    }
}
