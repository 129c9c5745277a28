package hotline.calls;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.database.DatabaseResource;
import hotline.files.OldRecording;
import hotline.files.Recordings;
import hotline.files.Wav;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording follows its case: who hears it, how long it is kept. Servers and days of this test's own. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class HearingHttpTest {
    private static int sequence = 70_000;

    @Inject
    Calls calls;

    @Inject
    Recordings recordings;

    @Inject
    RecordingRetention retention;

    @Inject
    CallEmptying emptying;

    @Inject
    Jdbi jdbi;

    @TempDir
    Path folder;

    private Story story;
    private Path file;
    private String number;
    private long order;

    @BeforeEach
    void a_recorded_call_that_led_to_a_case_of_the_bus_company() throws IOException {
        story = new Story(Instant.parse("2025-02-03T02:00:00Z").plusSeconds(sequence), sequence++);
        story.arrived("96196", "complaint")
                .recorded()
                .answered("operator", 3)
                .at(30)
                .hungUp();
        calls.witness(story.told());
        Until.folded(
                () -> calls.visits(story.id()),
                v -> !v.isEmpty() && !v.getLast().open());
        file = folder.resolve("2025/02/03/" + story.id() + ".wav");
        Files.createDirectories(file.getParent());
        Files.write(file, Wav.of(1000, 1000));
        calls.recordingsAt("lab", folder);
        Map<String, Object> form = new HashMap<>(Map.of("ending", "DISPATCH", "unit", "bus", "what", "3路车不停站"));
        form.put("kind", "COMPLAINT");
        number = as("operator")
                .body(form)
                .post("/api/calls/" + story.id() + "/filing")
                .then()
                .statusCode(200)
                .extract()
                .path("case");
        order = read("dispatcher", number).extract().jsonPath().getLong("orders[0].id");
    }

    private ValidatableResponse hears(String user) {
        return as(user).get("/api/calls/" + story.id() + "/recording").then();
    }

    private ValidatableResponse released(String user, Object... more) {
        Object[] body = {"call", story.id(), "order", order, "released", more.length == 0};
        return post(user, "/api/cases/" + number + "/recording-release", body).then();
    }

    @Test
    void the_unit_hears_it_after_a_release_for_its_order_and_no_longer_than_that() {
        hears("handler").statusCode(403);
        released("handler").statusCode(403);
        released("operator").statusCode(403);
        released("handler2").statusCode(404);
        released("dispatcher").statusCode(204);
        hears("handler").statusCode(200).header("Content-Length", "1044");
        as("handler")
                .header("Range", "bytes=40-99")
                .get("/api/calls/" + story.id() + "/recording")
                .then()
                .statusCode(206);
        as("handler").head("/api/calls/" + story.id() + "/recording").then().statusCode(200);
        hears("handler2").statusCode(403);
        released("supervisor", "no more").statusCode(204);
        hears("handler").statusCode(403);
        assertThat(audit()).contains("recording-released", "recording-played", "recording-withheld");
    }

    @Test
    void a_unit_that_gave_its_order_back_hears_nothing_any_more() {
        released("dispatcher").statusCode(204);
        post("handler", "/api/orders/" + order + "/return", "reason", "not-our-line")
                .then()
                .statusCode(200);
        post("dispatcher", "/api/orders/" + order + "/return-decision", "granted", true, "unit", "lighting")
                .then()
                .statusCode(200);
        hears("handler").statusCode(403);
        released("dispatcher").statusCode(409).body("type", equalTo("/problems/order-not-held"));
    }

    @Test
    void of_a_secret_case_it_is_heard_by_the_named_and_nobody_else() {
        hears("operator").statusCode(200);
        hears("supervisor").statusCode(200);
        post("dispatcher", "/api/cases/" + number + "/secrecy", "secret", true, "readers", List.of("handler"))
                .then()
                .statusCode(200);
        hears("operator").statusCode(404);
        hears("supervisor").statusCode(404);
        hears("dispatcher").statusCode(200);
        hears("handler").statusCode(404);
        released("supervisor").statusCode(404);
        released("dispatcher").statusCode(204);
        hears("handler").statusCode(200);
    }

    @Test
    void the_page_offers_a_player_to_whom_may_hear_and_a_release_to_whom_may_give_it() {
        assertThat(page("handler")).doesNotContain("<audio", "recording-release");
        assertThat(page("dispatcher")).contains("recording-release", "开放录音").doesNotContain("<audio");
        released("dispatcher").statusCode(204);
        assertThat(page("handler")).contains("<audio", "录音开放给");
        assertThat(page("dispatcher")).contains("收回");
    }

    @Test
    void an_old_one_goes_only_when_its_case_is_over_and_nobody_holds_it() {
        LocalDate before = LocalDate.parse("2025-02-04");
        retention.run(before, false, Actor.SYSTEM);
        assertThat(file).as("its case is open").exists();
        stands("CLOSED");
        as("supervisor")
                .body(Map.of("reason", "法院调取"))
                .put("/api/calls/" + story.id() + "/recording/hold")
                .then()
                .statusCode(204);
        retention.run(before, false, Actor.SYSTEM);
        assertThat(file).as("it is held").exists();
        as("supervisor")
                .delete("/api/calls/" + story.id() + "/recording/hold")
                .then()
                .statusCode(204);
        RecordingRetention.Report dry = retention.run(before, true, Actor.SYSTEM);
        assertThat(dry.count()).isPositive();
        assertThat(dry.bytes()).isGreaterThanOrEqualTo(1044);
        assertThat(file).as("only looked at").exists();
        retention.run(before, false, Actor.SYSTEM);
        assertThat(file).doesNotExist();
        assertThat(recordings.before(before)).extracting(OldRecording::call).doesNotContain(story.id());
        assertThat(audit()).contains("recording-held", "recording-let-go", "recording-deleted");
        hears("supervisor").statusCode(404).body("type", equalTo("/problems/recording-missing"));
        stands("DISPATCHED");
    }

    @Test
    void a_voice_goes_with_the_caller_and_one_that_is_held_stays() {
        as("supervisor")
                .body(Map.of("reason", "法院调取"))
                .put("/api/calls/" + story.id() + "/recording/hold")
                .then()
                .statusCode(204);
        QuarkusTransaction.requiringNew().run(() -> emptying.empty(story.id()));
        assertThat(file).as("it is held").exists();
        as("supervisor")
                .delete("/api/calls/" + story.id() + "/recording/hold")
                .then()
                .statusCode(204);
        for (int times = 0; times < 2; times++)
            QuarkusTransaction.requiringNew().run(() -> emptying.empty(story.id()));
        assertThat(file).doesNotExist();
        assertThat(calls.visits(story.id())).as("the call is counted still").isNotEmpty();
    }

    /** Long ago, past all moves; put back afterwards, for counters count what moves say. */
    private void stands(String state) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(h -> h.execute(
                        "UPDATE hotline_case SET state = ? WHERE number = ?", state, number.replace("-", ""))));
    }

    @Test
    void without_a_rule_nothing_is_deleted() {
        assertThatThrownBy(() -> retention.run(false, Actor.SYSTEM))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("no-retention"));
        retention.run();
        assertThat(file).exists();
        post("supervisor", "/api/recordings/retention", "dryRun", true).then().statusCode(403);
        post("admin", "/api/recordings/retention", "dryRun", false).then().statusCode(409);
    }

    private String page(String user) {
        return as(user).accept("text/html")
                .get("/desk/cases/" + number)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private List<String> audit() {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createQuery("SELECT action FROM audit_entry WHERE subject = :s")
                        .bind("s", "call:" + story.id())
                        .mapTo(String.class)
                        .list()));
    }
}
