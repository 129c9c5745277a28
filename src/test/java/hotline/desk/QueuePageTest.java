package hotline.desk;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.newCase;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.database.DatabaseResource;
import hotline.journey.Until;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The one queue as people look through it. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class QueuePageTest {
    private static String page(String who, String q) {
        return as(who).accept("text/html")
                .queryParam("q", q)
                .get("/desk/queue")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void words_find_a_case() {
        String number = newCase("text", "翡翠湾的凉亭漏雨");
        Until.that("the words are found", () -> page("operator", "凉亭漏雨").contains(number));
        assertThat(page("operator", "凉亭漏风")).doesNotContain(number);
    }

    @Test
    void a_number_and_a_phone_find_a_case() {
        String number = newCase("text", "站牌倒了", "from", "13912347777");
        assertThat(page("operator", number)).contains("/desk/cases/" + number);
        assertThat(page("operator", "139 1234 7777")).contains("/desk/cases/" + number);
    }

    @Test
    void a_slip_in_a_number_is_named_and_one_character_is_too_few() {
        String number = newCase("text", "井盖缺失");
        char last = number.charAt(number.length() - 1);
        String slip = number.substring(0, number.length() - 1) + (last == 'A' ? 'B' : 'A');
        assertThat(page("operator", slip)).contains("编号有误");
        assertThat(page("operator", "亭")).contains("至少两个相连的字");
    }
}
