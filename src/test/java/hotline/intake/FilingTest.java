package hotline.intake;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hotline.base.Actor;
import hotline.base.Kind;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.base.Urgency;
import hotline.cases.Act;
import hotline.cases.CaseNumber;
import hotline.cases.Place;
import hotline.cases.Racers;
import hotline.citizens.Citizens;
import hotline.database.DatabaseResource;
import hotline.directory.Directory;
import hotline.directory.Person;
import hotline.directory.Unit;
import hotline.web.Viewer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class FilingTest {
    private static final AtomicLong CALLS = new AtomicLong(System.nanoTime());
    private static final Act.Answer AT_ONCE = new Act.Answer("末班车 22:30", Act.Triage.NONE);

    @Inject
    Intake intake;

    @Inject
    Drafts drafts;

    @Inject
    Citizens citizens;

    @Inject
    Directory directory;

    @Inject
    Jdbi jdbi;

    private String call;
    private Viewer lin;

    @BeforeEach
    void a_call() {
        call = "lab-" + CALLS.incrementAndGet() + ".0";
        Person person = directory.personByLogin("operator").orElseThrow();
        lin = new Viewer(new Actor(person.id(), person.login(), person.unit()), person.name(), person.roles());
    }

    @Test
    void answered_at_once_is_one_act_at_one_instant() {
        Received received = intake.file(filing(AT_ONCE), lin);
        read("operator", number(received))
                .body("state", equalTo("ANSWERED"))
                .body("channel", equalTo("PHONE"))
                .body("timeline.event", contains("opened", "answered"))
                .body("calls", contains(call))
                .body("clocks[0].outcome", equalTo("IN_TIME"))
                .body("concerns", equalTo("3路司机"))
                .body("place.address", equalTo("火车站"));
    }

    @Test
    void dispatched_from_the_form_has_its_order() {
        long bus = directory.units().stream()
                .filter(u -> u.code().equals("bus"))
                .map(Unit::id)
                .findFirst()
                .orElseThrow();
        Received received = intake.file(filing(new Act.Dispatch(bus, "请今天联系", List.of(), Act.Triage.NONE)), lin);
        read("handler", number(received))
                .body("state", equalTo("DISPATCHED"))
                .body("orders[0].unit", equalTo("bus"))
                .body("clocks.kind", contains("INTAKE", "SIGN_IN", "TOTAL"));
    }

    @Test
    void a_second_click_gives_the_same_case() {
        Received first = intake.file(filing(AT_ONCE), lin);
        Received second = intake.file(filing(AT_ONCE), lin);
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(second.again()).isTrue();
    }

    /** The first time the telephone had not told yet who called and when. */
    @Test
    void a_second_click_is_the_same_whatever_the_telephone_has_learnt_meanwhile() {
        Filing known = filing(AT_ONCE);
        Received first = intake.file(new Filing(call, null, known.name(), Instant.EPOCH, null, known.result()), lin);
        Received second = intake.file(known, lin);
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(second.again()).isTrue();
    }

    @Test
    void eight_clicks_at_once_make_one_case() throws Exception {
        List<Received> all = Racers.all(8, i -> intake.file(filing(AT_ONCE), lin));
        assertThat(all.stream().map(Received::number).distinct()).hasSize(1);
        assertThat(all.stream().filter(r -> !r.again())).hasSize(1);
    }

    @Test
    void a_call_that_has_a_case_is_not_filed_as_something_else() {
        Received first = intake.file(filing(AT_ONCE), lin);
        assertThatThrownBy(() -> intake.file(without(NoCase.SILENT), lin)).isInstanceOfSatisfying(Refusal.class, e -> {
            assertThat(e.code()).isEqualTo("call-filed");
            assertThat(e.details()).containsEntry("case", number(first));
        });
    }

    @Test
    void a_booking_passed_on_leaves_a_contact_and_no_case() {
        Received received = intake.file(without(NoCase.BOOKING), lin);
        assertThat(received.number()).isNull();
        assertThat(callCase())
                .containsEntry("no_case", "BOOKING")
                .containsEntry("case_number", null)
                .containsEntry("skill", "booking");
        assertThat(intake.ofCall(call))
                .hasValueSatisfying(r -> assertThat(r.number()).isNull());
    }

    @Test
    void a_wrong_key_is_put_right() {
        intake.file(without(NoCase.BOOKING), lin);
        Received received = intake.file(filing(AT_ONCE), lin);
        assertThat(received.number()).isNotNull();
        assertThat(callCase()).containsEntry("no_case", null).containsEntry("case_number", number(received));
        read("operator", number(received)).body("contacts.size()", equalTo(1));
    }

    @Test
    void the_caller_is_known_by_the_name_he_gave_last() {
        PhoneNumber phone = new PhoneNumber("139" + (10_000_000 + CALLS.incrementAndGet() % 89_999_999));
        intake.file(filing(phone, "王晓明", AT_ONCE), lin);
        call = call + "2";
        intake.file(filing(phone, "王小明", AT_ONCE), lin);
        assertThat(citizens.byPhone(phone)).hasValueSatisfying(c -> {
            assertThat(c.name()).isEqualTo("王小明");
            assertThat(intake.countOf(c.keys())).isEqualTo(2);
        });
    }

    @Test
    void a_withheld_number_is_nobody() {
        Received received = intake.file(filing(null, null, AT_ONCE), lin);
        read("operator", number(received)).body("requester", equalTo(null)).body("contacts[0].from", equalTo(null));
    }

    @Test
    void filing_takes_its_authors_draft_away_and_nobody_elses() {
        Person other = directory.personByLogin("operator2").orElseThrow();
        Actor operator2 = new Actor(other.id(), other.login(), other.unit());
        drafts.save(call, "{\"what\":\"半句\"}", lin.actor());
        drafts.save(call, "别人的", operator2);
        intake.file(filing(AT_ONCE), lin);
        assertThat(drafts.read(call, lin.actor())).isEmpty();
        assertThat(drafts.read(call, operator2)).contains("别人的");
    }

    @Test
    void a_filing_that_is_refused_leaves_nothing_and_keeps_the_draft() {
        drafts.save(call, "还在", lin.actor());
        Act.Dispatch nowhere = new Act.Dispatch(-1, null, List.of(), Act.Triage.NONE);
        assertThatThrownBy(() -> intake.file(filing(nowhere), lin)).isInstanceOf(RuntimeException.class);
        assertThat(intake.ofCall(call)).isEmpty();
        assertThat(drafts.read(call, lin.actor())).contains("还在");
    }

    @Test
    void a_draft_is_saved_and_read_over_http_by_its_author_only() {
        String path = "/api/drafts/" + call;
        as("operator").get(path).then().statusCode(204);
        String typed = "{\"what\":\"路灯\",\"where\":\"中山路\"}";
        as("operator").body(typed).put(path).then().statusCode(204);
        as("operator")
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(equalTo(typed));
        as("operator2").get(path).then().statusCode(204);
        as("operator").delete(path).then().statusCode(204);
        as("operator").get(path).then().statusCode(204);
    }

    private Filing filing(Act.OnCase first) {
        return filing(new PhoneNumber("13812348000"), null, first);
    }

    private Filing filing(@Nullable PhoneNumber from, @Nullable String name, Act.OnCase first) {
        return new Filing(
                call,
                from,
                name,
                Instant.parse("2026-03-02T01:00:00Z"),
                "complaint",
                new Filing.WithCase(
                        Kind.COMPLAINT,
                        Urgency.NORMAL,
                        null,
                        "3路车不停站",
                        new Place("火车站", null, null, null),
                        "3路司机",
                        false,
                        first));
    }

    private Filing without(NoCase code) {
        return new Filing(
                call,
                new PhoneNumber("13812348000"),
                null,
                Instant.parse("2026-03-02T01:00:00Z"),
                "booking",
                new Filing.WithoutCase(code));
    }

    private Map<String, Object> callCase() {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM call_case WHERE call_id = ?")
                .bind(0, call)
                .mapToMap()
                .one());
    }

    private static String number(Received received) {
        CaseNumber number = Objects.requireNonNull(received.number());
        return number.toString();
    }
}
