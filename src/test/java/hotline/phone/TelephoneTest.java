package hotline.phone;

import static hotline.phone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.database.DatabaseResource;
import hotline.directory.Directory;
import hotline.directory.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class TelephoneTest {
    private static final AtomicInteger SERVERS = new AtomicInteger();
    private static final Pauses QUICK = new Pauses(Duration.ofMillis(20), Duration.ofMillis(60));
    private static final Map<String, Extension> PHONES = Map.of(
            "8001", new Extension("8001", Extension.Kind.DESK, null),
            "8017", new Extension("8017", Extension.Kind.BROWSER, "secret-of-8017"));

    @Inject
    PhoneStart servers;

    @Inject
    Exchanges exchanges;

    @Inject
    Telephone telephone;

    @Inject
    Sessions sessions;

    @Inject
    Shift shift;

    @Inject
    Roll roll;

    @Inject
    Gaps gaps;

    @Inject
    PhoneConfig config;

    @Inject
    Directory directory;

    @Inject
    Told told;

    @Inject
    Jdbi jdbi;

    private final FakeAsterisk asterisk = new FakeAsterisk();
    private final String server = "lab" + SERVERS.incrementAndGet();
    private Actor operator = Actor.SYSTEM;
    private Actor operator2 = Actor.SYSTEM;

    @BeforeEach
    void connect() {
        operator = actor("operator");
        operator2 = actor("operator2");
        told.forget();
        ServerSettings settings = asterisk.settings(server, FakeAsterisk.SECRET, PHONES);
        servers.add(settings, new AmiServer(settings, Clock.systemUTC(), QUICK, AmiConnection.SILENCE));
        eventually("asked", () -> !asterisk.actions("CoreShowChannels").isEmpty());
    }

    @AfterEach
    void close() {
        telephone.signOut(operator);
        telephone.signOut(operator2);
        servers.remove(server);
        asterisk.close();
    }

    private Exchange exchange() {
        return exchanges.named(server).orElseThrow();
    }

    private Actor actor(String login) {
        Person person = directory.personByLogin(login).orElseThrow();
        return new Actor(person.id(), login, person.unit());
    }

    private void signIn() {
        telephone.signIn(operator, server, "8001", Set.of());
    }

    private void event(String lines) {
        asterisk.emit("Event: " + lines.replace("|", "\n"));
    }

    private void ring() {
        event(
                "UserEvent|UserEvent: HotlineArrived|Uniqueid: c.0|HotlineCall: c.0|Did: 96196|Caller: 13800138000|Skill: booking");
        event("QueueCallerJoin|Uniqueid: c.0|Queue: booking");
        event("AgentCalled|Uniqueid: c.0|Queue: booking|Interface: PJSIP/8001|MemberName: operator|DestUniqueid: c.1");
    }

    private void answer() {
        event("QueueCallerLeave|Uniqueid: c.0|Queue: booking");
        event("AgentConnect|Uniqueid: c.0|DestUniqueid: c.1");
    }

    private void hangUp() {
        event("Hangup|Uniqueid: c.1");
        event("Hangup|Uniqueid: c.0");
    }

    private OperatorStatus state() {
        return telephone.state("operator").state();
    }

    private void becomes(OperatorStatus status) {
        eventually("state is " + status, () -> state() == status);
    }

    private @Nullable String paused(String queue) {
        FakeAsterisk.Member member = asterisk.members().get(queue + "/PJSIP/8001");
        return member == null ? null : member.paused();
    }

    private Sweep sweep() {
        return new Sweep(sessions, shift, exchanges, roll, gaps, config, Clock.systemUTC());
    }

    @Test
    void who_signs_in_is_a_paused_member_of_every_queue_under_his_own_name() {
        signIn();
        assertThat(asterisk.members().values())
                .containsExactlyInAnyOrder(
                        new FakeAsterisk.Member("booking", "PJSIP/8001", "operator", "signed-in"),
                        new FakeAsterisk.Member("complaint", "PJSIP/8001", "operator", "signed-in"));
        assertThat(telephone.state("operator"))
                .satisfies(s -> assertThat(s.state()).isEqualTo(OperatorStatus.PAUSED))
                .satisfies(s -> assertThat(s.extension()).isEqualTo("8001"))
                .satisfies(s -> assertThat(s.kind()).isEqualTo("desk"));
    }

    @Test
    void a_ghost_at_his_telephone_gives_way_when_he_signs_in() {
        asterisk.member("booking", "8001", "operator2");
        signIn();
        assertThat(asterisk.members().get("booking/PJSIP/8001").name()).isEqualTo("operator");
    }

    @Test
    void he_serves_the_queues_he_chose_and_only_queues_there_are() {
        telephone.signIn(operator, server, "8001", Set.of("booking"));
        assertThat(asterisk.members()).containsOnlyKeys("booking/PJSIP/8001");
        assertThatThrownBy(() -> telephone.signIn(operator2, server, "8017", Set.of("nonsense")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void ready_pause_and_sign_out_reach_the_queues() {
        signIn();
        telephone.ready(operator);
        assertThat(paused("booking")).isEmpty();
        telephone.pause(operator, "meal");
        assertThat(paused("booking")).isEqualTo("meal");
        assertThat(paused("complaint")).isEqualTo("meal");
        telephone.signOut(operator);
        assertThat(asterisk.members()).isEmpty();
        assertThat(told.states("operator"))
                .containsExactly(
                        OperatorStatus.PAUSED, OperatorStatus.READY, OperatorStatus.PAUSED, OperatorStatus.OFFLINE);
    }

    @Test
    void two_people_cannot_take_one_telephone_and_the_second_learns_who_has_it() {
        signIn();
        assertThatThrownBy(() -> telephone.signIn(operator2, server, "8001", Set.of()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(409);
                    assertThat(refusal.code()).isEqualTo("extension-taken");
                    assertThat(refusal.details()).containsEntry("holder", "operator");
                });
    }

    @Test
    void signing_in_again_changes_nothing_and_elsewhere_moves() {
        signIn();
        telephone.ready(operator);
        signIn();
        assertThat(state()).isEqualTo(OperatorStatus.READY);
        telephone.signIn(operator, server, "8017", Set.of());
        assertThat(asterisk.members()).containsOnlyKeys("booking/PJSIP/8017", "complaint/PJSIP/8017");
    }

    @Test
    void an_unknown_telephone_or_reason_is_refused_and_so_is_who_is_not_signed_in() {
        assertThatThrownBy(() -> telephone.signIn(operator, server, "9999", Set.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.status()).isEqualTo(404));
        assertThatThrownBy(() -> telephone.pause(operator, "sleep"))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.status()).isEqualTo(400));
        assertThatThrownBy(() -> telephone.ready(operator))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("not-signed-in"));
    }

    @Test
    void the_called_operator_is_told_who_rings_for_what() {
        signIn();
        telephone.ready(operator);
        ring();
        eventually("offered", () -> !told.of(CallOffered.class).isEmpty());
        CallOffered offered = told.of(CallOffered.class).get(0);
        assertThat(offered)
                .isEqualTo(new CallOffered(
                        server, "c.0", "operator", "8001", "13800138000", "booking", "booking", "96196", offered.at()));
        becomes(OperatorStatus.RINGING);
    }

    @Test
    void a_talk_is_followed_by_wrap_up_and_the_queues_hold_him_before_it_ends() {
        signIn();
        telephone.ready(operator);
        ring();
        answer();
        becomes(OperatorStatus.TALKING);
        eventually("held while he talks", () -> "wrap-up".equals(paused("booking")));
        hangUp();
        becomes(OperatorStatus.WRAP_UP);
        assertThat(telephone.state("operator").wrapUpUntil()).isNotNull();
        assertThat(told.of(CallAnswered.class)).hasSize(1);
        assertThat(told.of(CallFinished.class)).hasSize(1);
        assertThat(asterisk.actions("QueuePause").stream().filter(a -> "wrap-up".equals(a.get("Reason"))))
                .as("told once")
                .hasSize(1);
    }

    @Test
    void a_wrap_up_ends_by_itself() {
        signIn();
        telephone.ready(operator);
        ring();
        answer();
        hangUp();
        becomes(OperatorStatus.WRAP_UP);
        Instant end = telephone.state("operator").wrapUpUntil();
        sweep().sweep(end.minusMillis(1));
        assertThat(state()).isEqualTo(OperatorStatus.WRAP_UP);
        sweep().sweep(end);
        assertThat(state()).isEqualTo(OperatorStatus.READY);
        assertThat(telephone.state("operator").since()).isEqualTo(end);
        eventually("rung again", () -> "".equals(paused("booking")));
    }

    @Test
    void a_wrap_up_ends_by_a_click() {
        signIn();
        telephone.ready(operator);
        ring();
        answer();
        hangUp();
        becomes(OperatorStatus.WRAP_UP);
        telephone.endWrapUp(operator);
        assertThat(state()).isEqualTo(OperatorStatus.READY);
        assertThat(paused("booking")).isEmpty();
    }

    @Test
    void whose_browser_is_gone_is_signed_out_and_no_ghost_rings() {
        signIn();
        telephone.ready(operator);
        Sweep sweep = sweep();
        Instant start = Instant.now();
        for (int s = 0; s <= 40; s += 4) sweep.sweep(start.plusSeconds(s));
        assertThat(state()).isEqualTo(OperatorStatus.READY);
        sessions.seen("operator", start.plusSeconds(40));
        for (int s = 44; s <= 84; s += 4) sweep.sweep(start.plusSeconds(s));
        assertThat(state()).isEqualTo(OperatorStatus.READY);
        for (int s = 88; s <= 92; s += 4) sweep.sweep(start.plusSeconds(s));
        assertThat(state()).isEqualTo(OperatorStatus.OFFLINE);
        eventually("no member", () -> asterisk.members().isEmpty());
    }

    @Test
    void who_is_on_a_call_is_not_signed_out_although_his_browser_is_gone() {
        signIn();
        telephone.ready(operator);
        ring();
        answer();
        becomes(OperatorStatus.TALKING);
        Sweep sweep = sweep();
        Instant start = Instant.now();
        for (int s = 0; s <= 120; s += 4) sweep.sweep(start.plusSeconds(s));
        assertThat(state()).isEqualTo(OperatorStatus.TALKING);
        hangUp();
        becomes(OperatorStatus.WRAP_UP);
    }

    @Test
    void after_the_service_itself_was_away_browsers_get_the_time_to_come_back() {
        signIn();
        Sweep sweep = sweep();
        Instant start = Instant.now();
        sweep.sweep(start);
        sweep.sweep(start.plusSeconds(600));
        sweep.sweep(start.plusSeconds(604));
        assertThat(state()).isEqualTo(OperatorStatus.PAUSED);
    }

    @Test
    void a_lost_link_leaves_a_gap_that_ends_when_it_is_back() {
        asterisk.dropAll();
        eventually(
                "gap ended",
                () -> gaps.page(Long.MAX_VALUE, 50).items().stream()
                        .anyMatch(g -> g.server().equals(server)
                                && g.to() != null
                                && g.kind().equals("disconnect")));
    }

    @Test
    void a_restarted_server_leaves_a_gap_that_says_so() {
        asterisk.uptime(0);
        asterisk.dropAll();
        eventually(
                "gap ended",
                () -> gaps.page(Long.MAX_VALUE, 50).items().stream()
                        .anyMatch(g -> g.server().equals(server)
                                && g.to() != null
                                && g.kind().equals("restart")));
    }

    @Test
    void what_was_asked_for_while_the_link_was_down_is_told_when_it_is_back() {
        signIn();
        asterisk.secret("changed");
        asterisk.dropAll();
        eventually("down", () -> !exchange().link().up());
        telephone.pause(operator, "meal");
        asterisk.members().clear();
        asterisk.member("booking", "8017", "operator2");
        asterisk.member("booking", "8003", "somebody-elses");
        asterisk.secret(FakeAsterisk.SECRET);
        eventually("mended", () -> "meal".equals(paused("booking")) && "meal".equals(paused("complaint")));
        eventually("no ghost", () -> !asterisk.members().containsKey("booking/PJSIP/8017"));
        assertThat(asterisk.members()).containsKey("booking/PJSIP/8003");
    }

    @Test
    void a_talk_that_ended_while_the_link_was_down_is_over_when_it_is_back() {
        signIn();
        telephone.ready(operator);
        ring();
        answer();
        becomes(OperatorStatus.TALKING);
        asterisk.dropAll();
        becomes(OperatorStatus.WRAP_UP);
    }

    @Test
    void callers_who_wait_are_told_twice_a_second() {
        event("QueueCallerJoin|Uniqueid: c.7|Queue: complaint|CallerIDNum: 13900139000");
        eventually(
                "told",
                () -> told.of(LineChanged.class).stream()
                        .anyMatch(
                                line -> Integer.valueOf(1).equals(line.waiting().get("complaint"))));
        assertThat(telephone.waiting()).extracting(Waiting::call).contains("c.7");
        event("Hangup|Uniqueid: c.7");
        eventually("told", () -> telephone.waiting().isEmpty());
    }

    @Test
    void a_telephone_out_of_reach_is_told_to_who_sits_there() {
        signIn();
        event("QueueMemberStatus|Queue: booking|Interface: PJSIP/8001|Status: 5");
        eventually("told", () -> told.of(PhoneReachable.class).contains(new PhoneReachable("operator", "8001", false)));
        assertThat(telephone.state("operator").reachable()).isFalse();
    }

    @Test
    void the_links_are_named_with_what_is_wrong() {
        asterisk.secret("changed");
        asterisk.dropAll();
        eventually(
                "named",
                () -> telephone.links().stream()
                        .anyMatch(l -> l.server().equals(server) && l.state() == Link.State.PASSWORD_WRONG));
        eventually(
                "told",
                () -> told.of(LinkChanged.class).stream().anyMatch(l -> l.link().state() == Link.State.PASSWORD_WRONG));
    }

    @Test
    void what_the_feed_tells_is_in_the_ledger() {
        signIn();
        ring();
        answer();
        hangUp();
        eventually("stored", () -> evidence("AgentConnect") == 1 && evidence("Hangup") == 2);
    }

    private int evidence(String event) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT COUNT(*) FROM call_evidence WHERE server = :server AND event = :event")
                        .bind("server", server)
                        .bind("event", event)
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void the_time_of_a_day_has_no_holes() {
        signIn();
        telephone.ready(operator);
        ring();
        answer();
        hangUp();
        becomes(OperatorStatus.WRAP_UP);
        telephone.signOut(operator);
        Instant now = Instant.now();
        List<Span> spans = sessions.spans(operator.id(), now.minusSeconds(3600), now);
        assertThat(spans.subList(spans.size() - 5, spans.size()))
                .extracting(Span::state)
                .containsExactly(
                        OperatorStatus.PAUSED,
                        OperatorStatus.READY,
                        OperatorStatus.RINGING,
                        OperatorStatus.TALKING,
                        OperatorStatus.WRAP_UP);
        for (int i = spans.size() - 4; i < spans.size(); i++) {
            assertThat(spans.get(i).from()).isEqualTo(spans.get(i - 1).to());
        }
    }
}
