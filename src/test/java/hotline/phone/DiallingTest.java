package hotline.phone;

import static hotline.phone.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import hotline.base.Actor;
import hotline.base.PersonalData;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.calls.OutgoingCall;
import hotline.calls.OutgoingCalls;
import hotline.database.DatabaseResource;
import hotline.directory.Directory;
import hotline.directory.Person;
import hotline.visits.VisitTown;
import hotline.web.Html;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A citizen is called from the desk: the operator's telephone first. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class DiallingTest {
    private static final Map<String, Extension> PHONES =
            Map.of("8019", new Extension("8019", Extension.Kind.BROWSER, "secret-of-8019"));

    @Inject
    PhoneStart servers;

    @Inject
    Telephone telephone;

    @Inject
    Dialling dialling;

    @Inject
    OutgoingCalls outgoing;

    @Inject
    Directory directory;

    @Inject
    MissedCaller citizens;

    @Inject
    VisitTown visits;

    @Inject
    @Any
    Instance<PersonalData> kept;

    @Inject
    Jdbi jdbi;

    private final FakeAsterisk asterisk = new FakeAsterisk();
    private Actor operator = Actor.SYSTEM;

    @BeforeEach
    void connect() {
        Person person = directory.personByLogin("operator").orElseThrow();
        operator = new Actor(person.id(), "operator", person.unit());
        ServerSettings settings = asterisk.settings("dial", FakeAsterisk.SECRET, PHONES);
        servers.add(settings, new AmiServer(settings, Clock.systemUTC()));
        eventually("asked", () -> !asterisk.actions("CoreShowChannels").isEmpty());
    }

    @AfterEach
    void close() {
        telephone.signOut(operator);
        as("visitor").post("/api/me/phone/sign-out").then().statusCode(200);
        servers.remove("dial");
        asterisk.close();
    }

    private static RequestSpecification as(String login) {
        return given().auth().preemptive().basic(login, "demo-" + login).contentType(ContentType.JSON);
    }

    private void sit() {
        telephone.signIn(operator, "dial", "8019", Set.of());
    }

    private String dial(String number) {
        return dialling.dial(operator, new PhoneNumber(number), "96196", "callback:0");
    }

    private Map<String, String> asked() {
        eventually("asked", () -> !asterisk.actions("Originate").isEmpty());
        return asterisk.actions("Originate").getLast();
    }

    private void event(String lines) {
        asterisk.emit("Event: " + lines.replace("|", "\n"));
    }

    @Test
    void the_operators_telephone_is_rung_first_and_then_the_number() {
        sit();
        String call = dial("13800138000");
        assertThat(asked())
                .containsEntry("Channel", "PJSIP/8019")
                .containsEntry("ChannelId", call)
                .containsEntry("Context", "call-out")
                .containsEntry("Exten", "13800138000")
                .containsEntry("Variable", "HOTLINE_LINE=96196");
        assertThat(call).matches("dial-\\d{10}\\.\\d{10}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0085212345678", "8001", "110", "16812345", "4008123123"})
    void a_number_outside_the_list_is_never_dialled(String number) {
        sit();
        assertThat(refused(number)).isEqualTo("number-not-dialled");
        assertThat(asterisk.actions("Originate")).isEmpty();
    }

    @Test
    void only_who_is_signed_in_and_has_no_call_dials() {
        assertThat(refused("13800138000")).isEqualTo("not-signed-in");
        sit();
        event("Newchannel|Channel: PJSIP/8019-00000001|Uniqueid: own.1|Linkedid: own.1|ChannelState: 4");
        eventually("calls", () -> telephone.state("operator").state() == OperatorStatus.OUTBOUND);
        assertThat(refused("13800138000")).isEqualTo("on-a-call");
        assertThat(asterisk.actions("Originate")).isEmpty();
    }

    private String refused(String number) {
        try {
            dial(number);
            return "";
        } catch (Refusal e) {
            return e.code();
        }
    }

    @Test
    void his_time_is_outbound_from_the_ring_to_the_end() {
        sit();
        telephone.ready(operator);
        String call = dial("13800138000");
        event("DialBegin|DestChannel: PJSIP/8019-00000002|DestUniqueid: " + call + "|DestLinkedid: " + call);
        eventually("rings", () -> telephone.state("operator").state() == OperatorStatus.OUTBOUND);
        event("DialEnd|DestChannel: PJSIP/8019-00000002|DestUniqueid: " + call + "|DialStatus: ANSWER");
        event("Hangup|Channel: PJSIP/8019-00000002|Uniqueid: " + call + "|Linkedid: " + call);
        eventually("over", () -> telephone.state("operator").state() == OperatorStatus.READY);
    }

    @Test
    void the_ledger_has_it_with_talk_and_recording() {
        sit();
        String call = dial("13800138000");
        String linked = "|Linkedid: " + call;
        event("MixMonitorStart|Channel: PJSIP/8019-00000003|Uniqueid: " + call + linked);
        event("BridgeEnter|BridgeUniqueid: b1|Channel: PJSIP/8019-00000003|Uniqueid: " + call + linked);
        event("BridgeEnter|BridgeUniqueid: b1|Channel: PJSIP/trunk-00000004|Uniqueid: " + call + "9" + linked);
        event("BridgeLeave|BridgeUniqueid: b1|Channel: PJSIP/trunk-00000004|Uniqueid: " + call + "9" + linked);
        event("BridgeLeave|BridgeUniqueid: b1|Channel: PJSIP/8019-00000003|Uniqueid: " + call + linked);
        event("Hangup|Channel: PJSIP/8019-00000003|Uniqueid: " + call + linked);
        eventually(
                "in the ledger",
                () -> one(call).talkMicros() != null && one(call).endedAt() != null);
        assertThat(one(call).answeredAt()).isNotNull();
        assertThat(one(call).operator()).isEqualTo("operator");
        assertThat(one(call).recording()).matches("\\d{4}/\\d\\d/\\d\\d/" + call.replace(".", "\\.") + "\\.wav");
    }

    private OutgoingCall one(String call) {
        List<OutgoingCall> all = outgoing.about("callback:0");
        return all.stream().filter(c -> c.call().equals(call)).findFirst().orElseThrow();
    }

    @Test
    void a_call_back_is_dialled_by_who_has_it_and_keeps_its_calls() {
        sit();
        long id = citizens.missed();
        String path = "/api/callbacks/" + id;
        as("operator").post(path + "/call").then().statusCode(200).body("call", notNullValue());
        assertThat(asked().get("Exten")).startsWith("139");
        as("operator").get(path).then().body("mine", equalTo(true)).body("calls.size()", equalTo(1));
        String call = as("operator").get(path).path("calls[0].call");
        as("operator").get(path + "/calls/" + call + "/recording").then().statusCode(404);
        as("operator2").post(path + "/call").then().statusCode(409).body("holder", equalTo("operator"));
    }

    @Test
    void a_visit_is_dialled_by_who_has_it_in_hand_and_keeps_its_calls() {
        long visit = visits.asked();
        String path = "/api/visits/" + visit;
        called("visitor", visit).statusCode(409).body("type", equalTo("/problems/visit-not-claimed"));
        as("visitor").post(path + "/claim").then().statusCode(200);
        called("visitor", visit).statusCode(409).body("type", equalTo("/problems/not-signed-in"));
        called("supervisor", visit).statusCode(409).body("holder", equalTo("visitor"));
        called("operator", visit).statusCode(403);
        seat("visitor", "8019").statusCode(200);
        String call = called("visitor", visit).statusCode(200).extract().path("call");
        assertThat(asked())
                .containsEntry("Exten", visits.phone(visit))
                .containsEntry("ChannelId", call)
                .doesNotContainKey("Variable");
        as("visitor")
                .get(path + "/calls")
                .then()
                .body("items.call", equalTo(List.of(call)))
                .body("items[0].operator", equalTo("visitor"));
        as("handler").get(path + "/calls").then().statusCode(403);
        as("visitor").get(path + "/calls/" + call + "/recording").then().statusCode(404);
        as("auditor").get("/api/audit?subject=visit:" + visit).then().body("items.action", hasItem("dialled"));
        visits.makeSecret(visit);
        called("visitor", visit).statusCode(404);
        as("visitor").get(path + "/calls").then().statusCode(404);
    }

    @Test
    void the_calls_of_a_visit_are_shown_with_its_case_and_heard_by_whom_they_concern() {
        long visit = visits.asked();
        as("visitor").post("/api/visits/" + visit + "/claim").then().statusCode(200);
        seat("visitor", "8019").statusCode(200);
        String call = called("visitor", visit).statusCode(200).extract().path("call");
        String linked = "|Linkedid: " + call;
        event("MixMonitorStart|Channel: PJSIP/8019-00000005|Uniqueid: " + call + linked);
        event("BridgeEnter|BridgeUniqueid: b2|Channel: PJSIP/8019-00000005|Uniqueid: " + call + linked);
        event("BridgeEnter|BridgeUniqueid: b2|Channel: PJSIP/trunk-00000006|Uniqueid: " + call + "9" + linked);
        event("BridgeLeave|BridgeUniqueid: b2|Channel: PJSIP/8019-00000005|Uniqueid: " + call + linked);
        event("Hangup|Channel: PJSIP/8019-00000005|Uniqueid: " + call + linked);
        eventually(
                "in the ledger",
                () -> outgoing.about("visit:" + visit).getFirst().endedAt() != null);
        String page = "/desk/cases/" + visits.dashed(visit);
        String player = "/api/visits/" + visit + "/calls/" + call + "/recording";
        assertThat(Html.of("visitor", page).text())
                .contains("已拨打")
                .contains("通话 0 秒")
                .contains(player);
        assertThat(Html.of("dispatcher", page).text()).contains("已拨打").doesNotContain(player);
    }

    @Test
    void whom_we_called_goes_with_the_case() {
        long visit = visits.asked();
        as("visitor").post("/api/visits/" + visit + "/claim").then().statusCode(200);
        seat("visitor", "8019").statusCode(200);
        called("visitor", visit).statusCode(200);
        assertThat(callees(visit)).isEqualTo(1);
        long caseId = Long.parseLong(visits.text(visit, "case_id"));
        QuarkusTransaction.requiringNew()
                .run(() -> kept.stream().filter(k -> k.part().equals("calls")).forEach(k -> k.emptyCase(caseId)));
        assertThat(callees(visit)).isZero();
        assertThat(outgoing.about("visit:" + visit)).as("the call itself stays").hasSize(1);
    }

    private int callees(long visit) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT COUNT(*) FROM call_outgoing WHERE about = ? AND callee_sealed IS NOT NULL")
                        .bind(0, "visit:" + visit)
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void who_wrote_back_in_the_meantime_is_not_called() {
        long visit = visits.asked();
        as("visitor").post("/api/visits/" + visit + "/claim").then().statusCode(200);
        seat("visitor", "8019").statusCode(200);
        visits.reply(visit, "1");
        called("visitor", visit).statusCode(409).body("type", equalTo("/problems/visit-over"));
        assertThat(asterisk.actions("Originate")).isEmpty();
    }

    @Test
    void a_visitor_dials_only_and_serves_no_queue() {
        seat("visitor", "8019")
                .statusCode(200)
                .body("state", equalTo("CASEWORK"))
                .body("queues", equalTo(List.of()));
        as("visitor").post("/api/me/phone/ready").then().statusCode(409).body("type", equalTo("/problems/only-dials"));
        as("visitor")
                .body(Map.of("reason", "meal"))
                .post("/api/me/phone/pause")
                .then()
                .statusCode(200)
                .body("state", equalTo("PAUSED"));
        assertThat(asterisk.actions("QueueAdd")).isEmpty();
        assertThat(asterisk.actions("QueuePause")).isEmpty();
        assertThat(telephone.line().operators()).doesNotContainKey(OperatorStatus.PAUSED);
        as("dispatcher").get("/api/me/phone").then().statusCode(403);
    }

    private static ValidatableResponse called(String login, long visit) {
        return as(login).post("/api/visits/" + visit + "/call").then();
    }

    private static ValidatableResponse seat(String login, String extension) {
        return as(login)
                .body(Map.of("server", "dial", "extension", extension))
                .post("/api/me/phone/sign-in")
                .then();
    }
}
