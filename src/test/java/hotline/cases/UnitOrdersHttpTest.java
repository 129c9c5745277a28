package hotline.cases;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A unit's own orders: which, in what order, with what can be done. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class UnitOrdersHttpTest {
    private static final Pattern NEXT = Pattern.compile("/orders\\?state=SENT&amp;after=([^\"]+)");

    @Test
    void lead_and_co_orders_are_listed_with_what_the_others_do() {
        String number = newCase("matter", "street.light");
        sent(number, "lighting");
        post("dispatcher", "/api/cases/" + number + "/co-order", "unit", "bus")
                .then()
                .statusCode(200);
        assertThat(line("handler", "", number))
                .containsEntry("part", "CO")
                .containsEntry("state", "SENT")
                .containsEntry("title", "路灯不亮")
                .containsEntry("moves", List.of("co-sign-in", "request-return"))
                .containsEntry(
                        "others",
                        List.of(Map.of("unit", "lighting", "unitName", "路灯管理所", "part", "LEAD", "state", "SENT")));
        assertThat(line("handler2", "", number)).containsEntry("part", "LEAD");
        as("operator").get("/api/orders").then().statusCode(403);
    }

    @Test
    void what_a_unit_has_asked_for_stands_on_its_order_and_on_no_other() {
        String number = newCase();
        long order = sent(number, "bus");
        post("handler", "/api/orders/" + order + "/return", "reason", "not-ours")
                .then()
                .statusCode(200);
        assertThat(line("handler", "", number)).containsEntry("asked", List.of("return"));
    }

    @Test
    void orders_are_paged_by_what_is_due_and_none_is_lost() {
        for (int i = 0; i < 5; i++) sent(newCase("kind", i % 2 == 0 ? "complaint" : "help"), "bus");
        List<Map<String, Object>> paged = all("limit=2");
        assertThat(paged).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates().isEqualTo(all("limit=200"));
        assertThat(paged.stream()
                        .map(o -> String.valueOf(o.get("dueAt")))
                        .map(due -> due.equals("null") ? "9999" : due))
                .isSorted();
    }

    private static List<Map<String, Object>> all(String query) {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = orders("handler", query + (next.isEmpty() ? "" : "&after=" + next));
            all.addAll(page.getList("items"));
            next = page.getString("next");
        }
        return all;
    }

    @Test
    void a_state_of_the_order_picks_those_that_stand_there() {
        String number = newCase();
        long order = sent(number, "bus");
        assertThat(numbers("handler", "state=SENT")).contains(number);
        post("handler", "/api/orders/" + order + "/sign-in").then().statusCode(200);
        assertThat(numbers("handler", "state=SENT")).doesNotContain(number);
        assertThat(numbers("handler", "state=SIGNED")).contains(number);
        post("handler", "/api/orders/" + order + "/reply", "result", "r", "answer", "a")
                .then()
                .statusCode(200);
        assertThat(numbers("handler", "")).doesNotContain(number);
        assertThat(numbers("handler", "state=REPLIED")).contains(number);
        as("handler").get("/api/orders?state=DONE").then().statusCode(400);
    }

    @Test
    void a_merged_case_is_nothing_to_do() {
        String number = newCase();
        sent(number, "bus");
        post("dispatcher", "/api/cases/" + number + "/merge", "master", newCase())
                .then()
                .statusCode(200);
        assertThat(numbers("handler", "")).doesNotContain(number);
    }

    @Test
    void a_secret_order_is_listed_for_the_people_named_only() {
        String number = newCase("secret", true, "text", "举报某某");
        post("api", "/api/cases/" + number + "/dispatch", "unit", "bus", "readers", List.of("api"))
                .then()
                .statusCode(200);
        assertThat(numbers("handler", "")).doesNotContain(number);
    }

    @Test
    void many_are_signed_at_once_each_by_itself() {
        long one = sent(newCase(), "bus");
        long two = sent(newCase(), "bus");
        long theirs = sent(newCase(), "lighting");
        post("handler", "/api/orders/" + two + "/sign-in").then().statusCode(200);
        post("handler", "/api/orders/sign-in", "orders", List.of(one, two, theirs))
                .then()
                .statusCode(200)
                .body("signed", contains((int) one))
                .body("refused.order", contains((int) two, (int) theirs))
                .body("refused.code", contains("move-refused", "not-found"));
        post("handler", "/api/orders/sign-in", "orders", List.of()).then().statusCode(400);
    }

    /** The page of the list on which this stands; there may be many orders before. */
    private static String pageWith(String words) {
        String page = html("/orders?state=SENT");
        Matcher next = NEXT.matcher(page);
        while (!page.contains(words) && next.find()) {
            page = html("/orders?state=SENT&after=" + next.group(1));
            next = NEXT.matcher(page);
        }
        assertThat(page).contains(words);
        return page;
    }

    private static String html(String path) {
        return as("handler")
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void the_page_shows_cards_with_what_can_be_done() {
        String number = newCase();
        long order = sent(number, "bus");
        assertThat(pageWith("/api/orders/" + order + "/sign-in"))
                .contains("/api/orders/" + order + "/return")
                .doesNotContain("/api/orders/" + order + "/reply");
        post("handler", "/api/orders/" + order + "/sign-in").then().statusCode(200);
        as("handler")
                .accept("text/html")
                .cookie("hotline-locale", "en")
                .get("/orders?state=SIGNED")
                .then()
                .statusCode(200)
                .body(containsString("First contact"))
                .body(containsString("/api/orders/" + order + "/extension"))
                .body(containsString("/api/orders/" + order + "/reply"));
        as("operator").accept("text/html").get("/orders").then().statusCode(403);
    }

    @Test
    void a_co_unit_hears_of_the_case_too() {
        String number = newCase();
        sent(number, "lighting");
        post("dispatcher", "/api/cases/" + number + "/co-order", "unit", "bus")
                .then()
                .statusCode(200);
        read("handler", number)
                .body("moves", hasItem("co-sign-in"))
                .body("moves", not(hasItem("sign-in")))
                .body("unit", equalTo("lighting"));
    }

    private static long sent(String number, String unit) {
        post("dispatcher", "/api/cases/" + number + "/dispatch", "unit", unit)
                .then()
                .statusCode(200);
        return read("dispatcher", number).extract().jsonPath().getLong("orders[-1].id");
    }

    private static Map<String, Object> line(String user, String query, String number) {
        return orders(user, "limit=200" + (query.isEmpty() ? "" : "&" + query))
                .getMap("items.find{it.number=='" + number + "'}");
    }

    private static List<String> numbers(String user, String query) {
        return orders(user, "limit=200" + (query.isEmpty() ? "" : "&" + query)).getList("items.number");
    }

    private static JsonPath orders(String user, String query) {
        return as(user).get("/api/orders?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
