package hotline.desk;

import static hotline.cases.CaseApi.as;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.calls.Calls;
import hotline.calls.Evidence;
import hotline.calls.QueueVisit;
import hotline.calls.Source;
import hotline.database.DatabaseResource;
import hotline.journey.Until;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The form of a call that did not ring on this node: the ledger says who called. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class DeskPageTest {
    private static final AtomicLong CALLS = new AtomicLong(System.currentTimeMillis());

    @Inject
    Calls calls;

    @Test
    void whoever_answered_sees_after_a_restart_who_called() {
        String call = answeredBy("operator", "13512340001");
        assertThat(page("operator", call)).contains("13512340001");
    }

    @Test
    void nobody_else_is_shown_the_number() {
        String call = answeredBy("operator", "13512340002");
        assertThat(page("operator2", call)).doesNotContain("13512340002").contains("work-form");
    }

    @Test
    void the_caller_has_reached_out_as_often_as_there_are_contacts() {
        for (int i = 0; i < 2; i++) hotline.cases.CaseApi.newCase("from", "13512340003");
        String call = answeredBy("operator", "13512340003");
        assertThat(page("operator", call)).contains("2 次联系 · 2 个在办");
    }

    private static String page(String login, String call) {
        return as(login)
                .accept("text/html")
                .get("/desk?call=" + call)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String answeredBy(String login, String caller) {
        String call = "desk-" + CALLS.incrementAndGet() + ".0";
        String phone = call.replace(".0", ".1");
        Map<String, String> operator =
                Map.of("DestUniqueid", phone, "MemberName", login, "Interface", "PJSIP/8017", "Queue", "complaint");
        calls.witness(List.of(
                said(call, "HotlineArrived", 0, arrival(call, caller)),
                said(call, "QueueCallerJoin", 1, Map.of("Queue", "complaint")),
                said(call, "AgentCalled", 2, operator),
                said(call, "AgentConnect", 3, operator)));
        Until.that(
                "the call is in the ledger",
                () -> calls.visits(call).stream().map(QueueVisit::operator).anyMatch(login::equals));
        return call;
    }

    private static Map<String, String> arrival(String call, String caller) {
        return Map.of("HotlineCall", call, "Did", "12328", "Caller", caller, "Skill", "complaint");
    }

    private static Evidence said(String call, String event, int second, Map<String, String> fields) {
        Instant at = Instant.parse("2026-11-20T03:00:00Z").plusSeconds(second);
        return new Evidence("lab", Source.AMI, event, at, call, call, fields);
    }
}
