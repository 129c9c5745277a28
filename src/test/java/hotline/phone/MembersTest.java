package hotline.phone;

import static hotline.phone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.phone.MemberMove.Add;
import hotline.phone.MemberMove.Pause;
import hotline.phone.MemberMove.Remove;
import hotline.phone.Sessions.Change;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MembersTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final OperatorSession SEATED =
            new OperatorSession(1, "operator", "lab", "8001", List.of("*"), Duty.signedIn(), NINE, NINE);
    private static final OperatorSession READY = SEATED.with(Duty.signedIn().ready(), NINE);

    /** A clock that is put forward by hand. */
    private static final class Hands extends Clock {
        volatile Instant now = NINE;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    private final FakePhone server = new FakePhone();
    private final Hands clock = new Hands();
    private volatile Collection<OperatorSession> onDuty = List.of();
    private final Members members = new Members(server, () -> onDuty, "operator"::equals, clock);

    @AfterEach
    void close() {
        members.close();
    }

    private void apply(OperatorSession before, OperatorSession after) {
        members.apply(new Change(before, after)).join();
    }

    private void tick(int seconds) {
        clock.now = clock.now.plusSeconds(seconds);
        members.tick();
        members.apply(new Change(null, null)).join();
    }

    @Test
    void changes_are_told_in_their_order() {
        apply(null, SEATED);
        apply(SEATED, READY);
        apply(READY, null);
        assertThat(server.moves)
                .containsExactly(
                        new Remove("booking", "8001"),
                        new Add("booking", "8001", "operator", "signed-in"),
                        new Pause("8001", null),
                        new Remove("booking", "8001"));
    }

    @Test
    void the_same_pause_is_told_once() {
        members.hold("8001");
        Duty talking = READY.duty().busy(Activity.TALKING, "c", NINE, java.time.Duration.ofSeconds(30));
        apply(READY, READY.with(talking, NINE));
        assertThat(server.moves).containsExactly(new Pause("8001", "wrap-up"));
    }

    @Test
    void what_could_not_be_told_is_mended_with_growing_pauses() {
        members.connected();
        eventually("asked", () -> server.asked == 1);
        server.broken = true;
        apply(null, SEATED);
        onDuty = List.of(SEATED);
        for (int second = 0; second < 10; second++) tick(1);
        assertThat(server.asked).isLessThan(7);
        server.broken = false;
        tick(32);
        assertThat(server.moves).containsExactly(new Add("booking", "8001", "operator", "signed-in"));
    }

    @Test
    void what_others_did_to_the_queues_is_undone_within_a_minute() {
        members.connected();
        eventually("asked", () -> server.asked == 1);
        onDuty = List.of(READY);
        tick(59);
        assertThat(server.moves).isEmpty();
        tick(1);
        assertThat(server.moves).containsExactly(new Add("booking", "8001", "operator", null));
    }

    @Test
    void nothing_is_asked_while_the_link_is_down() {
        server.up = false;
        tick(120);
        assertThat(server.asked).isZero();
    }
}
