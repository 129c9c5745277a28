package hotline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Refusal;
import hotline.journey.Until;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several share a transaction, and each gets his own answer. */
class BatchesTest {
    private final List<List<String>> written = Collections.synchronizedList(new ArrayList<>());
    private volatile CountDownLatch held = new CountDownLatch(0);
    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        held.countDown();
        askers.close();
    }

    /** A table in memory: what is bad undoes the whole batch, as a transaction does. */
    private List<String> write(List<String> batch) {
        try {
            held.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        written.add(batch);
        for (String each : batch) {
            if (each.contains("bad")) throw new IllegalStateException(new SQLException("too long", "22001"));
            if (each.contains("away")) throw new IllegalStateException(new SQLException("gone", "08S01"));
            if (each.contains("error")) throw new StackOverflowError();
        }
        return batch.stream().map(s -> s + "!").toList();
    }

    private Batches<String, String> batches(int bound) {
        return new Batches<>(this::write, s -> s.startsWith("heavy") ? 600 : 1, bound);
    }

    private Future<String> asks(Batches<String, String> batches, String item) {
        return askers.submit(() -> batches.put(item));
    }

    /** Waits until the writer has taken the first one and waits inside the transaction. */
    private Future<String> held(Batches<String, String> batches) {
        held = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> batches.put("first"), askers);
        Until.that("taken", () -> batches.waiting() == 0 && batches.taken() > 0);
        return first;
    }

    private static void waiting(Batches<String, String> batches, int n) {
        Until.that(n + " wait", () -> batches.waiting() == n);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everybody_gets_his_own_answer_and_only_what_is_bad_fails(long seed) throws Exception {
        Batches<String, String> batches = batches(100_000);
        Random random = new Random(seed);
        List<String> items = new ArrayList<>();
        List<Future<String>> asked = new ArrayList<>();
        for (int i = 0; i < 3000; i++) items.add((random.nextInt(50) == 0 ? "bad" : "good") + i);
        for (String item : items) asked.add(asks(batches, item));
        for (int i = 0; i < items.size(); i++) {
            Future<String> answer = asked.get(i);
            if (items.get(i).startsWith("good")) assertThat(answer.get()).isEqualTo(items.get(i) + "!");
            else assertThatThrownBy(answer::get).isInstanceOf(ExecutionException.class);
        }
        assertThat(batches.taken()).isZero();
    }

    @Test
    void what_comes_while_a_batch_is_written_is_the_next_batch_in_its_order() throws Exception {
        Batches<String, String> batches = batches(1000);
        Future<String> first = held(batches);
        List<Future<String>> others = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            others.add(asks(batches, "n" + i));
            waiting(batches, i + 1);
        }
        held.countDown();
        assertThat(first.get()).isEqualTo("first!");
        for (Future<String> each : others) each.get();
        assertThat(written).containsExactly(List.of("first"), List.of("n0", "n1", "n2", "n3", "n4"));
    }

    @Test
    void what_is_bad_does_not_fail_its_neighbours() throws Exception {
        Batches<String, String> batches = batches(1000);
        held(batches);
        Future<String> left = asks(batches, "left");
        waiting(batches, 1);
        Future<String> bad = asks(batches, "bad");
        waiting(batches, 2);
        Future<String> right = asks(batches, "right");
        waiting(batches, 3);
        held.countDown();
        assertThat(left.get()).isEqualTo("left!");
        assertThat(right.get()).isEqualTo("right!");
        assertThatThrownBy(bad::get).hasStackTraceContaining("too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"away", "error"})
    void when_the_database_is_away_all_are_told_at_once_and_it_is_not_asked_for_each(String what) {
        Batches<String, String> batches = batches(1000);
        held(batches);
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) all.add(asks(batches, what + i));
        waiting(batches, 10);
        held.countDown();
        for (Future<String> each : all)
            assertThatThrownBy(each::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.code()).isEqualTo("intake-away"));
        assertThat(written).hasSize(2);
        assertThat(batches.put("later")).isEqualTo("later!");
    }

    @Test
    void what_is_too_much_is_refused_at_once_and_taken_when_there_is_room_again() throws Exception {
        Batches<String, String> batches = batches(3);
        Future<String> first = held(batches);
        Future<String> second = asks(batches, "2");
        Future<String> third = asks(batches, "3");
        waiting(batches, 2);
        assertThatThrownBy(() -> batches.put("4")).isInstanceOfSatisfying(Refusal.class, r -> {
            assertThat(r.status()).isEqualTo(503);
            assertThat(r.code()).isEqualTo("intake-busy");
            assertThat(r.details()).containsKey("retryAfterSeconds");
        });
        held.countDown();
        assertThat(List.of(first.get(), second.get(), third.get())).containsExactly("first!", "2!", "3!");
        assertThat(batches.put("4")).isEqualTo("4!");
    }

    @Test
    void what_is_heavy_goes_in_smaller_batches_and_heavier_than_all_room_goes_too() throws Exception {
        Batches<String, String> batches = batches(10_000);
        held(batches);
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(asks(batches, "heavy" + i));
            waiting(batches, i + 1);
        }
        held.countDown();
        for (Future<String> each : all) each.get();
        assertThat(written).hasSize(4);
        assertThat(batches(10).put("heavy")).isEqualTo("heavy!");
    }

    @Test
    void at_the_end_what_was_taken_is_written_and_what_comes_later_is_refused() throws Exception {
        Batches<String, String> batches = batches(100);
        Future<String> first = held(batches);
        Future<String> second = asks(batches, "second");
        waiting(batches, 1);
        assertThat(batches.close(Duration.ZERO)).as("all is written").isFalse();
        assertThatThrownBy(() -> batches.put("late")).isInstanceOf(Refusal.class);
        held.countDown();
        assertThat(first.get()).isEqualTo("first!");
        assertThat(second.get()).isEqualTo("second!");
        assertThat(batches.close(Duration.ofSeconds(60))).isTrue();
        assertThat(written.stream().flatMap(List::stream)).containsExactly("first", "second");
    }
}
