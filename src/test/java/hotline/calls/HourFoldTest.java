package hotline.calls;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.database.DatabaseResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The counts by hour against the visits themselves, on days of their own. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class HourFoldTest {
    private static int sequence = 7000;

    @Inject
    Calls calls;

    @Inject
    HourFold fold;

    @Inject
    Jdbi jdbi;

    private static Story story(String day) {
        return new Story(Instant.parse(day + "T02:00:00Z"), sequence++);
    }

    private void kept(Story story, Predicate<QueueVisit> done) {
        calls.witness(story.told());
        Until.folded(() -> calls.visits(story.id()), v -> !v.isEmpty() && done.test(v.getLast()));
    }

    private int differences(String day) {
        Instant from = Instant.parse(day + "T00:00:00Z");
        return fold.differences(from, from.plusSeconds(86_400));
    }

    /** Of the hour 02:00 UTC, sums and changes together. */
    private long counted(String day, String what) {
        String sql =
                "SELECT COALESCE(SUM(n), 0) FROM (SELECT * FROM figure_hour UNION ALL SELECT * FROM figure_hour_change) t"
                        + " WHERE at = '" + day + " 02:00:00' AND " + what;
        return one(sql);
    }

    private long one(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(
                        h -> h.createQuery(sql).mapTo(Long.class).one()));
    }

    private void write(String sql) {
        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(h -> h.execute(sql)));
    }

    @Test
    void a_visit_that_changes_is_counted_as_it_is_last() {
        String day = "2025-03-01";
        Story story = story(day).arrived("96196", "complaint").answered("op", 3);
        kept(story, v -> v.outcome() == Outcome.ANSWERED);
        assertThat(counted(day, "outcome = 'ANSWERED' AND rating IS NULL")).isEqualTo(1);
        kept(story.at(26).rated("4", "OK").at(40).hungUp(), v -> !v.open());
        assertThat(counted(day, "outcome = 'ANSWERED' AND rating IS NULL")).isZero();
        assertThat(counted(day, "outcome = 'ANSWERED' AND rating = 4")).isEqualTo(1);
        assertThat(differences(day)).isZero();
    }

    @Test
    void who_still_waits_is_not_counted_yet() {
        String day = "2025-03-02";
        Story story = story(day).arrived("96196", "complaint").at(1).joined("complaint");
        kept(story, QueueVisit::open);
        assertThat(counted(day, "TRUE")).isZero();
        kept(story.at(20).abandoned().hungUp(), v -> !v.open());
        assertThat(counted(day, "outcome = 'ABANDONED'")).isEqualTo(1);
    }

    @Test
    void a_request_that_overflows_is_counted_once() {
        String day = "2025-03-03";
        Story story = story(day).arrived("96196", "complaint").at(1).joined("complaint");
        kept(story.at(31).abandoned().leftQueue().exit("TIMEOUT"), v -> v.outcome() == Outcome.TIMEOUT);
        kept(story.at(32).joined("booking").at(40).abandoned().hungUp(), v -> v.outcome() == Outcome.ABANDONED);
        assertThat(counted(day, "TRUE")).isEqualTo(1);
        assertThat(differences(day)).isZero();
    }

    @Test
    void a_visit_that_a_later_fold_no_longer_finds_is_not_counted() {
        String day = "2025-03-04";
        Story story = story(day).arrived("96196", "complaint").answered("op", 3).hungUp();
        kept(story, v -> !v.open());
        write("DELETE FROM call_visit WHERE unique_id = '" + story.id() + "'");
        assertThat(counted(day, "TRUE")).isZero();
        assertThat(differences(day)).isZero();
    }

    @Test
    void changes_are_summed_up_and_the_sums_stay_the_same() {
        String day = "2025-03-05";
        for (int i = 0; i < 3; i++)
            kept(story(day).arrived("96196", "complaint").answered("op", 2 + i).hungUp(), v -> !v.open());
        fold.sweep();
        assertThat(Until.folded(
                        () -> one("SELECT COUNT(*) FROM call_hour_delta WHERE hour_at = '" + day + " 02:00:00'"),
                        n -> n == 0))
                .isZero();
        assertThat(counted(day, "outcome = 'ANSWERED' AND in_time")).isEqualTo(3);
        assertThat(one("SELECT SUM(wait_us) FROM call_hour WHERE hour_at = '" + day + " 02:00:00'"))
                .isEqualTo(9_000_000);
        assertThat(one("SELECT SUM(n) FROM call_hour_wait WHERE hour_at = '" + day + " 02:00:00' AND up_to_ms = 3000"))
                .isEqualTo(1);
        assertThat(differences(day)).isZero();
    }

    @Test
    void the_check_finds_a_count_that_is_not_the_visits() {
        String day = "2025-03-06";
        kept(story(day).arrived("96196", "complaint").answered("op", 3).hungUp(), v -> !v.open());
        Until.folded(() -> one("SELECT COUNT(*) FROM call_hour_delta"), n -> n == 0);
        write("UPDATE call_hour SET n = n + 1 WHERE hour_at = '" + day + " 02:00:00'");
        assertThat(differences(day)).isEqualTo(1);
    }

    @Test
    void a_wait_stands_in_the_step_that_it_does_not_exceed() {
        assertThat(one("SELECT call_wait_step(0)")).isZero();
        assertThat(one("SELECT call_wait_step(1)")).isEqualTo(500);
        assertThat(one("SELECT call_wait_step(3000000)")).isEqualTo(3000);
        assertThat(one("SELECT call_wait_step(10000001)")).isEqualTo(12_000);
        assertThat(one("SELECT call_wait_step(60000001)")).isEqualTo(70_000);
        assertThat(one("SELECT call_wait_step(600000001)")).isEqualTo(660_000);
    }
}
