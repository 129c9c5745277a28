package hotline.privacy;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import hotline.database.DatabaseResource;
import hotline.journey.Until;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A citizen asks what we have of him, and that it be erased. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class PersonsTest {
    @Inject
    Jdbi jdbi;

    private static Response export(String who, String phone) {
        return post(who, "/api/persons/export", "phone", phone, "reason", "本人书面申请");
    }

    private static Response ask(String phone) {
        return post("admin", "/api/persons/erasures", "phone", phone, "reason", "本人书面申请");
    }

    private static Response decide(String who, int id) {
        return post(who, "/api/persons/erasures/" + id + "/decision", "granted", true);
    }

    private static String obstacle(String phone) {
        return ask(phone)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/cannot-erase"))
                .extract()
                .path("obstacles[0].code");
    }

    @Test
    void he_gets_what_is_his_and_nothing_of_others() {
        String phone = Old.phone();
        String number = Old.closed(phone, "公交站台破损");
        String others = newCase("from", Old.phone(), "text", "别人的事", "name", "司马相如");
        read("operator", number);
        Until.that(
                "the read is written",
                () -> as("auditor")
                        .get("/api/audit?action=case-read&actor=operator&subject=case:" + number)
                        .then()
                        .extract()
                        .path("items.size()")
                        .equals(1));
        Response out = export("admin", phone);
        out.then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("person.phones", equalTo(List.of(phone)))
                .body("person.name", equalTo("欧阳修远"))
                .body("cases", hasSize(1))
                .body("cases[0].number", equalTo(number))
                .body("cases[0].timeline.answer", hasItem("已修好"))
                .body("contacts", hasSize(1))
                .body("contacts[0].text", equalTo("公交站台破损"))
                .body("messages.caseNumber", hasItem(number.replace("-", "")))
                .body("reads.action", hasItem("case-read"))
                .body("reads.findAll{it.action=='case-read'}.by", hasItem("o**"))
                .body("leftOutSecretCases", equalTo(0));
        assertThat(out.asString()).doesNotContain("换了灯泡", "司马相如", others, "handler", "reviewer", "又来电");
        as("auditor")
                .get("/api/audit?action=person-exported&actor=admin")
                .then()
                .body("items[0].detail", equalTo("本人书面申请"));
    }

    @Test
    void secret_cases_are_left_out_for_whom_they_are_not_named() {
        String phone = Old.phone();
        String number = Old.closed(phone, "举报某人");
        post("supervisor", "/api/cases/" + number + "/secrecy", "secret", true)
                .then()
                .statusCode(200);
        Response admin = export("admin", phone);
        admin.then().body("cases", hasSize(0)).body("contacts", hasSize(0)).body("leftOutSecretCases", equalTo(1));
        assertThat(admin.asString()).doesNotContain(number, "举报");
        export("supervisor", phone)
                .then()
                .body("cases[0].what", equalTo("举报某人"))
                .body("leftOutSecretCases", equalTo(0));
        Old.aged(jdbi, number, 5);
        assertThat(obstacle(phone)).isEqualTo("needs-named-reader");
        assertThat(ask(phone).asString()).doesNotContain(number);
    }

    @Test
    void it_needs_a_reason_and_one_of_two_roles() {
        post("admin", "/api/persons/export", "phone", Old.phone(), "reason", " ")
                .then()
                .statusCode(400);
        for (String who : List.of("operator", "auditor", "dispatcher"))
            export(who, "13812348000").then().statusCode(403);
        export("admin", Old.phone()).then().statusCode(404);
    }

    @Test
    void an_open_case_a_hold_and_the_duty_to_keep_stand_in_the_way() {
        String phone = Old.phone();
        String number = newCase("from", phone);
        assertThat(obstacle(phone)).isEqualTo("open-case");
        post("operator", "/api/cases/" + number + "/rejection", "reason", "no-facts")
                .then()
                .statusCode(200);
        assertThat(obstacle(phone)).isEqualTo("retention-duty");
        Old.aged(jdbi, number, 2);
        Old.hold(number);
        assertThat(obstacle(phone)).isEqualTo("legal-hold");
    }

    @Test
    void a_second_person_lets_it_go_and_nothing_is_left() {
        String phone = Old.phone();
        String number = Old.closed(phone, "欧阳修远的举报信");
        Old.aged(jdbi, number, 2);
        int id = ask(phone).then().statusCode(201).extract().path("id");
        ask(phone).then().statusCode(409).body("type", equalTo("/problems/already-asked"));
        decide("admin", id).then().statusCode(403).body("type", equalTo("/problems/own-request"));
        as("supervisor")
                .get("/api/persons/erasures")
                .then()
                .body("find{it.id==" + id + "}.obstacles", hasSize(0))
                .body("find{it.id==" + id + "}.phone", containsString("****"));
        decide("supervisor", id).then().statusCode(204);
        assertThat(Old.state(number)).isEqualTo("ARCHIVED");
        read("supervisor", number).body("what", equalTo("")).body("contacts[0].text", equalTo(""));
        export("admin", phone).then().statusCode(404);
        as("admin")
                .get("/api/messages?case=" + number)
                .then()
                .body("items.text", not(empty()))
                .body("items.text", everyItem(equalTo("")));
        as("auditor")
                .get("/api/audit?action=case-anonymised&subject=case:" + number)
                .then()
                .body("items", hasSize(1));
        decide("supervisor", id).then().statusCode(404);
    }
}
