package hotline.phone;

import static hotline.phone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.calls.Calls;
import hotline.calls.FallibleMissedCalls;
import hotline.calls.QueueVisit;
import hotline.database.DatabaseResource;
import hotline.intake.Callbacks;
import hotline.vault.Vault;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** From the ledger to the list of who is to be called back. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class MissedCallSweepTest {
    @Inject
    MissedCaller citizens;

    @Inject
    Calls calls;

    @Inject
    Callbacks callbacks;

    @Inject
    Jdbi jdbi;

    @Inject
    Vault vault;

    private void becomes(long callback, String column, String value) {
        eventually(
                column + " is " + value, () -> citizens.text(callback, column).equals(value));
    }

    @Test
    void who_gave_up_after_eight_seconds_is_listed_once_with_a_count() {
        String number = MissedCaller.number();
        long first = citizens.listed(citizens.gaveUp(number, 8));
        String second = citizens.gaveUp(number, 9);
        becomes(first, "call_id", second);
        becomes(first, "missed", "2");
        assertThat(citizens.open(second)).isEqualTo(1);
    }

    @Test
    void who_gave_up_at_once_is_not_listed() {
        String call = citizens.gaveUp(MissedCaller.number(), 3);
        long other = citizens.missed();
        eventually("folded", () -> outcome(call) == hotline.calls.Outcome.SHORT_ABANDON);
        becomes(other, "missed", "1");
        citizens.sweepNow();
        assertThat(citizens.open(call)).isZero();
    }

    @Test
    void who_calls_again_and_is_answered_is_off_the_list() {
        String number = MissedCaller.number();
        long entry = citizens.listed(citizens.gaveUp(number, 8));
        citizens.answered(number, Instant.now().plusSeconds(2));
        becomes(entry, "result", "CALLED_AGAIN");
        long next = citizens.listed(citizens.gaveUp(number, 8, Instant.now().plusSeconds(90)));
        assertThat(next).as("another wish").isNotEqualTo(entry);
    }

    @Test
    void late_evidence_that_he_was_answered_closes_the_entry() {
        String number = MissedCaller.number();
        Instant end = Instant.now();
        String call = citizens.gaveUp(number, 8, end);
        long entry = citizens.listed(call);
        citizens.answeredAfterAll(call, end.minusSeconds(4), number);
        becomes(entry, "result", "NOT_MISSED");
    }

    @Test
    void two_nodes_at_once_make_one_entry_for_each_number() throws InterruptedException {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 20; i++) numbers.add(MissedCaller.number());
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> nodes = new ArrayList<>();
        for (int i = 0; i < 2; i++)
            nodes.add(Thread.startVirtualThread(() -> {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                for (int n = 0; n < 50; n++) citizens.sweepNow();
            }));
        go.countDown();
        List<String> lasts = new ArrayList<>();
        for (String number : numbers) citizens.gaveUp(number, 8);
        for (String number : numbers) lasts.add(citizens.gaveUp(number, 9));
        for (Thread node : nodes) node.join();
        for (String call : lasts) {
            long entry = citizens.listed(call);
            becomes(entry, "missed", "2");
            assertThat(citizens.open(call)).isEqualTo(1);
        }
    }

    /** Its transaction goes with it, as that of a process that was killed does. */
    @Test
    void a_sweep_that_dies_between_two_of_its_steps_loses_and_doubles_nobody() throws InterruptedException {
        FallibleMissedCalls door = new FallibleMissedCalls(jdbi, vault, new Random(11));
        MissedCallSweep mortal = new MissedCallSweep(door, callbacks);
        AtomicBoolean over = new AtomicBoolean();
        Thread dying = Thread.startVirtualThread(() -> {
            while (!over.get()) attempt(mortal);
        });
        Map<String, Integer> misses = new HashMap<>();
        Map<String, String> last = new HashMap<>();
        for (int i = 0; i < 300 && (misses.size() < 8 || door.falls() < 12); i++) {
            String number = i % 4 == 0
                    ? MissedCaller.number()
                    : last.keySet().iterator().next();
            last.put(number, citizens.gaveUp(number, 8));
            misses.merge(number, 1, Integer::sum);
        }
        over.set(true);
        dying.join();
        assertThat(door.falls()).as("it died").isPositive();
        last.forEach((number, call) -> {
            long entry = citizens.listed(call);
            becomes(entry, "missed", String.valueOf(misses.get(number)));
            assertThat(citizens.open(call)).isEqualTo(1);
        });
    }

    private static void attempt(MissedCallSweep mortal) {
        try {
            mortal.sweep();
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("dies here");
        }
    }

    private hotline.calls.@org.jspecify.annotations.Nullable Outcome outcome(String call) {
        return calls.visits(call).stream().map(QueueVisit::outcome).findFirst().orElse(null);
    }
}
