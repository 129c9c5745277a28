package hotline.cases;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.dispatched;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Finding cases by their words. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class SearchHttpTest {
    @Inject
    Index index;

    @Inject
    Jdbi jdbi;

    @Test
    void any_piece_of_two_characters_finds_a_case_newest_first() {
        String first = newCase("text", "藜麦巷的篱笆倒了，压住三轮车");
        String second = newCase("text", "又是藜麦巷：篱笆还没有扶起来");
        index.current();
        assertThat(found("藜麦")).containsExactly(second, first);
        assertThat(found("麦巷的篱笆倒")).containsExactly(first);
        assertThat(found("三轮 藜麦")).containsExactly(first);
        assertThat(found("藜巷")).isEmpty();
    }

    @Test
    void pairs_that_only_stand_apart_are_not_a_word() {
        newCase("text", "鼹鼠，鼠辈猖獗");
        index.current();
        assertThat(found("鼹鼠辈")).isEmpty();
        assertThat(found("鼹鼠，鼠辈")).hasSize(1);
        assertThat(found("鼹鼠 鼠辈")).hasSize(1);
    }

    @Test
    void width_and_capitals_do_not_matter() {
        String number = newCase("text", "Ｋ７９快线的 WiFi 坏了");
        index.current();
        assertThat(found("k79快线")).containsExactly(number);
        assertThat(found("wifi 快线")).containsExactly(number);
    }

    @Test
    void finished_cases_are_found_and_filters_hold() {
        String number = newCase("text", "蓑衣胡同积雪", "matter", "water.cut", "kind", "help");
        post("operator", "/api/cases/" + number + "/answer", "text", "好").then().statusCode(200);
        index.current();
        assertThat(found("蓑衣胡同")).containsExactly(number);
        assertThat(found("蓑衣胡同&state=ANSWERED&kind=help&matter=water.cut")).containsExactly(number);
        assertThat(found("蓑衣胡同&state=RECEIVED")).isEmpty();
        assertThat(found("蓑衣胡同&kind=praise")).isEmpty();
    }

    @Test
    void pages_follow_each_other_and_miss_nothing() {
        for (int i = 0; i < 6; i++) newCase("text", "鹧鸪路第" + i + "号");
        index.current();
        JsonPath first = page("operator", "鹧鸪路&limit=3");
        JsonPath second = page("operator", "鹧鸪路&limit=3&after=" + first.getString("next"));
        assertThat(first.getList("items")).hasSize(3);
        assertThat(second.getList("items")).hasSize(3);
        assertThat(second.getString("next")).isNull();
        assertThat(second.<String>getList("items.number")).doesNotContainAnyElementsOf(first.getList("items.number"));
    }

    @Test
    void the_words_of_a_secret_case_are_nowhere_in_the_index() {
        long before = pairs();
        String number = newCase("text", "举报豢养猞猁", "secret", true);
        index.current();
        assertThat(pairs()).isEqualTo(before);
        assertThat(page("api", "猞猁").getList("items")).isEmpty();
        assertThat(number).isNotNull();
    }

    @Test
    void what_becomes_secret_leaves_the_index() {
        long before = pairs();
        String number = newCase("text", "鹡鸰湾有人偷捕");
        index.current();
        assertThat(pairs()).isGreaterThan(before);
        post("supervisor", "/api/cases/" + number + "/secrecy", "secret", true, "readers", List.of("supervisor"))
                .then()
                .statusCode(200);
        assertThat(found("鹡鸰")).isEmpty();
        index.current();
        assertThat(pairs()).isEqualTo(before);
    }

    @Test
    void a_unit_finds_its_own_cases_only() {
        String theirs = newCase("text", "鸬鹚渡口的栈桥松动");
        String others = newCase("text", "鸬鹚渡口的灯杆倾斜");
        dispatched(theirs);
        index.current();
        assertThat(found("鸬鹚渡口")).containsExactly(others, theirs);
        assertThat(page("handler", "鸬鹚渡口").<String>getList("items.number")).containsExactly(theirs);
        assertThat(page("handler2", "鸬鹚渡口").getList("items")).isEmpty();
    }

    @Test
    void a_search_is_narrowed_to_when_cases_were_received() {
        String number = newCase("text", "鸜鹆巷的石狮子被盗");
        index.current();
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
        assertThat(found("鸜鹆&received-from=" + today + "&received-to=" + tomorrow))
                .containsExactly(number);
        assertThat(found("鸜鹆&received-from=" + tomorrow)).isEmpty();
        assertThat(found("鸜鹆&received-to=2020-01-01")).isEmpty();
        assertThat(found(number + "&received-from=" + today)).containsExactly(number);
        assertThat(found(number + "&received-to=2020-01-01")).isEmpty();
        as("operator").get("/api/cases?q=鸜鹆&received-from=soon").then().statusCode(400);
    }

    @Test
    void one_character_is_too_little_to_look_for() {
        as("operator").get("/api/cases?q=灯").then().statusCode(400).body("errors.code", contains("two-characters"));
    }

    private static List<String> found(String query) {
        return page("operator", query).getList("items.number");
    }

    private static JsonPath page(String user, String query) {
        return as(user).get("/api/cases?q=" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private long pairs() {
        return jdbi.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM case_gram")
                .mapTo(Long.class)
                .one());
    }
}
