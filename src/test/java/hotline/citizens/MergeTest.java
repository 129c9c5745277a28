package hotline.citizens;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hotline.base.PhoneNumber;
import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two numbers turn out to be one person, and sometimes not after all. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class MergeTest {
    private static final AtomicInteger PHONES = new AtomicInteger((int) (System.nanoTime() / 1000 % 9_000_000));

    @Inject
    Citizens citizens;

    private static String phone() {
        return "188" + String.format("%08d", 10_000_000 + PHONES.incrementAndGet());
    }

    private static Response merge(String phone, String into) {
        return post("supervisor", "/api/citizens/merge", "phone", phone, "into", into, "reason", "本人说明");
    }

    private static Response unmerge(String phone) {
        return post("supervisor", "/api/citizens/unmerge", "phone", phone, "reason", "弄错了");
    }

    private static List<String> cases(String phone) {
        return as("operator").get("/api/cases?q=" + phone).then().extract().path("items.number");
    }

    @Test
    void one_history_while_merged_and_each_his_own_again_afterwards() {
        String a = phone();
        String b = phone();
        String first = newCase("from", a);
        String second = newCase("from", b);
        merge(b, a).then().statusCode(204);
        assertThat(cases(a)).containsExactlyInAnyOrder(first, second);
        String third = newCase("from", b);
        String fourth = newCase("from", a);
        assertThat(cases(b)).containsExactlyInAnyOrder(first, second, third, fourth);
        post("supervisor", "/api/citizens/search", "phone", a)
                .then()
                .body("others", contains(new PhoneNumber(b).masked()));
        unmerge(b).then().statusCode(204);
        assertThat(cases(a)).containsExactlyInAnyOrder(first, fourth);
        assertThat(cases(b)).containsExactlyInAnyOrder(second, third);
        assertThat(citizens.byPhone(new PhoneNumber(a)).orElseThrow().keys()).hasSize(1);
        long id = citizens.byPhone(new PhoneNumber(b)).orElseThrow().id();
        as("auditor")
                .get("/api/audit?subject=citizen:" + id)
                .then()
                .body(
                        "items.findAll{it.actor=='supervisor'}.action",
                        containsInAnyOrder("citizens-unmerged", "citizens-merged"));
    }

    @Test
    void a_repeat_is_noticed_whichever_number_he_uses() {
        String a = phone();
        String b = phone();
        newCase("from", a, "matter", "street.light");
        newCase("from", b);
        merge(b, a).then().statusCode(204);
        String again = newCase("from", b, "matter", "street.light");
        as("operator").get("/api/cases/" + again).then().body("repeats", equalTo(2));
    }

    @Test
    void three_are_one_and_leave_one_by_one() {
        List<String> phones = List.of(phone(), phone(), phone());
        phones.forEach(p -> newCase("from", p));
        merge(phones.get(1), phones.get(0)).then().statusCode(204);
        merge(phones.get(2), phones.get(1)).then().statusCode(204);
        assertThat(cases(phones.get(2))).hasSize(3);
        merge(phones.get(2), phones.get(0)).then().statusCode(409).body("type", equalTo("/problems/already-merged"));
        unmerge(phones.get(0)).then().statusCode(409).body("type", equalTo("/problems/has-members"));
        unmerge(phones.get(1)).then().statusCode(204);
        assertThat(cases(phones.get(0))).hasSize(2);
        unmerge(phones.get(2)).then().statusCode(204);
        unmerge(phones.get(2)).then().statusCode(409).body("type", equalTo("/problems/not-merged"));
        assertThat(cases(phones.get(0))).hasSize(1);
    }

    @Test
    void operators_do_not_merge_and_nobody_is_merged_with_himself() {
        String a = phone();
        newCase("from", a);
        merge(a, a).then().statusCode(400);
        post("operator", "/api/citizens/merge", "phone", a, "into", "13812348000", "reason", "我想")
                .then()
                .statusCode(403);
        merge(phone(), a).then().statusCode(404);
    }

    @Test
    void looking_for_a_number_is_written_down() {
        String a = phone();
        newCase("from", a);
        long id = citizens.byPhone(new PhoneNumber(a)).orElseThrow().id();
        cases(a);
        cases(a);
        hotline.journey.Until.that(
                "one sitting is one entry",
                () -> as("auditor")
                        .get("/api/audit?action=searched-by-phone&subject=citizen:" + id)
                        .then()
                        .extract()
                        .path("items.size()")
                        .equals(1));
        as("auditor")
                .get("/api/audit?action=searched-by-phone&subject=citizen:" + id)
                .then()
                .body("items", hasSize(1));
    }
}
