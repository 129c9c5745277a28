package hotline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Channel;
import hotline.base.Refusal;
import hotline.database.DatabaseResource;
import hotline.intake.Arrival.Kept;
import hotline.journey.Until;
import hotline.notify.Outbox;
import hotline.notify.Wish;
import hotline.vault.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many messages in one transaction: each once, each with its own result, on real tables. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class ArrivalTest {
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 90_000_000);
    private static final int BOUND = 10_000;

    @Inject
    ArrivalRows rows;

    @Inject
    Inbound inbound;

    @Inject
    Outbox outbox;

    @Inject
    Vault vault;

    @Inject
    Jdbi jdbi;

    private final String phone = "132%08d".formatted(NEXT.incrementAndGet());
    private final String ref = "arrival-" + UUID.randomUUID();

    /** Thanks: nothing comes of it when it is read. */
    private Arrival arrival(String ref, String body) {
        byte[] hash = outbox.hash(Channel.SMS, phone);
        return new Arrival(
                new Arrival.Key(
                        Channel.SMS, "96196", HexFormat.of().withUpperCase().formatHex(hash), ref),
                hash,
                phone,
                vault.hash("inbound:" + body),
                vault.seal(phone),
                vault.seal(body),
                Instant.now(),
                Wish.read(body));
    }

    private List<String> texts(String like) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(
                        h -> h.createQuery("SELECT text FROM inbound_message WHERE ref LIKE ? ORDER BY id")
                                .bind(0, like)
                                .map((r, c) -> vault.open(r.getBytes("text")))
                                .list()));
    }

    @Test
    void the_same_twice_in_one_batch_is_one_row_and_both_are_told_so() {
        List<Kept> kept = rows.write(List.of(arrival(ref, "谢谢"), arrival(ref, "谢谢"), arrival(ref + "-2", "收到")));
        assertThat(kept).extracting(Kept::same).containsExactly(true, true, true);
        assertThat(kept.get(0)).isEqualTo(kept.get(1));
        assertThat(texts(ref + "%")).containsExactly("谢谢", "收到");
        assertThat(rows.write(List.of(arrival(ref, "谢谢")))).containsExactly(kept.getFirst());
        assertThat(texts(ref + "%")).hasSize(2);
    }

    @Test
    void of_two_texts_under_one_key_in_one_batch_the_first_is_kept() {
        List<Kept> kept = rows.write(List.of(arrival(ref, "谢谢"), arrival(ref, "收到"), arrival(ref, "谢谢")));
        assertThat(kept).extracting(Kept::same).containsExactly(true, false, true);
        assertThat(texts(ref)).containsExactly("谢谢");
    }

    @Test
    void spaces_at_the_end_of_a_key_are_nothing_as_the_database_sees_it() {
        List<Kept> kept = rows.write(List.of(arrival(ref, "谢谢"), arrival(ref + "  ", "谢谢")));
        assertThat(kept.get(0)).isEqualTo(kept.get(1));
        assertThat(rows.write(List.of(arrival(ref + " ", "谢谢")))).containsExactly(kept.getFirst());
    }

    @Test
    void a_row_that_the_database_refuses_fails_alone() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        Batches<Arrival, Kept> batches = new Batches<>(
                batch -> {
                    await(held);
                    return rows.write(batch);
                },
                Arrival::weight,
                BOUND);
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Kept> left = askers.submit(() -> batches.put(arrival(ref + "-1", "谢谢")));
            Future<Kept> bad = askers.submit(() -> batches.put(arrival(ref + "x".repeat(200), "谢谢")));
            Future<Kept> right = askers.submit(() -> batches.put(arrival(ref + "-2", "谢谢")));
            Until.that("all are taken", () -> batches.taken() == 3);
            held.countDown();
            assertThat(left.get().same()).isTrue();
            assertThat(right.get().same()).isTrue();
            assertThatThrownBy(bad::get).hasStackTraceContaining("too long");
        }
        assertThat(texts(ref + "%")).hasSize(2);
    }

    @Test
    void a_wish_counts_from_the_commit_and_is_undone_with_it() {
        assertThatThrownBy(() -> rows.write(List.of(arrival(ref, "退订"), arrival(ref + "x".repeat(200), "谢谢"))))
                .hasStackTraceContaining("too long");
        assertThat(optedOut()).isFalse();
        rows.write(List.of(arrival(ref, "退订"), arrival(ref, "退订")));
        assertThat(optedOut()).isTrue();
    }

    private boolean optedOut() {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createQuery(
                                "SELECT EXISTS (SELECT 1 FROM addressee WHERE hash = ? AND opted_out_at IS NOT NULL)")
                        .bind(0, outbox.hash(Channel.SMS, phone))
                        .mapTo(Boolean.class)
                        .one()));
    }

    @Test
    void two_nodes_that_write_the_same_in_another_order_write_it_once() throws Exception {
        for (int round = 0; round < 10; round++) {
            String prefix = ref + "-" + round + "-";
            List<Arrival> all = new ArrayList<>();
            for (int i = 0; i < 50; i++) all.add(arrival(prefix + i, "谢谢"));
            List<Arrival> backwards = new ArrayList<>(all);
            Collections.reverse(backwards);
            try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<List<Kept>> one = nodes.submit(() -> rows.write(all));
                Future<List<Kept>> other = nodes.submit(() -> rows.write(backwards));
                List<Kept> turned = new ArrayList<>(other.get());
                Collections.reverse(turned);
                assertThat(one.get()).isEqualTo(turned);
            }
            assertThat(texts(prefix + "%")).hasSize(50);
        }
    }

    /** Each key comes several times, in any order, sometimes with another text: one row, and only its text is taken. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void however_many_come_at_once_each_key_is_there_once_and_whoever_was_taken_said_what_is_there(long seed)
            throws Exception {
        Random random = new Random(seed);
        List<String[]> sent = new ArrayList<>();
        for (int key = 0; key < 150; key++)
            for (int copy = 0; copy < 4; copy++)
                sent.add(new String[] {ref + "-" + key, random.nextInt(5) == 0 ? "收到" : "谢谢"});
        Collections.shuffle(sent, random);
        Map<String, List<String>> taken = new ConcurrentHashMap<>();
        Map<String, List<String>> refused = new ConcurrentHashMap<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (String[] each : sent)
                all.add(senders.submit(() -> (stored(each[0], each[1]) ? taken : refused)
                        .computeIfAbsent(each[0], k -> Collections.synchronizedList(new ArrayList<>()))
                        .add(each[1])));
            for (Future<?> each : all) each.get();
        }
        for (int key = 0; key < 150; key++) {
            String one = ref + "-" + key;
            List<String> there = texts(one);
            assertThat(there).as(one).hasSize(1);
            assertThat(taken.get(one)).as("taken of " + one).containsOnly(there.getFirst());
            assertThat(refused.getOrDefault(one, List.of())).doesNotContain(there.getFirst());
        }
        assertThat(refused).as("the dice gave contradictions").isNotEmpty();
    }

    private boolean stored(String ref, String body) {
        try {
            inbound.store(Channel.SMS, "96196", phone, ref, body, Instant.now());
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("inbound-differs");
            return false;
        }
    }

    @Test
    void a_key_that_is_too_long_is_refused_by_name() {
        assertThatThrownBy(() -> inbound.store(Channel.SMS, "96196", phone, "x".repeat(129), "谢谢", Instant.now()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.errors().getFirst().field()).isEqualTo("ref"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
