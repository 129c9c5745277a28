package hotline.sla;

import static hotline.cases.CaseApi.dispatched;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static hotline.cases.CaseApi.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hotline.cases.CaseApi;
import hotline.cases.CaseNumber;
import hotline.cases.Racers;
import hotline.database.DatabaseResource;
import hotline.journey.Until;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The sweeps also run by themselves meanwhile, each second: another node, as it were. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class ClockSweepTest {
    @Inject
    ClockSweep sweep;

    @Inject
    ActSweep acts;

    @Inject
    @Wellness
    ClockHealth health;

    @Inject
    Jdbi jdbi;

    @Test
    void a_running_clock_waits_for_its_first_warning() {
        long clock = clock(newCase(), "INTAKE");
        assertThat(waiting(clock)).isEqualTo("EARLY");
        sweep.sweep();
        assertThat(said(clock)).isEmpty();
        assertThat(early()).as("said before it was due").isZero();
    }

    @Test
    void each_level_is_said_once_and_in_order() {
        String number = newCase();
        long clock = clock(number, "INTAKE");
        for (Level level : Level.values()) {
            assertThat(waiting(clock)).isEqualTo(level.name());
            isDue(clock);
            swept(clock);
            assertThat(said(clock)).last().isEqualTo(level.name());
        }
        assertThat(said(clock)).containsExactly("EARLY", "SOON", "DUE", "UNIT_HEAD", "SUPERVISOR");
        assertThat(waiting(clock)).isNull();
        assertThat(early()).as("said before it was due").isZero();
    }

    @Test
    void what_has_stopped_is_not_spoken_of_any_more() {
        String number = newCase();
        long clock = clock(number, "INTAKE");
        post("operator", "/api/cases/" + number + "/answer", "text", "好").then().statusCode(200);
        assertThat(waiting(clock)).isNull();
    }

    @RepeatedTest(3)
    void of_many_nodes_one_says_it() throws Exception {
        List<Long> clocks = new ArrayList<>();
        for (int i = 0; i < 20; i++) clocks.add(clock(newCase(), "INTAKE"));
        clocks.forEach(this::isDue);
        Racers.all(8, i -> {
            sweep.sweep();
            return i;
        });
        clocks.forEach(this::swept);
        assertThat(clocks).allSatisfy(c -> assertThat(said(c)).containsExactly("EARLY"));
        assertThat(clocks).allSatisfy(c -> assertThat(waiting(c)).isEqualTo("SOON"));
    }

    @Test
    void at_the_limit_the_system_signs_in_itself() {
        String number = newCase();
        long order = dispatched(number);
        swept(limitOf(number));
        acted(number);
        read("dispatcher", number)
                .body("state", equalTo("HANDLING"))
                .body("orders[0].passive", equalTo(true))
                .body("timeline.event", contains("opened", "dispatched", "signed-in"))
                .body("timeline[2].actor", equalTo("system"))
                .body("clocks.find{it.kind=='SIGN_IN'}.outcome", equalTo("PASSIVE"))
                .body("clocks.find{it.kind=='SIGN_IN'}.order", equalTo((int) order));
    }

    @Test
    void a_secret_case_is_signed_in_too() {
        String number = newCase("secret", true);
        post("api", "/api/cases/" + number + "/dispatch", "unit", "bus", "readers", List.of("handler"))
                .then()
                .statusCode(200);
        swept(limitOf(number));
        acted(number);
        CaseApi.as("api").get("/api/cases/" + number).then().body("state", equalTo("HANDLING"));
    }

    @Test
    void at_its_approved_end_the_system_ends_a_suspension() {
        String number = newCase();
        long order = dispatched(number);
        post("handler", "/api/orders/" + order + "/sign-in").then().statusCode(200);
        String until = Instant.now().plusSeconds(86_400).toString();
        post("handler", "/api/orders/" + order + "/suspension", "reason", "weather", "until", until)
                .then()
                .statusCode(200);
        post("dispatcher", "/api/orders/" + order + "/suspension-decision", "granted", true)
                .then()
                .statusCode(200);
        assertThat(openActs(number)).isOne();
        jdbi.useHandle(h -> h.execute(
                "UPDATE clock_act SET due_at = UTC_TIMESTAMP(6) WHERE act = 'END_SUSPENSION' AND order_id = ?", order));
        acted(number);
        read("dispatcher", number)
                .body("timeline.event.last()", equalTo("suspension-ended"))
                .body("timeline.actor.last()", equalTo("system"))
                .body("clocks.find{it.kind=='TOTAL'}.paused.size()", equalTo(1));
    }

    @RepeatedTest(5)
    void the_unit_and_the_system_do_not_both_sign_in() throws Exception {
        String number = newCase();
        long order = dispatched(number);
        swept(limitOf(number));
        List<Integer> codes = Racers.all(8, i -> {
            if (i < 4)
                return post("handler", "/api/orders/" + order + "/sign-in").statusCode();
            acts.sweep();
            return 0;
        });
        assertThat(codes).isSubsetOf(0, 200, 409);
        assertThat(Collections.frequency(codes, 200)).isLessThanOrEqualTo(1);
        acted(number);
        assertThat(read("dispatcher", number).extract().jsonPath().getList("timeline.event", String.class))
                .containsExactly("opened", "dispatched", "signed-in");
    }

    @RepeatedTest(3)
    void a_sweep_and_a_reply_do_not_stand_in_each_others_way() throws Exception {
        String number = newCase();
        long order = dispatched(number);
        post("handler", "/api/orders/" + order + "/sign-in").then().statusCode(200);
        long total = clock(number, "TOTAL");
        isDue(total);
        List<Integer> codes = Racers.all(8, i -> {
            if (i == 0)
                return post("handler", "/api/orders/" + order + "/reply", "result", "r", "answer", "a")
                        .statusCode();
            sweep.sweep();
            return 200;
        });
        assertThat(codes).containsOnly(200);
        assertThat(waiting(total)).isNull();
        assertThat(said(total)).hasSizeLessThanOrEqualTo(1);
    }

    @RepeatedTest(3)
    void many_replies_in_the_middle_of_many_sweeps_are_all_kept() throws Exception {
        List<String> numbers = Stream.generate(CaseApi::newCase).limit(16).toList();
        List<Long> orders = numbers.stream().map(CaseApi::dispatched).toList();
        orders.forEach(
                o -> post("handler", "/api/orders/" + o + "/sign-in").then().statusCode(200));
        List<Long> totals = numbers.stream().map(n -> clock(n, "TOTAL")).toList();
        totals.forEach(this::isDue);
        List<Integer> codes = new CopyOnWriteArrayList<>();
        Racers.all(8, i -> {
            if (i >= 4) for (int n = 0; n < 20; n++) sweep.sweep();
            else
                for (Long order : orders.subList(i * 4, i * 4 + 4))
                    codes.add(post("handler", "/api/orders/" + order + "/reply", "result", "r", "answer", "a")
                            .statusCode());
            return i;
        });
        assertThat(codes).hasSize(16).containsOnly(200);
        assertThat(totals).allSatisfy(t -> assertThat(waiting(t)).isNull());
        assertThat(totals).allSatisfy(t -> assertThat(said(t)).hasSizeLessThanOrEqualTo(1));
        numbers.forEach(n -> read("dispatcher", n)
                .body("state", equalTo("REPLIED"))
                .body("timeline.event", contains("opened", "dispatched", "signed-in", "replied"))
                .body("clocks.find{it.kind=='TOTAL'}.outcome", equalTo("IN_TIME")));
    }

    @RepeatedTest(3)
    void a_suspension_is_ended_by_hand_or_by_the_system_but_once() throws Exception {
        String number = newCase();
        long order = dispatched(number);
        post("handler", "/api/orders/" + order + "/sign-in").then().statusCode(200);
        post(
                        "handler",
                        "/api/orders/" + order + "/suspension",
                        "reason",
                        "weather",
                        "until",
                        Instant.now().plusSeconds(86_400).toString())
                .then()
                .statusCode(200);
        post("dispatcher", "/api/orders/" + order + "/suspension-decision", "granted", true)
                .then()
                .statusCode(200);
        jdbi.useHandle(h -> h.execute("UPDATE clock_act SET due_at = UTC_TIMESTAMP(6) WHERE order_id = ?", order));
        List<Integer> codes = Racers.all(8, i -> {
            if (i < 4)
                return post("handler", "/api/orders/" + order + "/resumption").statusCode();
            acts.sweep();
            return 0;
        });
        // who finds it ended already is told that it is done
        assertThat(codes).isSubsetOf(0, 200, 409);
        acted(number);
        assertThat(read("dispatcher", number).extract().jsonPath().getList("timeline.event", String.class))
                .containsExactly(
                        "opened",
                        "dispatched",
                        "signed-in",
                        "suspension-requested",
                        "suspension-approved",
                        "suspension-ended");
    }

    @Test
    void silence_about_an_overdue_clock_is_seen() {
        String number = newCase();
        long clock = clock(number, "INTAKE");
        jdbi.useHandle(h -> {
            h.execute("DELETE FROM clock_due WHERE clock_id = ?", clock);
            h.execute("UPDATE case_clock SET due_at = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE WHERE id = ?", clock);
        });
        assertThat(health.call().getStatus().name()).isEqualTo("DOWN");
        jdbi.useHandle(h -> h.execute("INSERT INTO clock_due VALUES (?, 'DUE', UTC_TIMESTAMP(6))", clock));
        swept(clock);
        assertThat(silent(clock)).isFalse();
        jdbi.useHandle(h -> h.execute("UPDATE case_clock SET due_at = original_due_at WHERE id = ?", clock));
    }

    /** Until whoever swept has done it: the other node may have taken the row a moment before. */
    private void acted(String number) {
        Until.that("the system acts", () -> {
            acts.sweep();
            return openActs(number) == 0;
        });
    }

    /** Nothing of this clock is due any more; the service's own sweep may have it in hand at this moment. */
    private void swept(long clock) {
        Until.that("what is due is said", () -> {
            sweep.sweep();
            return number("SELECT COUNT(*) FROM clock_due WHERE clock_id = ? AND due_at <= UTC_TIMESTAMP(6)", clock)
                    == 0;
        });
    }

    private long openActs(String number) {
        return number("""
                SELECT COUNT(*) FROM clock_act a JOIN case_order o ON o.id = a.order_id
                WHERE o.case_id = (SELECT id FROM hotline_case WHERE number = ?)""", symbols(number));
    }

    private long limitOf(String number) {
        long clock = clock(number, "SIGN_IN");
        jdbi.useHandle(h -> h.execute("UPDATE clock_due SET level = 'DUE' WHERE clock_id = ?", clock));
        isDue(clock);
        return clock;
    }

    private void isDue(long clock) {
        jdbi.useHandle(h -> h.execute("UPDATE clock_due SET due_at = UTC_TIMESTAMP(6) WHERE clock_id = ?", clock));
    }

    private long clock(String number, String kind) {
        return number(
                "SELECT id FROM case_clock WHERE kind = '" + kind
                        + "' AND case_id = (SELECT id FROM hotline_case WHERE number = ?)",
                symbols(number));
    }

    private boolean silent(long clock) {
        return number("""
                SELECT COUNT(*) FROM case_clock k LEFT JOIN clock_escalation e ON e.clock_id = k.id AND e.level = 'DUE'
                WHERE k.id = ? AND e.clock_id IS NULL""", clock) > 0;
    }

    private long early() {
        return number("SELECT COUNT(*) FROM clock_escalation WHERE fired_at < due_at AND ? = 0", 0);
    }

    private @org.jspecify.annotations.Nullable String waiting(long clock) {
        return jdbi.withHandle(h -> h.createQuery("SELECT level FROM clock_due WHERE clock_id = ?")
                .bind(0, clock)
                .mapTo(String.class)
                .findOne()
                .orElse(null));
    }

    private List<String> said(long clock) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT level FROM clock_escalation WHERE clock_id = ? ORDER BY level")
                        .bind(0, clock)
                        .mapTo(String.class)
                        .list());
    }

    private long number(String sql, Object value) {
        return jdbi.withHandle(
                h -> h.createQuery(sql).bind(0, value).mapTo(Long.class).one());
    }

    private static String symbols(String number) {
        return CaseNumber.of(number).symbols();
    }
}
