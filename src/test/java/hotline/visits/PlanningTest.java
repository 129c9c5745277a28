package hotline.visits;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Channel;
import hotline.visits.Planning.Facts;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanningTest {
    @Test
    void everybody_is_asked_by_the_way_he_came() {
        assertThat(Planning.ways(citizen(Channel.PHONE, true))).containsExactly(Channel.SMS);
        assertThat(Planning.ways(citizen(Channel.WEB, true))).containsExactly(Channel.SMS);
        assertThat(Planning.ways(citizen(Channel.WECHAT, true))).containsExactly(Channel.WECHAT, Channel.SMS);
        assertThat(Planning.ways(citizen(Channel.WECHAT, false))).containsExactly(Channel.WECHAT);
    }

    @Test
    void who_is_not_asked_has_a_reason() {
        assertThat(reason(citizen(Channel.SMS, true))).isNull();
        assertThat(reason(facts(null, Channel.PHONE, true, false, false, false)))
                .isEqualTo(NotAsked.ANONYMOUS);
        assertThat(reason(citizen(Channel.PHONE, false))).isEqualTo(NotAsked.NO_PHONE);
        assertThat(reason(facts(7L, Channel.SMS, true, true, false, false))).isEqualTo(NotAsked.SECRET);
        assertThat(reason(facts(7L, Channel.SMS, true, false, true, false))).isEqualTo(NotAsked.OPTED_OUT);
        assertThat(reason(facts(7L, Channel.SMS, true, false, false, true))).isEqualTo(NotAsked.UNREASONABLE);
        assertThat(Planning.reason(citizen(Channel.SMS, true), Set.of(7L), false))
                .isEqualTo(NotAsked.SAME_CALLER);
    }

    @Test
    void a_town_may_ask_after_secret_cases() {
        assertThat(Planning.reason(facts(7L, Channel.SMS, true, true, false, false), Set.of(), true))
                .isNull();
    }

    @Test
    void a_sample_is_as_large_as_the_rule_says() {
        for (int percent : new int[] {0, 10, 50, 100}) {
            long chosen = LongStream.rangeClosed(1, 100_000)
                    .filter(id -> Planning.inSample(id, percent))
                    .count();
            assertThat(chosen).isBetween(percent * 1000L - 500, percent * 1000L + 500);
        }
    }

    private static @Nullable NotAsked reason(Facts f) {
        return Planning.reason(f, Set.of(), false);
    }

    private static Facts citizen(Channel channel, boolean phone) {
        return facts(7L, channel, phone, false, false, false);
    }

    private static Facts facts(
            @Nullable Long citizen,
            Channel channel,
            boolean phone,
            boolean secret,
            boolean optedOut,
            boolean unreasonable) {
        return new Facts(1, "A7K203M5C", channel, secret, citizen, null, phone, optedOut, unreasonable);
    }
}
