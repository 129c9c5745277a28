package hotline.phone;

import static hotline.phone.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hotline.base.Actor;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.calls.OutgoingCall;
import hotline.calls.OutgoingCalls;
import hotline.database.DatabaseResource;
import hotline.directory.Directory;
import hotline.directory.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
}
