package hotline.notify;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.cases.Racers;
import hotline.database.DatabaseResource;
import hotline.notify.Drain.Step;
import hotline.notify.MessageRows.Worded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The outbox is emptied once, whatever dies and when. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class DrainTest {
    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final QuietHours NEVER = QuietHours.parse("", ZONE);

    @Inject
    DrainRows rows;

    @Inject
    MessageRows messages;

    @Inject
    Outbox outbox;

    @Inject
    NotifyConfig config;

    @Inject
    Jdbi jdbi;

    private final FakeGateway gateway = new FakeGateway();

    /** A node that is gone: nothing after this line happens any more. */
    private static final class Killed extends Error {}

    /** What another test left in this channel is not ours. */
    @BeforeEach
    void clear() {
        sql(
                "UPDATE message SET state = 'FAILED', lease_until = NULL WHERE channel = 'WEB' AND state IN ('WAITING','SENDING')");
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void a_node_that_dies_at_any_line_leaves_one_message_and_not_two(Step step) {
        String to = message("一");
        die(Step.SENT);
        leaseIsOver(to);
        die(step);
        leaseIsOver(to);
        die(step);
        leaseIsOver(to);
        drain().drain();
        assertThat(gateway.textsTo(to)).containsExactly("一");
        assertThat(state(to)).isEqualTo("SENT");
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void a_node_that_dies_before_all_is_done_loses_nothing(Step step) {
        String to = message("一");
        die(step);
        leaseIsOver(to);
        drain().drain();
        drain().drain();
        assertThat(gateway.textsTo(to)).containsExactly("一");
        assertThat(state(to)).isIn("ACCEPTED", "SENT");
    }

    @Test
    void an_answer_that_nobody_heard_is_asked_for_before_anything_is_sent_again() {
        String to = message("一");
        gateway.instead.put(to, letter -> {
            gateway.take(letter);
            return new Sender.Unclear("timeout");
        });
        drain().drain();
        assertThat(state(to)).isEqualTo("SENDING");
        drain().drain();
        assertThat(gateway.textsTo(to)).hasSize(1);
        leaseIsOver(to);
        drain().drain();
        assertThat(state(to)).isEqualTo("SENT");
        assertThat(gateway.textsTo(to)).hasSize(1);
    }

    @Test
    void what_the_provider_never_got_is_sent_again() {
        String to = message("一");
        gateway.instead.put(to, letter -> new Sender.Unclear("connection reset"));
        drain().drain();
        gateway.instead.clear();
        leaseIsOver(to);
        drain().drain();
        assertThat(gateway.textsTo(to)).hasSize(1);
        assertThat(state(to)).isEqualTo("ACCEPTED");
        assertThat(attempts(to)).containsExactly("ABSENT", "ACCEPTED");
    }

    @Test
    void what_nobody_can_tell_is_never_sent_again_but_parked_for_a_person() {
        String to = message("一");
        gateway.instead.put(to, letter -> new Sender.Unclear("timeout"));
        gateway.canBeAsked = false;
        drain().drain();
        for (int i = 0; i < config.attempts(); i++) {
            leaseIsOver(to);
            drain().drain();
        }
        assertThat(state(to)).isEqualTo("PARKED");
        assertThat(result(to)).isEqualTo("UNCERTAIN");
        assertThat(gateway.textsTo(to)).isEmpty();
    }

    @Test
    void an_uncertain_one_that_a_person_lets_go_on_is_asked_for_first() {
        String to = message("一");
        gateway.instead.put(to, letter -> {
            gateway.take(letter);
            return new Sender.Unclear("timeout");
        });
        drain().drain();
        sql("UPDATE message SET state = 'PARKED', result = 'UNCERTAIN', lease_until = NULL WHERE event_key = ?", to);
        assertThat(QuarkusTransaction.requiringNew().call(() -> messages.retry(ref(to), Duration.ofDays(1))))
                .isTrue();
        drain().drain();
        assertThat(gateway.textsTo(to)).hasSize(1);
        assertThat(state(to)).isEqualTo("SENT");
    }

    @Test
    void a_failure_that_may_pass_is_tried_again_with_growing_pauses_and_at_last_parked() {
        String to = message("一");
        gateway.instead.put(to, letter -> new Sender.Later(Failure.UNAVAILABLE, "503", null));
        for (int tried = 1; tried < config.attempts(); tried++) {
            drain().drain();
            assertThat(state(to)).isEqualTo("WAITING");
            Duration pause = Drain.growing(config.retryAfter(), tried);
            assertThat(secondsToWait(to)).isBetween(pause.toSeconds() - 20, pause.toSeconds());
            sql("UPDATE message SET not_before = UTC_TIMESTAMP(6) WHERE event_key = ?", to);
        }
        drain().drain();
        assertThat(state(to)).isEqualTo("PARKED");
        assertThat(result(to)).isEqualTo("UNAVAILABLE");
        gateway.instead.clear();
        QuarkusTransaction.requiringNew().run(() -> messages.retry(ref(to), Duration.ofDays(1)));
        drain().drain();
        assertThat(state(to)).isEqualTo("ACCEPTED");
    }

    @Test
    void a_poisoned_one_is_parked_and_holds_nobody_up() {
        String bad = message("毒");
        String good = message("好");
        gateway.instead.put(bad, letter -> {
            throw new IllegalStateException("words that must not be logged");
        });
        for (int i = 0; i < config.attempts() + 1; i++) {
            drain().drain();
            leaseIsOver(bad);
        }
        assertThat(state(bad)).isEqualTo("PARKED");
        assertThat(result(bad)).isEqualTo("POISONED");
        assertThat(state(good)).isEqualTo("ACCEPTED");
    }

    @Test
    void the_next_message_of_a_citizen_waits_for_the_one_before() {
        String to = message("一");
        add(to, "二", Template.ANSWER, to + "-2");
        gateway.instead.put(to, letter -> new Sender.Later(Failure.RATE, "429", Duration.ofMinutes(5)));
        drain().drain();
        gateway.instead.clear();
        drain().drain();
        assertThat(gateway.textsTo(to)).isEmpty();
        sql("UPDATE message SET not_before = UTC_TIMESTAMP(6) WHERE event_key = ?", to);
        drain().drain();
        drain().drain();
        assertThat(gateway.textsTo(to)).containsExactly("一", "二");
    }

    @RepeatedTest(3)
    void many_nodes_send_each_once_and_every_citizens_in_order() throws Exception {
        List<String> citizens = List.of(name(), name(), name(), name(), name());
        List<String> texts = List.of("1", "2", "3", "4", "5", "6", "7", "8");
        for (String text : texts) for (String to : citizens) add(to, text, Template.ANSWER, to + "-" + text);
        while (gateway.taken.size() < texts.size() * citizens.size())
            Racers.all(4, i -> {
                drain().drain();
                return i;
            });
        assertThat(citizens).allSatisfy(to -> assertThat(gateway.textsTo(to)).isEqualTo(texts));
        assertThat(gateway.timesByRef().values()).containsOnly(1);
    }

    @Test
    void at_night_only_what_waits_for_nobody_leaves() {
        String letter = message("一");
        String code = name();
        add(code, "验证码{code}", Template.CODE, code);
        QuietHours always = new QuietHours(LocalTime.MIN, LocalTime.MAX, ZONE);
        new Drain(rows, senders(), config, always, Clock.systemUTC(), step -> {}).drain();
        assertThat(gateway.textsTo(letter)).isEmpty();
        assertThat(gateway.textsTo(code)).singleElement().asString().matches("验证码\\d{6}");
    }

    @Test
    void what_is_too_old_does_not_leave() {
        String to = message("一");
        sql("UPDATE message SET expires_at = UTC_TIMESTAMP(6) WHERE event_key = ?", to);
        drain().drain();
        assertThat(result(to)).isEqualTo("EXPIRED");
        assertThat(gateway.textsTo(to)).isEmpty();
    }

    @Test
    void a_report_may_come_before_the_answer_and_states_only_go_forward() {
        String to = message("一");
        gateway.instead.put(to, letter -> {
            assertThat(outbox.report(report(letter, MessageState.DELIVERED))).isTrue();
            return gateway.take(letter);
        });
        drain().drain();
        assertThat(state(to)).isEqualTo("DELIVERED");
        Letter letter = gateway.taken.getFirst();
        for (MessageState late : List.of(MessageState.SENT, MessageState.FAILED, MessageState.ACCEPTED))
            outbox.report(report(letter, late));
        assertThat(state(to)).isEqualTo("DELIVERED");
    }

    @Test
    void a_report_on_an_attempt_given_up_keeps_it_from_being_sent_again() {
        String to = message("一");
        gateway.instead.put(to, letter -> {
            gateway.taken.add(letter);
            return new Sender.Later(Failure.UNAVAILABLE, "502", null);
        });
        drain().drain();
        assertThat(state(to)).isEqualTo("WAITING");
        outbox.report(report(gateway.taken.getFirst(), MessageState.SENT));
        sql("UPDATE message SET not_before = UTC_TIMESTAMP(6) WHERE event_key = ?", to);
        drain().drain();
        assertThat(gateway.textsTo(to)).hasSize(1);
        assertThat(state(to)).isEqualTo("SENT");
    }

    @Test
    void a_report_on_nothing_of_ours_is_not_taken() {
        assertThat(outbox.report(new Report("fake", "id-" + name(), "nobody", MessageState.SENT, null, null)))
                .isFalse();
    }

    private static Report report(Letter letter, MessageState state) {
        return new Report("fake", "id-" + letter.ref(), letter.ref(), state, null, "30003");
    }

    private void die(Step at) {
        try {
            drain(step -> {
                        if (step == at) throw new Killed();
                    })
                    .drain();
        } catch (Throwable dead) {
            assertThat(dead)
                    .satisfiesAnyOf(
                            d -> assertThat(d).isInstanceOf(Killed.class),
                            d -> assertThat(d).hasRootCauseInstanceOf(Killed.class));
        }
    }

    private Drain drain() {
        return drain(step -> {});
    }

    private Drain drain(Consumer<Step> passing) {
        return new Drain(rows, senders(), config, NEVER, Clock.systemUTC(), passing);
    }

    private Senders senders() {
        return new Senders(List.of(gateway));
    }

    private static String name() {
        return "reader-" + System.nanoTime() + "-" + NUMBERS.incrementAndGet();
    }

    /** To somebody new; its event has his name. */
    private String message(String text) {
        String to = name();
        add(to, text, Template.RECEIPT, to);
        return to;
    }

    private void add(String to, String text, Template template, String event) {
        Instant now = Instant.now();
        Worded worded = new Worded(
                new Note(event, template, Map.of()), text, text, now, now.minusSeconds(1), Duration.ofDays(1));
        QuarkusTransaction.requiringNew()
                .run(() -> messages.toOne(
                        worded,
                        new Note.To(FakeGateway.CHANNEL, to, null, null),
                        outbox.hash(FakeGateway.CHANNEL, to),
                        outbox.ref()));
    }

    private void leaseIsOver(String event) {
        sql("UPDATE message SET lease_until = UTC_TIMESTAMP(6) WHERE event_key = ? AND state = 'SENDING'", event);
        sql("UPDATE message SET not_before = UTC_TIMESTAMP(6) WHERE event_key = ? AND state = 'WAITING'", event);
    }

    private void sql(String sql, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(h -> h.execute(sql, values)));
    }

    private String state(String event) {
        return text("SELECT state FROM message WHERE event_key = ?", event);
    }

    private String result(String event) {
        return text("SELECT result FROM message WHERE event_key = ?", event);
    }

    private String ref(String event) {
        return text("SELECT ref FROM message WHERE event_key = ?", event);
    }

    private long secondsToWait(String event) {
        return Long.parseLong(text(
                "SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(6), not_before) FROM message WHERE event_key = ?", event));
    }

    private List<String> attempts(String event) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createQuery("SELECT a.outcome FROM message_attempt a "
                                + "JOIN message m ON m.id = a.message WHERE m.event_key = ? ORDER BY a.attempt")
                        .bind(0, event)
                        .mapTo(String.class)
                        .list()));
    }

    private String text(String sql, String event) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h ->
                        h.createQuery(sql).bind(0, event).mapTo(String.class).one()));
    }
}
