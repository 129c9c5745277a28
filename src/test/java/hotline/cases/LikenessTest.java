package hotline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.cases.Likeness.Sketch;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    private static final String FLOOD = "中山路下穿隧道积水很深，车子过不去";

    private static Sketch sketch(String words, @Nullable Long matter, @Nullable String address, Duration ago) {
        Set<Long> place = address == null ? Set.of() : SearchText.grams(address);
        return new Sketch(SearchText.grams(words), matter, null, place, null, NOON.minus(ago));
    }

    private static Sketch typed(String words, @Nullable Long matter, @Nullable String address) {
        return sketch(words, matter, address, Duration.ZERO);
    }

    @Test
    void the_same_words_at_the_same_place_are_the_same_thing() {
        Likeness like = Likeness.of(typed(FLOOD, 7L, "中山路隧道"), sketch(FLOOD, 7L, "中山路隧道", Duration.ofHours(1)));
        assertThat(like).isEqualTo(new Likeness(100, java.util.List.of("matter", "place", "words", "time")));
    }

    @Test
    void something_else_long_ago_is_not() {
        Likeness like = Likeness.of(typed(FLOOD, 7L, "中山路隧道"), sketch("公交司机态度不好", 9L, "火车站", Duration.ofDays(40)));
        assertThat(like.isEnough()).isFalse();
        assertThat(like.score()).isZero();
        assertThat(like.why()).isEmpty();
    }

    @Test
    void the_same_words_alone_are_enough() {
        assertThat(Likeness.of(typed(FLOOD, null, null), sketch(FLOOD, 9L, null, Duration.ofDays(40)))
                        .isEnough())
                .isTrue();
    }

    @Test
    void the_same_matter_alone_is_not_even_just_now() {
        Likeness like = Likeness.of(typed("", 7L, null), sketch(FLOOD, 7L, null, Duration.ZERO));
        assertThat(like.why()).containsExactly("matter", "time");
        assertThat(like.isEnough()).isFalse();
    }

    @Test
    void the_same_matter_in_the_same_cell_just_now_is() {
        Sketch a = new Sketch(Set.of(), 7L, "A-01", Set.of(), null, NOON);
        assertThat(Likeness.of(a, a).isEnough()).isTrue();
        assertThat(Likeness.of(a, new Sketch(Set.of(), 7L, "A-02", Set.of(), null, NOON))
                        .isEnough())
                .isFalse();
    }

    @Test
    void an_address_is_also_found_among_the_words() {
        Likeness like = Likeness.of(typed("路灯不亮", null, "中山路下穿"), sketch(FLOOD, null, null, Duration.ofHours(3)));
        assertThat(like.why()).contains("place");
    }

    @Test
    void a_few_shared_characters_weigh_little() {
        assertThat(Likeness.of(typed("积水", null, null), sketch(FLOOD, null, null, Duration.ofDays(40)))
                        .score())
                .isLessThan(15);
    }

    @Test
    void the_same_citizen_counts_and_an_unknown_one_does_not() {
        Sketch unknown = typed(FLOOD, null, null);
        Sketch known = new Sketch(unknown.words(), null, null, Set.of(), 5L, NOON);
        assertThat(Likeness.of(known, known).why()).contains("citizen");
        assertThat(Likeness.of(unknown, unknown).why()).doesNotContain("citizen");
    }

    @Test
    void nearer_in_time_is_likelier() {
        assertThat(java.util.stream.Stream.of(1, 5, 48, 24 * 20, 24 * 50)
                        .map(hours -> Likeness.of(
                                        typed(FLOOD, null, null), sketch(FLOOD, null, null, Duration.ofHours(hours)))
                                .score()))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .doesNotHaveDuplicates();
    }
}
