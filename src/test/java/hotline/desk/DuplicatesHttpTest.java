package hotline.desk;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.dispatched;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hotline.database.DatabaseResource;
import hotline.journey.Until;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Cases about the same thing, while one types; and filing a call into one of them. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class DuplicatesHttpTest {
    private static final AtomicLong CALLS = new AtomicLong(System.nanoTime());

    @Test
    void the_same_words_are_found_with_what_they_have_in_common() {
        String text = "犀牛桥下穿隧道积水没过车轮";
        String number = newCase("text", text);
        Until.that("its words are in the index", () -> found("operator", text).contains(number));
        JsonPath first = ask("operator", text, "");
        assertThat(first.getList("items.number")).containsExactly(number);
        assertThat(first.getInt("items[0].score")).isBetween(40, 100);
        assertThat(first.<String>getList("items[0].why")).contains("words", "time");
    }

    @Test
    void the_same_matter_and_the_address_among_the_words_are_enough() {
        String number = newCase("text", "貔貅巷十七号门口污水横流", "matter", "water.cut");
        Until.that(
                "its words are in the index",
                () -> ask("operator", "没有水", "&matter=water.cut&address=貔貅巷十七号")
                        .getList("items.number")
                        .contains(number));
    }

    @Test
    void something_else_is_not_suggested() {
        newCase("text", "麒麟坡的信号灯坏了");
        assertThat(found("operator", "请问公交卡在哪里充值退款办理手续")).isEmpty();
        assertThat(ask("operator", "", "").getList("items")).isEmpty();
    }

    @Test
    void neither_a_secret_case_nor_one_that_becomes_secret_is_suggested() {
        String text = "饕餮食府后厨偷排油污举报";
        String open = newCase("text", text);
        String secret = newCase("text", text, "secret", true);
        Until.that("its words are in the index", () -> found("operator", text).contains(open));
        assertThat(found("operator", text)).doesNotContain(secret);
        assertThat(found("api", text)).doesNotContain(secret);
        post("dispatcher", "/api/cases/" + open + "/secrecy", "secret", true)
                .then()
                .statusCode(200);
        assertThat(found("dispatcher", text)).isEmpty();
    }

    @Test
    void a_unit_is_shown_its_own_cases_only() {
        String text = "獬豸广场公交站台顶棚漏雨";
        String number = newCase("text", text);
        dispatched(number);
        Until.that("its words are in the index", () -> found("operator", text).contains(number));
        assertThat(found("handler", text)).contains(number);
        assertThat(found("handler2", text)).doesNotContain(number);
    }

    @Test
    void a_finished_case_is_not_suggested() {
        String text = "鲲鹏大道护栏断裂倒地";
        String number = newCase("text", text);
        Until.that("its words are in the index", () -> found("operator", text).contains(number));
        post("operator", "/api/cases/" + number + "/answer", "text", "已处理")
                .then()
                .statusCode(200);
        assertThat(found("operator", text)).isEmpty();
    }

    @Test
    void a_call_is_filed_into_an_open_case() {
        String master = newCase("text", "梼杌路地下道积水");
        String call = "/api/calls/dup-" + CALLS.incrementAndGet() + "/filing";
        JsonPath filed = file(call, master).then().statusCode(200).extract().jsonPath();
        assertThat(filed.getString("master")).isEqualTo(master);
        as("operator")
                .get("/api/cases/" + filed.getString("case"))
                .then()
                .body("state", equalTo("MERGED"))
                .body("master", equalTo(master));
    }

    @Test
    void nothing_is_filed_into_a_finished_case_or_one_that_is_not_there() {
        String master = newCase("text", "穷奇弄路面塌陷");
        post("operator", "/api/cases/" + master + "/answer", "text", "已处理")
                .then()
                .statusCode(200);
        String call = "/api/calls/dup-" + CALLS.incrementAndGet() + "/filing";
        file(call, master).then().statusCode(409).body("type", equalTo("/problems/merge-finished"));
        String secret = newCase("text", "混沌弄聚众赌博", "secret", true);
        file(call, secret).then().statusCode(404);
        assertThat(file(call, newCase("text", "穷奇弄路面又塌陷"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getString("mergeRefused"))
                .isNull();
    }

    @Test
    void only_a_case_left_to_be_sorted_goes_on_inside_another() {
        post(
                        "operator",
                        "/api/calls/dup-" + CALLS.incrementAndGet() + "/filing",
                        "ending",
                        "ANSWER",
                        "what",
                        "积水",
                        "answer",
                        "好",
                        "master",
                        newCase("text", "积水"))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("later-with-master"));
    }

    private static io.restassured.response.Response file(String call, String master) {
        return post("operator", call, "ending", "LATER", "what", "地下道里水很深", "master", master);
    }

    private static List<String> found(String user, String what) {
        return ask(user, what, "").getList("items.number");
    }

    private static JsonPath ask(String user, String what, String more) {
        return as(user).get("/api/cases/duplicates?what=" + what + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
