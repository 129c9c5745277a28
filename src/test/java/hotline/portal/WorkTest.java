package hotline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Proof of work and guesses, without a service. */
class WorkTest {
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
    void words_are_guessed_by_what_they_share_with_a_matter() {
        assertThat(Guessing.shared("路灯不亮 Street lights out", "我家门口的路灯好几天不亮了")).isEqualTo(2);
        assertThat(Guessing.shared("路灯不亮 Street lights out", "the light in our street is broken"))
                .isEqualTo(2);
        assertThat(Guessing.shared("公共厕所 Public toilets", "路灯不亮")).isZero();
    }
}
