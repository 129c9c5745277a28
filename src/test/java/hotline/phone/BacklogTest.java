package hotline.phone;

import static hotline.phone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.calls.Evidence;
import hotline.calls.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    private final List<Evidence> stored = new CopyOnWriteArrayList<>();
    private final List<List<Instant>> overflows = new CopyOnWriteArrayList<>();
    private volatile boolean away;
    private final Steady steady = new Steady("test", () -> !away, Duration.ofMillis(5));
    private Backlog backlog = backlog(100_000);

    private Backlog backlog(int room) {
        return new Backlog("lab", room, this::store, steady, (from, to) -> overflows.add(List.of(from, to)));
    }

    private void store(List<Evidence> batch) {
        if (away) throw new IllegalStateException("no database");
        if (batch.stream().anyMatch(e -> e.event().equals("Poison"))) throw new IllegalArgumentException("poison");
        stored.addAll(batch);
    }

    private static Evidence event(String name, int n) {
        return new Evidence("lab", Source.AMI, name, NINE.plusMillis(n), "lab-" + n, null, Map.of());
    }

    private void add(int from, int to) {
        IntStream.range(from, to).forEach(n -> backlog.add(event("Hangup", n)));
    }

    @AfterEach
    void close() {
        away = false;
        backlog.close();
        steady.close();
    }

    @Test
    void everything_is_stored_in_order() {
        add(0, 5000);
        eventually("stored", () -> stored.size() == 5000);
        assertThat(stored).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }

    @Test
    void while_the_database_is_away_everything_waits_and_then_comes_in_order() {
        away = true;
        add(0, 3000);
        eventually("waits", () -> backlog.size() > 2000);
        away = false;
        eventually("stored", () -> stored.size() == 3000);
        assertThat(stored).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(steady.givenUp()).isZero();
    }

    @Test
    void one_event_that_cannot_be_stored_takes_no_other_along() {
        List<Evidence> events = new ArrayList<>();
        IntStream.range(0, 10).forEach(n -> events.add(event(n == 4 ? "Poison" : "Hangup", n)));
        events.forEach(backlog::add);
        eventually("the others stored", () -> stored.size() == 9);
        eventually("counted", () -> steady.givenUp() > 0);
    }

    @Test
    void without_room_the_loss_is_counted_and_its_time_is_told() {
        backlog.close();
        backlog = backlog(1000);
        away = true;
        // one is on its way and stays there: from here on nothing makes room
        add(0, 1);
        eventually("on its way", () -> backlog.size() == 0);
        add(1, 3000);
        assertThat(backlog.lost()).isEqualTo(1999);
        assertThat(backlog.size()).isLessThanOrEqualTo(1000);
        away = false;
        eventually("room", () -> backlog.size() == 0);
        add(3000, 3001);
        assertThat(overflows)
                .singleElement()
                .satisfies(gap -> assertThat(gap.get(1)).isEqualTo(NINE.plusMillis(3000)));
    }

    @Test
    void what_waits_is_stored_before_the_end() {
        add(0, 2000);
        backlog.close();
        assertThat(stored).hasSize(2000);
    }
}
