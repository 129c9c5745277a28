package hotline.admin;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import hotline.base.Channel;
import hotline.database.DatabaseResource;
import hotline.journey.Until;
import hotline.notify.Outbox;
import hotline.web.Html;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Which notices go to whom, and the telephones on duty. Each test makes a unit of its own. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class NoticeRulesTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger((int) (System.nanoTime() % 9_000_000));
    private static final String PHONES = "/api/notices/duty-phones";
    private static final String NEW_ORDER = "/api/notices/rules/new-order/unit";

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    private static String number() {
        return "139%08d".formatted(NUMBERS.incrementAndGet());
    }

    private static String unit() {
        String code = "duty" + NUMBERS.incrementAndGet();
        as("admin")
                .body(Map.of(
                        "code", code, "fields", Map.of("name", "值班单位", "nameEn", "On duty", "parent", "transport")))
                .post("/api/admin/units")
                .then()
                .statusCode(201);
        return code;
    }

    private static ValidatableResponse add(String whom, String phone, Object... more) {
        Object[] body = new Object[more.length + 4];
        System.arraycopy(new Object[] {"whom", whom, "phone", phone}, 0, body, 0, 4);
        System.arraycopy(more, 0, body, 4, more.length);
        return post("admin", PHONES, body).then();
    }

    private static long added(String whom, String phone, Object... more) {
        return add(whom, phone, more)
                .statusCode(201)
                .body("revision", equalTo(1))
                .body("by", equalTo("admin"))
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static ValidatableResponse change(long id, int revision, String until) {
        return as("admin")
                .body(Map.of("until", until, "revision", revision))
                .put(PHONES + "/" + id)
                .then();
    }

    private static ValidatableResponse remove(long id, int revision) {
        return as("admin").delete(PHONES + "/" + id + "?revision=" + revision).then();
    }

    private static ValidatableResponse rule(String rule, boolean page, boolean sms, int revision) {
        return as("admin")
                .body(Map.of("page", page, "sms", sms, "revision", revision))
                .put(rule)
                .then();
    }

    private static int revision(String code) {
        return as("admin")
                .get("/api/notices/rules")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("find { it.code == '" + code + "' }.revision");
    }

    private static String dispatched(String unit) {
        String number = newCase();
        post("dispatcher", "/api/cases/" + number + "/dispatch", "unit", unit)
                .then()
                .statusCode(200);
        return number;
    }

    /** Notices of a case, or with a telephone its messages. */
    private int count(String sql, Object... values) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(
                        h -> h.select(sql, values).mapTo(Integer.class).one()));
    }

    private int sent(String phone, String number) {
        return count(
                "SELECT COUNT(*) FROM message WHERE addressee_hash = ? AND case_number = ? AND template = 'NEW_ORDER'",
                outbox.hash(Channel.SMS, phone),
                number.replace("-", ""));
    }

    private int notices(String number) {
        return count(
                "SELECT COUNT(*) FROM notice n JOIN hotline_case c ON c.id = n.case_id WHERE c.number = ?",
                number.replace("-", ""));
    }

    private static List<Integer> eightAtOnce(Callable<Integer> one) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> all = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        go.await();
                        return one.call();
                    }))
                    .toList();
            go.countDown();
            List<Integer> codes = new java.util.ArrayList<>();
            for (Future<Integer> each : all) codes.add(each.get());
            return codes.stream().sorted().toList();
        }
    }

    @Test
    void only_administrators_read_and_change_them() {
        for (String user : List.of("supervisor", "auditor", "handler")) {
            for (String path : List.of("/api/notices/rules", PHONES, PHONES + "/history?whom=bus"))
                as(user).get(path).then().statusCode(403);
            for (String page : List.of("/admin/notices", "/admin/notices/phones"))
                as(user).accept("text/html").get(page).then().statusCode(403);
            post(user, PHONES, "whom", "bus", "phone", number()).then().statusCode(403);
            as(user).delete(PHONES + "/1?revision=1").then().statusCode(403);
            as(user).body(Map.of("until", "2030-01-01", "revision", 1))
                    .put(PHONES + "/1")
                    .then()
                    .statusCode(403);
            as(user).body(Map.of("page", true, "sms", true, "revision", 0))
                    .put(NEW_ORDER)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void the_next_notice_goes_by_sms_to_the_telephones_that_are_on_duty_then() {
        String unit = unit();
        String today = LocalDate.now().toString();
        String on = number();
        String until = number();
        String removed = number();
        String over = number();
        String later = number();
        added(unit, on);
        added(
                unit,
                until,
                "from",
                LocalDate.now().minusDays(1).toString(),
                "until",
                LocalDate.now().plusDays(1).toString());
        remove(added(unit, removed), 1).statusCode(204);
        added(unit, over, "until", LocalDate.now().minusDays(2).toString());
        added(unit, later, "from", LocalDate.now().plusDays(2).toString());
        int revision = revision("new-order/unit");
        rule(NEW_ORDER, true, true, revision).statusCode(200).body("revision", equalTo(revision + 1));
        String number = dispatched(unit);
        Until.that("the telephone on duty is told", () -> sent(on, number) == 1);
        assertThat(sent(until, number)).as("on duty " + today).isEqualTo(1);
        assertThat(List.of(sent(removed, number), sent(over, number), sent(later, number)))
                .containsOnly(0);
        rule(NEW_ORDER, false, false, revision + 1).statusCode(200);
        String untold = dispatched(unit);
        rule(NEW_ORDER, true, false, revision + 2).statusCode(200);
        String told = dispatched(unit);
        assertThat(List.of(notices(number), notices(untold), notices(told))).containsExactly(1, 0, 1);
        assertThat(count(
                        "SELECT COUNT(*) FROM notice n JOIN hotline_case c ON c.id = n.case_id WHERE c.number = ? AND n.sms = 'NO'",
                        told.replace("-", "")))
                .isEqualTo(1);
    }

    @Test
    void a_rule_is_kept_with_who_when_and_what_was_and_the_second_is_refused() {
        String path = "/api/notices/rules/returned/unit";
        int revision = revision("returned/unit");
        rule(path, true, true, revision).statusCode(200).body("sms", equalTo(true));
        rule(path, false, false, revision)
                .statusCode(409)
                .body("type", equalTo("/problems/changed-meanwhile"))
                .body("by", equalTo("admin"))
                .body("revision", equalTo(revision + 1))
                .body("changes.field", contains("sms"))
                .body("changes[0].was", equalTo("false"))
                .body("changes[0].became", equalTo("true"));
        as("auditor")
                .get("/api/audit?subject=notice-rule:returned/unit")
                .then()
                .body("items[0].action", equalTo("notice-rule-changed"))
                .body("items[0].detail", equalTo("sms: false → true"));
        assertThat(Html.of("admin", "/admin/notices?rule=returned/unit").text())
                .contains("data-revision=\"" + (revision + 1) + "\"")
                .contains("短信：<s>否</s> → 是");
        rule(path, true, false, revision + 1).statusCode(200);
    }

    @Test
    void of_eight_who_change_a_rule_at_once_one_wins() throws Exception {
        String path = "/api/notices/rules/missed/supervisor";
        int revision = revision("missed/supervisor");
        assertThat(eightAtOnce(() -> rule(path, true, false, revision).extract().statusCode()))
                .containsExactly(200, 409, 409, 409, 409, 409, 409, 409);
        rule(path, true, true, revision + 1).statusCode(200);
    }

    @Test
    void nonsense_is_named_by_its_field() {
        String unit = unit();
        rule(NEW_ORDER, false, true, revision("new-order/unit"))
                .statusCode(400)
                .body("errors[0].field", equalTo("sms"))
                .body("errors[0].code", equalTo("needs-page"));
        as("admin")
                .body(Map.of("page", true))
                .put(NEW_ORDER)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("sms"))
                .body("errors.field", hasItem("revision"));
        for (String none : List.of("new-order/supervisor", "new-order/citizen", "receipt/unit", "new-orders/unit"))
            rule("/api/notices/rules/" + none, true, false, 0).statusCode(404);
        for (String phone : List.of("0571-88886666", "12345", "nobody", "1391234567", "139123456789"))
            add(unit, phone).statusCode(400).body("errors[0].field", equalTo("phone"));
        for (String whom : List.of("nowhere", "OPERATOR"))
            add(whom, number()).statusCode(400).body("errors[0].field", equalTo("whom"));
        add(unit, number(), "from", "gestern").statusCode(400).body("errors[0].field", equalTo("from"));
        add(unit, number(), "from", "2030-01-02", "until", "2030-01-01")
                .statusCode(400)
                .body("errors[0].field", equalTo("until"));
        long id = added(unit, number());
        change(id, 1, "2030-02-30").statusCode(400).body("errors[0].field", equalTo("until"));
        as("admin").delete(PHONES + "/" + id).then().statusCode(400).body("errors[0].field", equalTo("revision"));
        as("admin").get(PHONES + "/history").then().statusCode(400).body("errors[0].field", equalTo("whom"));
        change(Long.MAX_VALUE, 1, "2030-01-01").statusCode(404);
        remove(Long.MAX_VALUE, 1).statusCode(404);
    }

    @Test
    void a_number_is_masked_wherever_it_is_shown() {
        String unit = unit();
        String phone = number();
        String masked = phone.substring(0, 3) + "****" + phone.substring(7);
        long id = added(unit, " +86 " + phone);
        change(id, 1, "2030-01-01").statusCode(200).body("phone", equalTo(masked));
        for (String shown : List.of(
                as("admin").get(PHONES + "?whom=" + unit).asString(),
                as("admin").get(PHONES + "/history?whom=" + unit).asString(),
                Html.of("admin", "/admin/notices/phones?whom=" + unit).text(),
                Html.of("admin", "/admin/notices/phones?q=" + phone.substring(7))
                        .text())) assertThat(shown).contains(masked).doesNotContain(phone);
        assertThat(as("auditor").get("/api/audit?subject=duty-phone:" + id).asString())
                .contains("duty-phone-added", "duty-phone-changed", "of " + unit)
                .doesNotContain(phone.substring(7));
        assertThat(count("SELECT COUNT(*) FROM duty_phone WHERE id = ? AND INSTR(sealed, ?) = 0", id, phone))
                .isEqualTo(1);
    }

    @Test
    void who_comes_second_hears_what_the_first_has_changed_or_that_it_is_gone() {
        String unit = unit();
        long id = added(unit, number());
        change(id, 1, "2030-01-01").statusCode(200).body("revision", equalTo(2));
        change(id, 1, "2031-01-01")
                .statusCode(409)
                .body("by", equalTo("admin"))
                .body("changes.field", contains("until"))
                .body("changes[0].became", equalTo("2030-01-01"));
        remove(id, 1).statusCode(409);
        remove(id, 2).statusCode(204);
        change(id, 2, "2031-01-01")
                .statusCode(409)
                .body("type", equalTo("/problems/changed-meanwhile"))
                .body("changes.field", contains("phone", "until"));
        remove(id, 2).statusCode(409);
        as("admin")
                .get(PHONES + "/history?whom=" + unit)
                .then()
                .body("became", contains("REMOVED", "CHANGED", "NEW"))
                .body("by", contains("admin", "admin", "admin"));
    }

    @Test
    void a_number_stands_once_on_each_list() throws Exception {
        String unit = unit();
        String phone = number();
        assertThat(eightAtOnce(() -> add(unit, phone).extract().statusCode()))
                .containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        add(unit, phone).statusCode(409).body("type", equalTo("/problems/phone-on-duty"));
        added(unit, number());
        added(unit(), phone);
        long supervisors = added("SUPERVISOR", phone);
        remove(supervisors, 1).statusCode(204);
        as("admin").get(PHONES + "?whom=" + unit).then().body("size()", equalTo(2));
    }

    @Test
    void the_page_tells_when_the_digest_is_written_and_leads_from_administration() {
        assertThat(Html.of("admin", "/admin/notices").text()).contains("08:30").contains("每日待办");
        assertThat(Html.of("admin", "/admin").text()).contains("href=\"/admin/notices\"");
        assertThat(Html.of("admin", "/admin/notices/phones?q=nowhere-at-all").text())
                .contains("没有符合的单位");
    }
}
