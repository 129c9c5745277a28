package hotline.portal;

import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.read;
import static hotline.cases.CaseApi.replied;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.cases.CaseView.Entry;
import hotline.cases.State;
import hotline.database.DatabaseResource;
import hotline.journey.Until;
import hotline.visits.VisitTown;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What a citizen sees of his case, and what nobody else learns. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class StatusTest {
    @Inject
    Codes codes;

    @Inject
    VisitTown town;

    @Inject
    Jdbi jdbi;

    private final Citizen citizen = Citizen.somebody();

    @Test
    void number_and_code_show_the_case_in_the_citizens_words() {
        String phone = codes.phone();
        String number = newCase("from", phone, "text", "站台没有遮雨棚");
        long order = replied(number);
        look(citizen, number, phone);
        assertThat(citizen.page())
                .contains("诉求 " + number, "承办单位已办理，正在审核", "转给承办单位")
                .doesNotContain("已修好")
                .doesNotContain("换了灯泡");
        post("reviewer", "/api/orders/" + order + "/review").then().statusCode(200);
        assertThat(citizen.open("/status/case").page())
                .contains("已修好")
                .doesNotContain("换了灯泡")
                .as("he is asked by a message first")
                .doesNotContain("/status/visit");
    }

    @Test
    void another_number_or_telephone_gets_the_same_answer_and_no_code() {
        String phone = codes.phone();
        String number = newCase("from", phone, "text", "站台没有遮雨棚");
        String stranger = codes.phone();
        String theirs = newCase("from", stranger, "text", "公交车不停站");
        Citizen thief = Citizen.somebody();
        String right = ask(citizen, number, phone);
        assertThat(ask(thief, number, stranger)).isEqualTo(right);
        codes.code(phone, 1);
        assertThat(codes.all(stranger)).isEmpty();
        // with a code of his own case he opens no other one
        Citizen own = Citizen.somebody();
        ask(own, theirs, stranger);
        String code = codes.code(stranger, 1);
        ask(thief, number, stranger);
        thief.submit("/status/code", "code", code);
        assertThat(thief.status()).isEqualTo(400);
        assertThat(thief.page()).contains("验证码不正确");
        assertThat(thief.open("/status/case").path()).isEqualTo("/status");
    }

    @Test
    void a_wrong_code_is_refused_and_so_is_a_number_that_is_none() {
        String phone = codes.phone();
        String number = newCase("from", phone, "text", "站台没有遮雨棚");
        ask(citizen, number, phone);
        String wrong = codes.code(phone, 1).equals("123456") ? "654321" : "123456";
        assertThat(citizen.submit("/status/code", "code", wrong).status()).isEqualTo(400);
        assertThat(citizen.open("/status")
                        .submit("/status", "number", "A7K", "phone", phone)
                        .page())
                .contains("九位编号");
        assertThat(citizen.submit("/status", "number", number, "phone", "110").page())
                .contains("正确的手机号");
    }

    @Test
    void what_is_added_is_a_contact_and_a_note_once() {
        String phone = codes.phone();
        String number = newCase("from", phone, "text", "站台没有遮雨棚");
        look(citizen, number, phone);
        Map<String, String> form = Citizen.filled(citizen.form("/status/words"), "words", "今天又淋了一身雨");
        citizen.post("/status/words", form);
        assertThat(citizen.page()).contains("已收到您的补充");
        citizen.post("/status/words", form);
        JsonPath stored = read("operator", number).extract().jsonPath();
        assertThat(stored.getList("contacts.channel")).containsExactly("SMS", "WEB");
        assertThat(stored.getList("timeline.findAll{it.event=='note-added'}.text"))
                .containsExactly("今天又淋了一身雨");
        assertThat(citizen.open("/status/case")
                        .submit("/status/words", "words", " ")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void he_urges_once_a_day() {
        String phone = codes.phone();
        String number = newCase("from", phone, "text", "站台没有遮雨棚");
        look(citizen, number, phone);
        assertThat(citizen.submit("/status/urge").page()).contains("已为您催办");
        assertThat(citizen.submit("/status/urge").status()).isEqualTo(409);
        assertThat(citizen.page()).contains("今天已经催办过");
        assertThat(read("operator", number).extract().jsonPath().getInt("urges"))
                .isOne();
    }

    @Test
    void an_open_visit_is_answered_there() {
        long visit = town.asked();
        String phone = phone(visit);
        String number = dashed(town.text(visit, "number"));
        look(citizen, number, phone);
        assertThat(citizen.page()).contains("/status/visit");
        citizen.open("/status/visit").submit("/status/visit", "solved", "yes", "satisfaction", "satisfied");
        assertThat(citizen.page()).contains("评价已收到");
        town.settled(List.of(visit));
        assertThat(town.text(visit, "outcome")).isEqualTo("CONTENT");
    }

    @Test
    void of_a_secret_case_he_is_asked_to_call() {
        String phone = codes.phone();
        String number = newCase("from", phone, "text", "举报司机收受好处", "secret", true);
        look(citizen, number, phone);
        assertThat(citizen.page()).contains("只能通过电话").doesNotContain("收受好处");
    }

    @Test
    void who_leaves_is_out() {
        String phone = codes.phone();
        String number = newCase("from", phone, "text", "站台没有遮雨棚");
        look(citizen, number, phone);
        citizen.submit("/status/leave");
        assertThat(citizen.open("/status/case").path()).isEqualTo("/status");
    }

    @Test
    void one_case_is_asked_for_so_often_only_whoever_asks() {
        String phone = codes.phone();
        String number = newCase("from", codes.phone(), "text", "站台没有遮雨棚");
        Citizen last = citizen;
        for (int i = 0; i < 11; i++) {
            last = Citizen.somebody();
            last.open("/status").submit("/status", "number", number, "phone", phone);
        }
        assertThat(last.status()).isEqualTo(429);
    }

    @Test
    void what_is_between_us_is_not_in_the_story() {
        Instant at = Instant.parse("2026-03-02T04:00:00Z");
        List<Entry> timeline = List.of(
                new Entry(at, "portal", "opened", State.RECEIVED, Map.of()),
                new Entry(at, "a", "note-added", State.RECEIVED, Map.of("text", "内部")),
                new Entry(at, "b", "dispatched", State.DISPATCHED, Map.of("unit", "bus", "remark", "内部")),
                new Entry(at, "c", "replied", State.REPLIED, Map.of("order", 7, "result", "内部", "answer", "先答")),
                new Entry(at, "d", "sent-back", State.HANDLING, Map.of("order", 7, "remark", "内部")),
                new Entry(at, "c", "replied", State.REPLIED, Map.of("order", 7, "result", "内部", "answer", "已修好")),
                new Entry(at, "d", "reviewed", State.VISITING, Map.of("order", 7, "remark", "内部")));
        assertThat(Story.of(timeline)).extracting(Story.Line::what).containsExactly("opened", "dispatched", "reviewed");
        assertThat(Story.of(timeline).toString())
                .contains("已修好")
                .doesNotContain("内部")
                .doesNotContain("先答");
    }

    private void look(Citizen c, String number, String phone) {
        ask(c, number, phone);
        c.submit("/status/code", "code", codes.code(phone, 1));
        assertThat(c.path()).isEqualTo("/status/case");
    }

    /** What he is answered, without what is his browser's own. */
    private static String ask(Citizen c, String number, String phone) {
        c.open("/status").submit("/status", "number", number, "phone", phone);
        assertThat(c.path()).isEqualTo("/status/code");
        return c.page().replaceAll("value=\"[0-9a-f]{32}\"", "");
    }

    private String phone(long visit) {
        return Until.found("his telephone", () -> java.util.Optional.of(town.phone(visit)));
    }

    private static String dashed(String symbols) {
        return symbols.substring(0, 3) + "-" + symbols.substring(3, 6) + "-" + symbols.substring(6);
    }
}
