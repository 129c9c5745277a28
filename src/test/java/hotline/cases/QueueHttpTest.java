package hotline.cases;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.dispatched;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class QueueHttpTest {
    @Test
    void pages_follow_each_other_in_order_of_what_is_due_and_miss_nothing() {
        for (int i = 0; i < 7; i++) newCase("channel", i % 2 == 0 ? "web" : "sms", "matter", "metro.lift");
        for (String order : new String[] {"due", "received"}) {
            List<String> paged = new ArrayList<>();
            List<String> dues = new ArrayList<>();
            String next = "";
            while (next != null) {
                JsonPath page = list("operator", "matter=metro.lift&limit=3&order=" + order + "&after=" + next);
                paged.addAll(page.getList("items.number"));
                dues.addAll(page.getList("items.dueAt"));
                next = page.getString("next");
            }
            List<String> whole = list("operator", "matter=metro.lift&limit=100&order=" + order)
                    .getList("items.number");
            assertThat(paged).isEqualTo(whole).hasSizeGreaterThanOrEqualTo(7).doesNotHaveDuplicates();
            if (order.equals("due")) assertThat(dues).isSorted();
        }
    }

    @Test
    void every_filter_lets_through_what_it_names() {
        String number = newCase("channel", "web", "kind", "PRAISE", "matter", "other.praise");
        post("dispatcher", "/api/cases/" + number + "/dispatch", "unit", "water", "urgency", "URGENT")
                .then()
                .statusCode(200);
        for (String filter : List.of(
                "state=DISPATCHED",
                "state=dispatched,received",
                "kind=PRAISE",
                "unit=water",
                "matter=other.praise",
                "urgency=urgent",
                "channel=web",
                "kind=PRAISE&unit=water&channel=web&urgency=URGENT&state=DISPATCHED",
                "due-before=2199-01-01T00:00:00Z")) {
            assertThat(list("operator", filter + "&limit=200").getList("items.number"))
                    .as(filter)
                    .contains(number);
        }
        for (String filter : List.of(
                "state=RECEIVED",
                "kind=HELP",
                "unit=bus",
                "matter=bus.stop",
                "urgency=NORMAL",
                "channel=sms",
                "due-before=2020-01-01T00:00:00Z")) {
            assertThat(list("operator", filter + "&limit=200").getList("items.number"))
                    .as(filter)
                    .doesNotContain(number);
        }
    }

    @Test
    void a_line_shows_what_the_desk_needs_and_no_more_of_the_citizen() {
        String number = newCase("channel", "web", "from", "13912345678", "name", "李秋月", "matter", "street.light");
        as("operator")
                .get("/api/cases?q=" + number)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].number", equalTo(number))
                .body("items[0].title", equalTo("路灯不亮"))
                .body("items[0].requester.phone", equalTo("139****5678"))
                .body("items[0].requester.name", equalTo("李**"))
                .body("items[0].matterName", equalTo("路灯不亮"))
                .body("items[0].clock", equalTo("INTAKE"));
    }

    @Test
    void a_case_is_found_by_number_or_phone_in_any_state() {
        String phone = "137" + (System.nanoTime() % 100_000_000L + 100_000_000L) % 100_000_000L;
        phone = phone + "0".repeat(11 - phone.length());
        String number = newCase("from", phone);
        post("operator", "/api/cases/" + number + "/answer", "text", "好").then().statusCode(200);
        post("operator", "/api/cases/" + number + "/closure").then().statusCode(200);
        assertThat(list("operator", "q=" + number.replace("-", "")).getList("items.number"))
                .containsExactly(number);
        assertThat(list("operator", "q=" + phone).getList("items.number")).containsExactly(number);
        assertThat(list("operator", "q=13600000001").getList("items")).isEmpty();
    }

    @Test
    void finished_cases_have_left_the_queue_and_are_found_by_their_state() {
        String number = newCase();
        post("operator", "/api/cases/" + number + "/rejection", "reason", "other")
                .then()
                .statusCode(200);
        assertThat(list("operator", "limit=200&order=newest").getList("items.number"))
                .doesNotContain(number);
        assertThat(list("operator", "state=REJECTED").getList("items.number")).startsWith(number);
    }

    @Test
    void mine_are_those_i_opened_and_those_i_hold() {
        String held = newCase();
        String others = newCase();
        post("operator2", "/api/cases/" + held + "/claim").then().statusCode(200);
        as("operator2")
                .get("/api/cases?mine=true&limit=200")
                .then()
                .body("items.number", hasItem(held))
                .body("items.number", not(hasItem(others)))
                .body("items.find{it.number=='" + held + "'}.holder", equalTo("operator2"));
    }

    @Test
    void overdue_cases_are_those_whose_first_clock_has_run_out() {
        String late = newCase("channel", "phone");
        String inTime = newCase("channel", "web");
        as("operator")
                .get("/api/cases?overdue=true&limit=200&order=newest")
                .then()
                .body("items.number", hasItem(late))
                .body("items.number", not(hasItem(inTime)));
    }

    @Test
    void a_handlers_queue_is_his_units() {
        String ours = newCase();
        String theirs = newCase();
        dispatched(ours);
        post("dispatcher", "/api/cases/" + theirs + "/dispatch", "unit", "lighting")
                .then()
                .statusCode(200);
        as("handler")
                .get("/api/cases?limit=200")
                .then()
                .body("items.number", hasItem(ours))
                .body("items.number", not(hasItem(theirs)))
                .body("items.unit", everyItem(equalTo("bus")));
        as("handler").get("/api/cases?unit=lighting").then().body("items", empty());
        as("admin").get("/api/cases").then().body("items", empty());
    }

    @Test
    void a_secret_case_is_in_nobodys_queue_but_of_those_named() {
        String secret = newCase("secret", true, "channel", "wechat", "from", "o-openid", "text", "举报某某");
        for (String user : List.of("operator", "supervisor", "auditor")) {
            assertThat(list(user, "channel=wechat&limit=200").getList("items.number"))
                    .doesNotContain(secret);
            as(user).get("/api/cases?q=" + secret).then().body("items", empty());
        }
        as("api")
                .get("/api/cases?q=" + secret)
                .then()
                .body("items.title", contains("举报某某"))
                .body("items.secret", contains(true));
    }

    @Test
    void totals_are_exact_with_and_without_kept_counters() {
        newCase("channel", "open311", "matter", "water.leak");
        newCase("channel", "open311", "matter", "water.leak", "secret", true);
        for (String filter : List.of(
                "channel=open311",
                "matter=water.leak",
                "state=RECEIVED&channel=open311",
                "mine=true",
                "order=due",
                "overdue=true",
                "state=REJECTED")) {
            for (String user : List.of("operator", "api", "handler")) {
                JsonPath all = list(user, filter + "&limit=200&count=true");
                int size = all.getList("items").size();
                String next = all.getString("next");
                while (next != null) {
                    JsonPath more = list(user, filter + "&limit=200&after=" + next);
                    size += more.getList("items").size();
                    next = more.getString("next");
                }
                assertThat(all.getInt("total")).as("%s for %s", filter, user).isEqualTo(size);
            }
        }
    }

    @Test
    void the_numbers_beside_the_filters_are_those_of_the_lists() {
        newCase();
        for (String user : List.of("operator", "handler", "api")) {
            JsonPath counts = as(user).get("/api/cases/counts")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(counts.getInt("open")).isEqualTo(list(user, "count=true").getInt("total"));
            assertThat(counts.getInt("overdue"))
                    .isEqualTo(list(user, "overdue=true&count=true").getInt("total"));
            assertThat(counts.getInt("mine"))
                    .isEqualTo(list(user, "mine=true&count=true").getInt("total"));
        }
    }

    @Test
    void words_that_are_not_in_the_glossary_are_refused_by_name() {
        as("operator").get("/api/cases?state=DONE").then().statusCode(400).body("errors.field", contains("state"));
        as("operator").get("/api/cases?kind=x&unit=y").then().statusCode(400);
        as("operator").get("/api/cases?unit=nowhere").then().statusCode(400).body("errors.field", contains("unit"));
        as("operator").get("/api/cases?order=random").then().statusCode(400);
        as("operator").get("/api/cases?after=x").then().statusCode(400).body("errors.field", contains("after"));
        as("operator").get("/api/cases?limit=0").then().statusCode(400);
        as("operator")
                .get("/api/cases?due-before=tomorrow")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("due-before"));
    }

    private static JsonPath list(String user, String query) {
        return as(user).get("/api/cases?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
