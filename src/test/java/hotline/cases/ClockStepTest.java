package hotline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Actor;
import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Refusal;
import hotline.base.Urgency;
import hotline.database.DatabaseResource;
import hotline.directory.Directory;
import hotline.directory.Person;
import hotline.journey.Until;
import hotline.routing.Routing;
import hotline.web.Viewer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody sets the service's clock an hour on or back while people work; the database's goes on. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class ClockStepTest {
    private static final Clock AHEAD = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
    private static final Clock BEHIND = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));

    @Inject
    CaseRows rows;

    @Inject
    Opening opening;

    @Inject
    Moves moves;

    @Inject
    Eyes eyes;

    @Inject
    Views views;

    @Inject
    Routing routing;

    @Inject
    TermBook terms;

    @Inject
    Directory directory;

    @Inject
    Jdbi jdbi;

    private Cases cases(Clock clock) {
        return new Cases(rows, opening, moves, eyes, views, routing, terms, clock);
    }

    private Claims claims(Clock clock) {
        return new Claims(rows, moves, eyes, clock);
    }

    @Test
    void nothing_is_said_before_it_is_due_by_the_database() {
        CaseNumber ahead = open(AHEAD);
        CaseNumber behind = open(BEHIND);
        Until.that(
                "the one behind is overdue, and that is said",
                () -> said(behind).contains("DUE"));
        assertThat(said(ahead)).isEmpty();
        assertThat(number("""
                        SELECT COUNT(*) FROM clock_escalation e JOIN hotline_case c ON c.id = e.case_id
                        WHERE e.fired_at < e.due_at AND c.number = ?""", behind)).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_case_goes_on_through_a_step_and_its_story_keeps_its_order(boolean back) {
        Clock stepped = back ? BEHIND : AHEAD;
        CaseNumber number = open(Clock.systemUTC());
        act(() -> cases(Clock.systemUTC()).act(number, dispatch(), viewer("dispatcher"), null));
        long order = CaseApi.read("dispatcher", number.toString())
                .extract()
                .jsonPath()
                .getLong("orders[0].id");
        act(() -> cases(stepped).act(order, new Act.SignIn(), viewer("handler"), null));
        act(() -> cases(Clock.systemUTC()).act(order, new Act.Reply("r", "a"), viewer("handler"), null));
        act(() -> cases(stepped).act(order, new Act.Review(null), viewer("reviewer"), null));
        assertThat(CaseApi.read("supervisor", number.toString())
                        .extract()
                        .jsonPath()
                        .getList("timeline.event", String.class))
                .containsExactly("opened", "dispatched", "signed-in", "replied", "reviewed");
        CaseApi.post("admin", "/api/clocks/recomputation", "numbers", List.of(number.toString()))
                .then()
                .statusCode(200)
                .body("differences.size()", org.hamcrest.Matchers.equalTo(0));
    }

    @Test
    void a_claim_that_a_step_ended_too_early_is_lost_with_its_token() {
        CaseNumber number = open(Clock.systemUTC());
        Claim first = act(() -> claims(Clock.systemUTC()).claim(number, viewer("operator")));
        Claim second = act(() -> claims(AHEAD).claim(number, viewer("operator2")));
        assertThat(second.token()).isGreaterThan(first.token());
        refused("claim-lost", () -> claims(AHEAD).heartbeat(number, first.token(), viewer("operator")));
    }

    @Test
    void after_a_step_back_a_claim_still_has_one_holder_and_can_be_taken_over() {
        CaseNumber number = open(Clock.systemUTC());
        Claim first = act(() -> claims(Clock.systemUTC()).claim(number, viewer("operator")));
        refused("claimed", () -> claims(BEHIND).claim(number, viewer("operator2")));
        Claim beaten = act(() -> claims(BEHIND).heartbeat(number, first.token(), viewer("operator")));
        assertThat(beaten.token()).isEqualTo(first.token());
        Claim taken = act(() -> claims(BEHIND).takeover(number, viewer("supervisor")));
        assertThat(taken.token()).isGreaterThan(first.token());
    }

    private CaseNumber open(Clock clock) {
        CaseDraft draft =
                new CaseDraft(Channel.SMS, Kind.COMPLAINT, Urgency.NORMAL, null, null, "路灯不亮", null, null, false, null);
        return act(() -> cases(clock).open(draft, null, viewer("operator"))).number();
    }

    private Act.Dispatch dispatch() {
        long bus = directory.units().stream()
                .filter(u -> u.code().equals("bus"))
                .findFirst()
                .orElseThrow()
                .id();
        return new Act.Dispatch(bus, null, List.of(), Act.Triage.NONE);
    }

    private static <T> T act(Callable<T> what) {
        return QuarkusTransaction.requiringNew().call(what);
    }

    private static void refused(String code, Callable<Claim> what) {
        assertThatThrownBy(() -> act(what))
                .satisfiesAnyOf(
                        e -> assertThat(((Refusal) e).code()).isEqualTo(code),
                        e -> assertThat(((Refusal) e.getCause()).code()).isEqualTo(code));
    }

    private Viewer viewer(String login) {
        Person person = directory.personByLogin(login).orElseThrow();
        return new Viewer(new Actor(person.id(), login, person.unit()), login, person.roles());
    }

    private List<String> said(CaseNumber number) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT level FROM clock_escalation WHERE case_id = (SELECT id FROM hotline_case WHERE number = ?)")
                .bind(0, number.symbols())
                .mapTo(String.class)
                .list());
    }

    private long number(String sql, CaseNumber number) {
        return jdbi.withHandle(h ->
                h.createQuery(sql).bind(0, number.symbols()).mapTo(Long.class).one());
    }
}
