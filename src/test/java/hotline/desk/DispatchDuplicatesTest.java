package hotline.desk;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hotline.database.DatabaseResource;
import hotline.journey.Until;
import hotline.web.Html;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be the same as an untriaged case, seen side by side and merged. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class DispatchDuplicatesTest {
    private static final String PART = "/desk/dispatch/duplicates/";

    @Test
    void a_likely_duplicate_stands_beside_the_case_with_both_texts_and_one_key() {
        String master = newCase("text", "螭吻桥桥面护栏被撞断了两节");
        String number = newCase("text", "螭吻桥护栏被撞断了，很危险");
        Until.that(
                "its words are in the index", () -> beside("dispatcher", number).contains(master));
        assertThat(beside("dispatcher", number))
                .contains("螭吻桥桥面护栏被撞断了两节", "螭吻桥护栏被撞断了，很危险", "内容相近")
                .contains(
                        "data-row-key=\"m\"",
                        "data-act=\"/api/cases/" + number + "/merge\"",
                        "value=\"" + master + "\"");
        post("dispatcher", "/api/cases/" + number + "/merge", "master", master)
                .then()
                .statusCode(200);
        read("dispatcher", number).body("state", equalTo("MERGED"));
        assertThat(beside("dispatcher", master)).doesNotContain(number);
    }

    @Test
    void the_row_asks_for_it_once_it_is_on_the_screen() {
        String number = newCase("text", "狴犴路的窨井盖丢失");
        assertThat(Html.whole("dispatcher", "/desk/dispatch").row("case-" + number))
                .contains("hx-get=\"" + PART + number + "\"");
    }

    @Test
    void without_a_likely_duplicate_there_is_nothing_to_press() {
        assertThat(beside("dispatcher", newCase("text", "睚眦弄的鹦鹉丢了"))).isBlank();
    }

    @Test
    void a_supervisor_compares_and_does_not_merge() {
        String text = "嘲风亭的长椅被锯断了腿";
        String master = newCase("text", text);
        String number = newCase("text", text);
        Until.that(
                "its words are in the index", () -> beside("supervisor", number).contains(master));
        assertThat(beside("supervisor", number)).doesNotContain("data-act");
    }

    @Test
    void a_secret_case_is_beside_none_and_has_none_beside_it() {
        String text = "蒲牢寺方丈私设功德箱举报";
        String open = newCase("text", text);
        String twin = newCase("text", text);
        String secret = newCase("text", text, "secret", true);
        Until.that(
                "its words are in the index", () -> beside("dispatcher", twin).contains(open));
        assertThat(beside("dispatcher", open)).contains(twin).doesNotContain(secret);
        get("dispatcher", secret, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "handler", "auditor"})
    void it_is_for_those_of_the_dispatch_desk(String user) {
        get(user, newCase(), 403);
    }

    private static String beside(String user, String number) {
        return get(user, number, 200);
    }

    private static String get(String user, String number, int status) {
        return as(user).accept("text/html")
                .get(PART + number)
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }
}
