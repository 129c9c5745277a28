package hotline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Proof of work and buckets, without a service. */
class WorkTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void a_proof_is_good_for_its_challenge_and_its_bits_only() {
        String nonce = Work.done("100.12.abc", 12);
        assertThat(Work.isDone("100.12.abc", nonce, 12)).isTrue();
        assertThat(Work.isDone("101.12.abc", nonce, 12)).isFalse();
        assertThat(Work.isDone("100.12.abc", nonce + "1", 12)).isFalse();
        assertThat(Work.isDone("100.12.abc", "0".repeat(21), 0))
                .as("too long to be hashed")
                .isFalse();
    }

    @Test
    void it_is_one_bit_harder_with_each_doubling_up_to_the_most() {
        assertThat(Work.bits(0, 120, 15, 20)).isEqualTo(15);
        assertThat(Work.bits(120, 120, 15, 20)).isEqualTo(15);
        assertThat(Work.bits(121, 120, 15, 20)).isEqualTo(16);
        assertThat(Work.bits(480, 120, 15, 20)).isEqualTo(17);
        assertThat(Work.bits(1e9, 120, 15, 20)).isEqualTo(20);
    }

    @Test
    void a_bucket_is_empty_after_its_brim_and_fills_evenly() {
        Bucket.Rule rule = new Bucket.Rule(60, Duration.ofMinutes(1), 3);
        Bucket bucket = Bucket.full(rule, NOON);
        for (int i = 0; i < 3; i++) bucket = bucket.at(NOON, rule).less();
        assertThat(bucket.hasOne()).isFalse();
        assertThat(bucket.wait(rule)).isOne();
        assertThat(bucket.at(NOON.plusSeconds(1), rule).hasOne()).isTrue();
        assertThat(bucket.at(NOON.plusSeconds(60), rule).isFull(rule)).isTrue();
    }

    @Test
    void an_hourly_limit_says_how_long_to_wait() {
        Bucket.Rule rule = Bucket.Rule.hourly(6);
        Bucket bucket = new Bucket(0, NOON);
        assertThat(bucket.wait(rule)).isEqualTo(600);
        assertThat(bucket.at(NOON.plusSeconds(599), rule).hasOne()).isFalse();
        assertThat(bucket.at(NOON.plusSeconds(601), rule).hasOne()).isTrue();
    }

    @Test
    void words_are_guessed_by_what_they_share_with_a_matter() {
        assertThat(Guessing.shared("路灯不亮 Street lights out", "我家门口的路灯好几天不亮了")).isEqualTo(2);
        assertThat(Guessing.shared("路灯不亮 Street lights out", "the light in our street is broken"))
                .isEqualTo(2);
        assertThat(Guessing.shared("公共厕所 Public toilets", "路灯不亮")).isZero();
    }
}
