package hotline.cases;

import static hotline.cases.Town.MONDAY_NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Actor;
import hotline.base.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClaimTest {
    private static final Actor LIN = Town.LIN_OPERATOR.actor();
    private static final Actor ZHOU = Town.ZHOU_DISPATCHER.actor();
    private static final Claim LINS = new Claim(4, "lin", 101, MONDAY_NINE.plusSeconds(90));
    private static final Instant LATER = MONDAY_NINE.plusSeconds(90);

    @Test
    void the_holder_writes_with_or_without_showing_the_token() {
        assertThatNoException().isThrownBy(() -> Claim.guard(LINS, LIN, 4L, MONDAY_NINE));
        assertThatNoException().isThrownBy(() -> Claim.guard(LINS, LIN, null, MONDAY_NINE));
    }

    @Test
    void another_is_told_who_holds_it() {
        assertThatThrownBy(() -> Claim.guard(LINS, ZHOU, null, MONDAY_NINE))
                .isInstanceOfSatisfying(Refusal.class, e -> {
                    assertThat(e.status()).isEqualTo(409);
                    assertThat(e.code()).isEqualTo("claimed");
                    assertThat(e.details()).containsEntry("holder", "lin");
                });
    }

    @Test
    void after_ninety_seconds_without_a_heartbeat_it_is_free() {
        assertThat(LINS.isHeld(LATER.minusNanos(1000))).isTrue();
        assertThat(LINS.isHeld(LATER)).isFalse();
        assertThatNoException().isThrownBy(() -> Claim.guard(LINS, ZHOU, null, LATER));
    }

    @Test
    void an_expired_claim_that_nobody_took_still_lets_its_holder_write() {
        assertThatNoException().isThrownBy(() -> Claim.guard(LINS, LIN, 4L, LATER));
    }

    @Test
    void an_older_token_is_stale() {
        lost(LINS, LIN, 3L, MONDAY_NINE);
        lost(LINS, LIN, 3L, LATER);
        lost(null, LIN, 3L, LATER);
    }

    @Test
    void another_ones_token_is_no_use() {
        lost(LINS, ZHOU, 4L, LATER);
    }

    private static void lost(@org.jspecify.annotations.Nullable Claim claim, Actor by, long token, Instant at) {
        assertThatThrownBy(() -> Claim.guard(claim, by, token, at))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo("claim-lost"));
    }
}
