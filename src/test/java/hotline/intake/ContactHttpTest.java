package hotline.intake;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.message;
import static hotline.cases.CaseApi.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import hotline.cases.Racers;
import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class ContactHttpTest {
    @Inject
    Jdbi jdbi;

    @Test
    void a_new_message_opens_a_case() {
        as("api")
                .body(message())
                .post("/api/contacts")
                .then()
                .statusCode(201)
                .body("contact", greaterThan(0))
                .body("case", matchesPattern("[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}"));
    }

    @Test
    void the_same_again_gives_the_same_answer_and_does_nothing() {
        Map<String, Object> body = message("account", "10086", "name", "王小明");
        Response first = as("api").body(body).post("/api/contacts");
        long before = contacts();
        Response again = as("api").body(body).post("/api/contacts");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body().asString()).isEqualTo(first.body().asString());
        assertThat(contacts()).isEqualTo(before);
    }

    @Test
    void another_message_under_the_same_key_is_refused() {
        Map<String, Object> body = message();
        as("api").body(body).post("/api/contacts").then().statusCode(201);
        body.put("text", "别的事");
        as("api")
                .body(body)
                .post("/api/contacts")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/contact-differs"));
    }

    @Test
    void every_part_of_the_key_makes_another_contact() {
        Map<String, Object> body = message("account", "a");
        List<String> numbers = new ArrayList<>();
        for (Map<String, Object> change : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("channel", "web"),
                Map.of("account", "b"),
                Map.of("account", "A"),
                Map.of("from", "13900000001"),
                Map.of("ref", "R-" + body.get("ref")))) {
            Map<String, Object> other = new HashMap<>(body);
            other.putAll(change);
            numbers.add(as("api")
                    .body(other)
                    .post("/api/contacts")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("case"));
        }
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void bad_input_is_named_and_nothing_is_stored() {
        long before = contacts();
        refused("channel", message("channel", "pigeon"));
        refused("channel", message("channel", ""));
        refused("ref", message("ref", " "));
        refused("ref", message("ref", "r".repeat(129)));
        refused("from", message("from", null));
        refused("text", message("text", ""));
        refused("text", message("text", "长".repeat(20_001)));
        refused("kind", message("kind", "wish"));
        refused("matter", message("matter", "no.such"));
        refused("skill", message("skill", "A B"));
        refused("lat", message("location", Map.of("lat", 91, "lon", 0)));
        refused("at", message("at", "2199-01-01T00:00:00Z"));
        for (String broken : List.of("", "null", "[]", "{\"channel\":", "{\"at\":\"gestern\"}", "{\"colour\":1}"))
            as("api").body(broken).post("/api/contacts").then().statusCode(400);
        assertThat(contacts()).isEqualTo(before);
    }

    @Test
    void only_channels_and_operators_bring_contacts_in() {
        as("operator").body(message()).post("/api/contacts").then().statusCode(201);
        as("handler").body(message()).post("/api/contacts").then().statusCode(403);
    }

    @Test
    void the_text_is_kept_as_it_came() {
        String text = "  路灯😀不亮\r\n𠮷野家门口\t\"quoted\" '; DROP TABLE contact; -- \\ ❤️ ";
        String number = as("api")
                .body(message("text", text))
                .post("/api/contacts")
                .then()
                .extract()
                .path("case");
        read("operator", number)
                .body("contacts[0].text", equalTo(text))
                .body("what", equalTo(text))
                .body("title", equalTo("路灯😀不亮"));
    }

    @Test
    void where_it_is_comes_back_to_those_who_may_see_the_case() {
        Map<String, Object> place = Map.of("lat", 31.78, "lon", 119.95, "address", "中山路45号", "cell", "G12");
        String number = as("api")
                .body(message("location", place))
                .post("/api/contacts")
                .then()
                .extract()
                .path("case");
        read("operator", number).body("place.address", equalTo("中山路45号")).body("place.cell", equalTo("G12"));
    }

    @Test
    void nothing_personal_stands_in_the_clear() {
        String secret = "举报" + System.nanoTime();
        as("api")
                .body(message(
                        "from",
                        "13987650001",
                        "name",
                        "欧阳修远",
                        "secret",
                        true,
                        "text",
                        secret,
                        "location",
                        Map.of("address", "隐秘路9号")))
                .post("/api/contacts")
                .then()
                .statusCode(201);
        List<String> tables = List.of("hotline_case", "contact", "citizen", "case_event", "case_reader", "queue_entry");
        for (String table : tables) {
            String dump = jdbi.withHandle(h -> h.createQuery("SELECT * FROM " + table + " ORDER BY 1 DESC LIMIT 50")
                            .mapToMap()
                            .list())
                    .toString();
            assertThat(dump).as(table).doesNotContain("13987650001", "欧阳修远", secret, "隐秘路");
        }
    }

    @Test
    void eight_at_once_with_one_key_open_one_case() throws Exception {
        Map<String, Object> body = message("from", "13811112222");
        List<Response> answers = Racers.all(8, i -> as("api").body(body).post("/api/contacts"));
        assertThat(answers.stream().map(Response::statusCode).toList())
                .containsOnly(200, 201)
                .containsOnlyOnce(201);
        assertThat(answers.stream().map(r -> r.path("case").toString()).distinct())
                .hasSize(1);
    }

    @Test
    void eight_at_once_from_a_new_number_are_one_citizen() throws Exception {
        String phone = "1370000" + (System.nanoTime() % 9000 + 1000);
        List<String> numbers = Racers.all(
                8,
                i -> as("api")
                        .body(message("from", phone))
                        .post("/api/contacts")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("case"));
        assertThat(numbers).doesNotHaveDuplicates();
        as("operator").get("/api/cases?q=" + phone).then().body("items.number", hasItem(numbers.get(3)));
        long citizens = jdbi.withHandle(h -> h.createQuery(
                        "SELECT COUNT(DISTINCT citizen) FROM hotline_case WHERE number IN (<numbers>)")
                .bindList(
                        "numbers", numbers.stream().map(n -> n.replace("-", "")).toList())
                .mapTo(Long.class)
                .one());
        assertThat(citizens).isEqualTo(1);
    }

    private static void refused(String field, Map<String, Object> body) {
        as("api")
                .body(body)
                .post("/api/contacts")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(containsString(field)));
    }

    private long contacts() {
        return jdbi.withHandle(h ->
                h.createQuery("SELECT COUNT(*) FROM contact").mapTo(Long.class).one());
    }
}
