package hotline.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");

    @Test
    void so_many_at_once_and_then_one_by_one() {
        TokenBucket bucket = TokenBucket.full(3, NOW);
        for (int i = 0; i < 3; i++) bucket = bucket.less();
        assertThat(bucket.hasOne()).isFalse();
        assertThat(bucket.wait(60)).isEqualTo(1);
        assertThat(bucket.wait(2)).isEqualTo(30);
        assertThat(bucket.at(NOW.plusSeconds(1), 60, 3).hasOne()).isTrue();
        assertThat(bucket.at(NOW.plusMillis(900), 60, 3).hasOne()).isFalse();
    }

    @Test
    void it_never_runs_over_and_a_clock_that_goes_back_fills_nothing() {
        assertThat(TokenBucket.full(3, NOW).at(NOW.plusSeconds(9999), 60, 3).tokens())
                .isEqualTo(3);
        assertThat(TokenBucket.full(3, NOW)
                        .less()
                        .at(NOW.minusSeconds(60), 60, 3)
                        .tokens())
                .isEqualTo(2);
    }

    @Test
    void over_any_time_nobody_gets_more_than_the_burst_and_the_rate() {
        Random random = new Random(7);
        TokenBucket bucket = TokenBucket.full(10, NOW);
        Instant at = NOW;
        int taken = 0;
        for (int i = 0; i < 5000; i++) {
            at = at.plusMillis(random.nextInt(200));
            bucket = bucket.at(at, 120, 10);
            if (bucket.hasOne()) {
                bucket = bucket.less();
                taken++;
            }
        }
        double seconds = (at.toEpochMilli() - NOW.toEpochMilli()) / 1000.0;
        assertThat(taken).isBetween((int) (seconds * 2), (int) (seconds * 2) + 11);
    }
}
