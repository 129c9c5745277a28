package hotline.portal;

import static hotline.cases.CaseApi.as;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** 1,000 forms a minute from one address: refused in memory, and the desk beside it as quick as ever. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class FloodTest {
    private static final int ROUNDS = 8;
    private static final int LOOKS = 60;
    private static final long GAP_NANOS = 60_000_000_000L / 1000;

    private final Citizen one = Citizen.at(Citizen.fresh());
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicBoolean on = new AtomicBoolean();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /** Turn about, so that whatever else the machine does meanwhile falls on both. */
    @Test
    void a_flood_from_one_address_does_not_reach_the_desk() throws Exception {
        Map<String, String> form = Citizen.filled(one.open("/report").form("/report"), "what", "垃圾信息垃圾信息");
        Thread flood = Thread.ofPlatform().start(() -> flood(form));
        looks(40);
        List<Long> without = new ArrayList<>();
        List<Long> with = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            without.addAll(looks(LOOKS));
            on.set(true);
            with.addAll(looks(LOOKS));
            on.set(false);
        }
        over.set(true);
        flood.join();
        System.out.printf(
                "MEASURED queue page p50 %d ms, p95 %d ms; with a flood of 1,000 forms a minute p50 %d ms, p95 %d ms (%d forms, %d refused)%n",
                at(without, 50), at(without, 95), at(with, 50), at(with, 95), sent.get(), refused.get());
        assertThat(sent.get()).isPositive();
        assertThat(refused.get() + 30 + 60 * 10)
                .as("all but the first and what fills up")
                .isGreaterThan(sent.get());
    }

    private void flood(Map<String, String> form) {
        long next = System.nanoTime();
        while (!over.get()) {
            next = Math.max(next + GAP_NANOS, System.nanoTime());
            LockSupport.parkNanos(next - System.nanoTime());
            if (!on.get()) continue;
            if (one.post("/report", form).status() == 429) refused.incrementAndGet();
            sent.incrementAndGet();
        }
    }

    private static List<Long> looks(int many) {
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            long begun = System.nanoTime();
            as("operator").accept("text/html").get("/desk/queue").then().statusCode(200);
            took.add((System.nanoTime() - begun) / 1_000_000);
        }
        return took;
    }

    private static long at(List<Long> took, int percent) {
        return took.stream().sorted().toList().get(took.size() * percent / 100);
    }
}
