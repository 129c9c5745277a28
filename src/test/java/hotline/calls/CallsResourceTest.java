package hotline.calls;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hotline.database.DatabaseResource;
import hotline.files.Wav;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class CallsResourceTest {
    private static int sequence = 1;

    @Inject
    Calls calls;

    @Inject
    Jdbi jdbi;

    private static RequestSpecification as(String login) {
        return given().auth().preemptive().basic(login, "demo-" + login);
    }

    /** A day of this test's own, so that other tests' calls are not on the list. */
    private static Story story(String day) {
        return new Story(Instant.parse(day + "T02:00:00Z").plusSeconds(60L * sequence), sequence++);
    }

    private Story kept(Story story) {
        calls.witness(story.told());
        Until.folded(
                () -> calls.visits(story.id()),
                v -> !v.isEmpty() && !v.getLast().open());
        return story;
    }

    private Story answered(String day, String operator) {
        return kept(story(day)
                .arrived("96196", "complaint")
                .recorded()
                .answered(operator, 3.4567)
                .at(26)
                .rated("5", "OK")
                .at(30)
                .hungUp());
    }

    @Test
    void a_call_is_listed_as_the_contract_says() {
        Story story = answered("2026-03-01", "operator");
        as("supervisor")
                .get("/api/calls?from=2026-03-01&to=2026-03-02")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue())
                .body("items[0].uniqueId", equalTo(story.id()))
                .body("items[0].server", equalTo("lab"))
                .body("items[0].linked", equalTo(List.of(story.id())))
                .body("items[0].line", equalTo("96196"))
                .body("items[0].skill", equalTo("complaint"))
                .body("items[0].queue", equalTo("complaint"))
                .body("items[0].caller", equalTo("138****8000"))
                .body("items[0].joinedAt", equalTo(text(story.time(1))))
                .body("items[0].answeredAt", equalTo(text(story.time(4.4567))))
                .body("items[0].endedAt", equalTo(text(story.time(24.4567))))
                .body("items[0].waitMs", equalTo(3456))
                .body("items[0].waitMicros", equalTo(3_456_700))
                .body("items[0].ringMs", equalTo(3456))
                .body("items[0].talkMs", equalTo(20_000))
                .body("items[0].outcome", equalTo("ANSWERED"))
                .body("items[0].operator", equalTo("operator"))
                .body("items[0].rating", equalTo(5))
                .body("items[0].case", nullValue())
                .body("items[0].recording", notNullValue())
                .body("items[0].quality", hasSize(0));
    }

    private static String text(Instant instant) {
        return java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
                .withZone(java.time.ZoneOffset.UTC)
                .format(instant);
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_repeat() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++)
            ids.addFirst(answered("2026-03-03", "operator").id());
        List<String> read = new ArrayList<>();
        String next = null;
        do {
            Response page = as("supervisor")
                    .queryParam("after", next == null ? List.of() : List.of(next))
                    .get("/api/calls?from=2026-03-03&to=2026-03-04&limit=3");
            read.addAll(page.jsonPath().getList("items.uniqueId"));
            next = page.jsonPath().getString("next");
        } while (next != null);
        assertThat(read).isEqualTo(ids);
    }

    @Test
    void operators_see_the_calls_they_took_part_in_and_no_others() {
        Story own = answered("2026-03-05", "operator");
        Story other = answered("2026-03-05", "operator2");
        String list = "/api/calls?from=2026-03-05&to=2026-03-06";
        as("operator").get(list).then().body("items.uniqueId", equalTo(List.of(own.id())));
        as("operator").get("/api/calls/" + own.id()).then().statusCode(200);
        as("operator").get("/api/calls/" + other.id()).then().statusCode(404);
        as("operator").get(list + "&operator=operator2").then().statusCode(403);
    }

    @Test
    void the_second_operator_of_a_transfer_sees_the_call_too() {
        calls.witness(Story.call()
                .event("QueueMemberAdded", null, "Interface", "PJSIP/8055", "MemberName", "operator2")
                .told());
        Story story = new Story(Instant.parse("2026-11-25T02:00:00Z"), sequence++).arrived("96196", "complaint");
        story.at(1).joined("complaint").at(2).connected("operator", "8001", "a").bridged("b", "a", "8001");
        story.at(9).left("b", "a").left("b", story.id()).at(10).bridged("c", "d", "8055");
        kept(story.at(20).left("c", "d").left("c", story.id()).hungUp());
        as("operator2")
                .get("/api/calls?from=2026-11-25&to=2026-11-26")
                .then()
                .body("items.uniqueId", equalTo(List.of(story.id())));
        as("operator2").get("/api/calls/" + story.id()).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"handler", "dispatcher", "reviewer", "visitor", "admin"})
    void others_do_not_see_calls(String login) {
        as(login).get("/api/calls").then().statusCode(403);
        as(login).get("/api/calls/1").then().statusCode(403);
        as(login).get("/api/calls/1/recording").then().statusCode(403);
    }

    @Test
    void nobody_sees_calls_without_an_account() {
        given().get("/api/calls").then().statusCode(401);
    }

    @Test
    void filters_leave_out_what_does_not_fit() {
        Story answered = answered("2026-03-07", "operator");
        Story gaveUp = kept(story("2026-03-07")
                .arrived("12328", "booking")
                .at(1)
                .joined("booking")
                .at(20)
                .abandoned()
                .hungUp());
        Story waiting = story("2026-03-07").arrived("96196", "lost").at(1).joined("lost");
        calls.witness(waiting.told());
        Until.folded(() -> calls.visits(waiting.id()), v -> !v.isEmpty());
        Map<String, Story> expected = Map.of(
                "line=12328", gaveUp,
                "skill=booking", gaveUp,
                "queue=lost", waiting,
                "outcome=ABANDONED", gaveUp,
                "outcome=ANSWERED", answered,
                "outcome=PENDING", waiting,
                "operator=operator", answered);
        expected.forEach((filter, story) -> as("supervisor")
                .get("/api/calls?from=2026-03-07&to=2026-03-08&" + filter)
                .then()
                .body("items.uniqueId", equalTo(List.of(story.id()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=yesterday", "to=2026-13-01", "outcome=NICE", "limit=0", "after=%21%21", "after=YQ"})
    void a_filter_that_cannot_be_read_is_named(String filter) {
        as("supervisor")
                .urlEncodingEnabled(false)
                .get("/api/calls?" + filter)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(filter.substring(0, filter.indexOf('='))));
    }

    @Test
    void the_detail_has_offers_legs_transfers_and_masked_evidence() {
        Story story = answered("2026-03-09", "operator");
        Response detail = as("auditor").get("/api/calls/" + story.id());
        detail.then()
                .statusCode(200)
                .body("uniqueId", equalTo(story.id()))
                .body("offers", hasSize(1))
                .body("offers[0].operator", equalTo("operator"))
                .body("offers[0].result", equalTo("TAKEN"))
                .body("legs", hasSize(1))
                .body("legs[0].extension", equalTo("8001"))
                .body("transfers", hasSize(0))
                .body("evidence.event", hasItem("QueueCallerJoin"))
                .body("evidence.find { it.event == 'HotlineArrived' }.fields.Caller", equalTo("138****8000"))
                .body("evidence.find { it.event == 'HotlineArrived' }.fields.HotlineCall", equalTo(story.id()));
        assertThat(detail.asString()).doesNotContain(Story.CALLER);
    }

    @Test
    void the_detail_is_found_by_the_lists_number_too() {
        Story story = answered("2026-03-11", "operator");
        int id = as("supervisor")
                .get("/api/calls?from=2026-03-11&to=2026-03-12")
                .jsonPath()
                .getInt("items[0].id");
        as("supervisor").get("/api/calls/" + id).then().body("uniqueId", equalTo(story.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "lab-1.1", "nonsense", "99999999999999999999999"})
    void a_call_that_is_not_there_is_not_found(String id) {
        as("supervisor").get("/api/calls/" + id).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void a_recording_is_heard_in_pieces_and_noted_once(@TempDir Path folder) throws IOException {
        Story story = answered("2026-03-13", "operator");
        byte[] wav = Wav.of(200_000, 200_000);
        Path file = folder.resolve("2026/03/13/" + story.id() + ".wav");
        Files.createDirectories(file.getParent());
        Files.write(file, wav);
        calls.recordingsAt("lab", folder);
        String recording = "/api/calls/" + story.id() + "/recording";

        Response whole = as("operator").get(recording);
        whole.then()
                .statusCode(200)
                .contentType("audio/wav")
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "no-store")
                .header("Content-Length", "200044");
        assertThat(whole.asByteArray()).isEqualTo(wav);

        Response piece = as("operator").header("Range", "bytes=100-199").get(recording);
        piece.then()
                .statusCode(206)
                .header("Content-Range", "bytes 100-199/200044")
                .header("Content-Length", "100");
        assertThat(piece.asByteArray()).isEqualTo(java.util.Arrays.copyOfRange(wav, 100, 200));

        as("operator")
                .header("Range", "bytes=300000-")
                .get(recording)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */200044");
        assertThat(plays(story)).containsExactly("operator");
    }

    @Test
    void asking_whether_there_is_a_recording_is_no_play(@TempDir Path folder) throws IOException {
        Story story = recorded("2026-03-21", folder);
        as("operator")
                .head("/api/calls/" + story.id() + "/recording")
                .then()
                .statusCode(200)
                .contentType("audio/wav")
                .header("Content-Length", "1044")
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "no-store");
        assertThat(plays(story)).isEmpty();
    }

    @Test
    void a_player_that_asks_for_the_beginning_twice_plays_once(@TempDir Path folder) throws IOException {
        Story story = recorded("2026-03-22", folder);
        String recording = "/api/calls/" + story.id() + "/recording";
        as("operator").header("Range", "bytes=0-").get(recording).then().statusCode(206);
        as("operator").header("Range", "bytes=0-").get(recording).then().statusCode(206);
        assertThat(plays(story)).containsExactly("operator");
    }

    private Story recorded(String day, Path folder) throws IOException {
        Story story = answered(day, "operator");
        Path file = folder.resolve(day.replace('-', '/') + "/" + story.id() + ".wav");
        Files.createDirectories(file.getParent());
        Files.write(file, Wav.of(1_000, 1_000));
        calls.recordingsAt("lab", folder);
        return story;
    }

    @Test
    void whoever_skips_the_beginning_is_noted_all_the_same(@TempDir Path folder) throws IOException {
        Story story = answered("2026-03-14", "operator");
        Path file = folder.resolve("2026/03/14/" + story.id() + ".wav");
        Files.createDirectories(file.getParent());
        Files.write(file, Wav.of(1_000, 1_000));
        calls.recordingsAt("lab", folder);
        for (String range : new String[] {"bytes=1-", "bytes=500-600"}) {
            as("auditor")
                    .header("Range", range)
                    .get("/api/calls/" + story.id() + "/recording")
                    .then()
                    .statusCode(206);
        }
        assertThat(plays(story)).containsExactly("auditor");
    }

    @Test
    void a_recording_that_is_gone_says_why(@TempDir Path folder) {
        Story story = answered("2026-03-15", "operator");
        calls.recordingsAt("lab", folder);
        as("supervisor")
                .get("/api/calls/" + story.id() + "/recording")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/recording-missing"));
        assertThat(plays(story)).isEmpty();
    }

    @Test
    void a_call_that_was_not_recorded_has_nothing_to_hear() {
        Story story = kept(story("2026-03-17")
                .arrived("96196", "complaint")
                .at(1)
                .joined("complaint")
                .at(20)
                .abandoned()
                .hungUp());
        as("supervisor").get("/api/calls/" + story.id()).then().body("recording", nullValue());
        as("supervisor").get("/api/calls/" + story.id() + "/recording").then().statusCode(404);
    }

    @Test
    void other_peoples_recordings_are_not_found(@TempDir Path folder) {
        Story story = answered("2026-03-19", "operator");
        as("operator2").get("/api/calls/" + story.id() + "/recording").then().statusCode(404);
        as("operator2").get("/api/calls").then().body("items.uniqueId", not(hasItem(story.id())));
    }

    private List<String> plays(Story story) {
        String sql = "SELECT actor FROM audit_entry WHERE action = 'recording-played' AND subject = :subject";
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createQuery(sql)
                        .bind("subject", "call:" + story.id())
                        .mapTo(String.class)
                        .list()));
    }
}
