package hotline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import hotline.base.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A day made up so that every figure of the telephone is another one. */
class CountingTest {
    private static final Counted.Limits LIMITS = new Counted.Limits(10_000, 5_000);
    private static final List<Counted> DAY = List.of(
            counted(60, inTime("ANSWERED")),
            counted(20, late("ANSWERED")),
            counted(4, inTime("ABANDONED")),
            counted(6, late("ABANDONED")),
            counted(5, inTime("SHORT_ABANDON")),
            counted(2, late("TIMEOUT")),
            counted(1, late("EMPTY")),
            counted(1, late("KEY_EXIT")),
            counted(1, new Traits("BLOCKED", false, false, false, false, null, false, false)),
            counted(3, new Traits(null, false, false, false, false, null, false, false)),
            counted(2, new Traits(null, false, false, true, false, null, false, false)),
            counted(7, new Traits("CLOSED", false, false, false, false, null, false, false)),
            counted(1, late("PBX_RESTART")),
            counted(1, late("LOST_TRACK")),
            counted(4, new Traits("ANSWERED", true, true, false, true, null, false, true)),
            counted(1, new Traits("ANSWERED", false, false, false, false, null, false, true)));

    @Test
    void the_ten_second_rate_leaves_out_short_abandons_and_counts_who_still_waits_too_long() {
        // 60 answered in time; late 20, abandoned 10, timeout empty key blocked 5, still waiting beyond the limit 2
        assertThat(figure("connection-rate-10s")).isEqualTo(Share.of(60, 97));
    }

    @Test
    void the_other_bases_in_use_stand_beside_it() {
        Map<String, Share> variants = variants("connection-rate-10s");
        assertThat(variants.get("ofAllOffered")).isEqualTo(Share.of(60, 102));
        assertThat(variants.get("ofAnswered")).isEqualTo(Share.of(60, 80));
        assertThat(variants.get("withEarlyAbandons")).isEqualTo(Share.of(69, 102));
        assertThat(variants.get("transferred")).isEqualTo(Share.of(4, 4));
    }

    @Test
    void what_is_left_out_is_named() {
        assertThat(Counting.excluded(Definitions.named("connection-rate-10s"), DAY))
                .containsExactly(
                        new Figure.Excluded("closed", 7),
                        new Figure.Excluded("lost-track", 1),
                        new Figure.Excluded("pbx-restart", 1),
                        new Figure.Excluded("pending", 3),
                        new Figure.Excluded("short-abandon", 5),
                        new Figure.Excluded("transferred", 4),
                        new Figure.Excluded("wait-unknown", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection-rate-10s", "connection-rate", "abandonment"})
    void nobody_is_lost_between_the_figure_and_what_is_left_out(String name) {
        long left = Counting.excluded(Definitions.named(name), DAY).stream()
                .mapToLong(Figure.Excluded::count)
                .sum();
        long all = DAY.stream().mapToLong(Counted::count).sum();
        assertThat(figure(name).denominator() + left).isEqualTo(all);
    }

    @Test
    void the_connection_rate_counts_every_answer_and_every_offer_that_has_ended() {
        assertThat(figure("connection-rate")).isEqualTo(Share.of(81, 101));
        assertThat(variants("connection-rate").get("withoutShortAbandons")).isEqualTo(Share.of(81, 96));
    }

    @Test
    void outcomes_other_than_giving_up_stand_beside_abandonment_and_not_in_it() {
        assertThat(figure("abandonment")).isEqualTo(Share.of(10, 96));
        assertThat(variants("abandonment"))
                .containsEntry("timeout", Share.of(2, 96))
                .containsEntry("empty", Share.of(1, 96))
                .containsEntry("keyExit", Share.of(1, 96))
                .containsEntry("blocked", Share.of(1, 96));
    }

    @Test
    void the_sum_of_outcomes_is_what_was_offered() {
        Share answered = figure("connection-rate");
        Map<String, Share> others = variants("abandonment");
        long unanswered = figure("abandonment").numerator()
                + others.values().stream().mapToLong(Share::numerator).sum();
        long shortAbandons = 5;
        assertThat(answered.numerator() + unanswered + shortAbandons).isEqualTo(answered.denominator());
    }

    @Test
    void nothing_to_divide_by_is_no_value() {
        for (Definition figure : Definitions.ALL) {
            assertThat(Counting.value(figure, figure.main(), List.of()).value()).isNull();
            assertThat(Counting.variants(figure, List.of()).values())
                    .extracting(Share::value)
                    .containsOnlyNulls();
        }
        assertThat(Interval.wilson(Share.of(0, 0))).isNull();
        assertThat(Percentiles.of(new TreeMap<>()).values())
                .extracting(Share::value)
                .containsOnlyNulls();
    }

    @Test
    void the_average_wait_is_of_answered_calls_and_of_those_who_gave_up_apart() {
        List<Counted> counted = List.of(
                new Counted("", inTime("ANSWERED"), LIMITS, false, 3, 12_000_600),
                new Counted("", late("ANSWERED"), LIMITS, false, 1, 20_000_000),
                new Counted("", late("ABANDONED"), LIMITS, false, 2, 60_000_000),
                new Counted("", inTime("SHORT_ABANDON"), LIMITS, false, 4, 8_000_000));
        Share wait = Counting.average(Definitions.named("average-wait").main(), counted);
        assertThat(wait.numerator()).isEqualTo(32_001);
        assertThat(wait.denominator()).isEqualTo(4);
        assertThat(wait.value()).isEqualTo(8000.15, within(1e-9));
        Map<String, Share> variants = Counting.variants(Definitions.named("average-wait"), counted);
        assertThat(variants.get("abandoned")).isEqualTo(new Share(60_000, 2, 30_000.0));
        assertThat(variants.get("shortAbandoned")).isEqualTo(new Share(8_000, 4, 2_000.0));
    }

    @Test
    void percentiles_are_waits_that_somebody_had() {
        Map<String, Share> all = Percentiles.of(new TreeMap<>(Map.of(1000L, 50L, 2000L, 40L, 9000L, 10L)));
        assertThat(all.get("p50")).isEqualTo(new Share(50, 100, 1000.0));
        assertThat(all.get("p90")).isEqualTo(new Share(90, 100, 2000.0));
        assertThat(all.get("p95")).isEqualTo(new Share(95, 100, 9000.0));
        assertThat(Percentiles.of(new TreeMap<>(Map.of(7L, 1L))).get("p50").value())
                .isEqualTo(7.0);
    }

    @Test
    void evaluation_is_of_calls_that_may_be_rated_and_its_two_bases_are_beside_it() {
        List<Counted> counted = evaluations();
        Definition figure = Definitions.named("evaluation-rate");
        assertThat(Counting.value(figure, figure.main(), counted)).isEqualTo(Share.of(40, 100));
        assertThat(Counting.variants(figure, counted))
                .containsEntry("invitedOfEligible", Share.of(80, 100))
                .containsEntry("ratedOfInvited", Share.of(40, 80));
        assertThat(Counting.excluded(figure, counted)).containsExactly(new Figure.Excluded("not-to-be-rated", 9));
    }

    @Test
    void satisfaction_never_stands_without_the_evaluation_rate() {
        List<Counted> counted = evaluations();
        Definition figure = Definitions.named("satisfaction");
        assertThat(Counting.value(figure, figure.main(), counted)).isEqualTo(Share.of(36, 40));
        assertThat(Counting.variants(figure, counted)).containsEntry("evaluationRate", Share.of(40, 100));
    }

    @ParameterizedTest
    @CsvSource({"36,40,0.769482,0.960423", "0,10,0.0,0.277533", "10,10,0.722467,1.0", "1,1,0.206549,1.0"})
    void wilsons_interval_is_right_for_small_numbers_too(long good, long n, double low, double high) {
        Interval interval = Interval.wilson(Share.of(good, n));
        assertThat(interval.low()).isEqualTo(low, within(1e-5));
        assertThat(interval.high()).isEqualTo(high, within(1e-5));
    }

    @Test
    void rows_add_up_to_the_figure() {
        List<Counted> split = new ArrayList<>();
        for (int i = 0; i < DAY.size(); i++) {
            Counted c = DAY.get(i);
            split.add(new Counted(
                    i % 2 == 0 ? "booking" : "", c.traits(), c.limits(), c.doubtful(), c.count(), c.waitMicros()));
        }
        Definition figure = Definitions.named("connection-rate-10s");
        List<Figure.Row> rows = Breakdown.of(figure, split);
        assertThat(rows).extracting(Figure.Row::key).containsExactly(null, "booking");
        assertThat(rows.stream().mapToLong(Figure.Row::numerator).sum()).isEqualTo(60);
        assertThat(rows.stream().mapToLong(Figure.Row::denominator).sum()).isEqualTo(97);
    }

    @Test
    void limits_that_changed_within_the_period_are_all_named() {
        List<Counted> counted = List.of(
                new Counted("", late("ANSWERED"), new Counted.Limits(15_000, 5_000), true, 3, 0),
                new Counted("", late("ANSWERED"), LIMITS, false, 2, 0));
        assertThat(Counting.distinct(counted, Counted.Limits::threshold)).containsExactly(10_000L, 15_000L);
        assertThat(Counting.distinct(counted, Counted.Limits::shortAbandon)).containsExactly(5_000L);
        assertThat(Counting.doubtful(counted)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection-rate-10s", "connection-rate", "abandonment", "evaluation-rate", "satisfaction"})
    void a_part_of_a_figure_holds_as_many_as_the_figure_says(String name) {
        Share share = figure(name);
        assertThat(in(name, "numerator", null, null)).isEqualTo(share.numerator());
        assertThat(in(name, "denominator", null, null)).isEqualTo(share.denominator());
        assertThat(in(name, "missed", null, null)).isEqualTo(share.denominator() - share.numerator());
        variants(name)
                .forEach((variant, v) ->
                        assertThat(in(name, "numerator", null, variant)).isEqualTo(v.numerator()));
        for (Figure.Excluded e : Counting.excluded(Definitions.named(name), DAY))
            assertThat(in(name, "excluded", e.reason(), null)).isEqualTo(e.count());
    }

    @Test
    void what_the_quality_counts_can_be_opened_too() {
        assertThat(in("satisfaction", "lost-track", null, null)).isEqualTo(1);
        assertThat(in("satisfaction", "pbx-restart", null, null)).isEqualTo(1);
        assertThat(in("connection-rate-10s", null, null, null)).isEqualTo(119);
        assertThatThrownBy(() -> in("satisfaction", "luck", null, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> in("satisfaction", null, null, "luck")).isInstanceOf(Refusal.class);
    }

    private static long in(String figure, @Nullable String part, @Nullable String reason, @Nullable String variant) {
        return Counting.in(Slice.of(Definitions.named(figure), new Portion(part, reason, variant)), DAY);
    }

    /** What the made-up day leaves out of a figure. */
    static List<Figure.Excluded> excluded(Definition figure) {
        return Counting.excluded(figure, DAY);
    }

    @Test
    void a_figure_that_does_not_exist_is_not_found() {
        assertThatThrownBy(() -> Definitions.named("luck")).isInstanceOf(Refusal.class);
    }

    private static List<Counted> evaluations() {
        return List.of(
                counted(30, rated(5)),
                counted(6, rated(4)),
                counted(4, rated(1)),
                counted(40, new Traits("ANSWERED", true, true, false, false, null, true, true)),
                counted(20, new Traits("ANSWERED", true, true, false, false, null, false, true)),
                counted(9, new Traits("ANSWERED", true, true, false, false, null, false, false)),
                counted(50, late("ABANDONED")));
    }

    private static Traits rated(int key) {
        return new Traits("ANSWERED", true, true, false, false, key, true, true);
    }

    private static Traits inTime(@Nullable String outcome) {
        return new Traits(outcome, true, true, false, false, null, false, "ANSWERED".equals(outcome));
    }

    private static Traits late(@Nullable String outcome) {
        return new Traits(outcome, true, false, false, false, null, false, "ANSWERED".equals(outcome));
    }

    private static Counted counted(long count, Traits traits) {
        return new Counted("", traits, LIMITS, false, count, 0);
    }

    private static Share figure(String name) {
        Definition d = Definitions.named(name);
        return Counting.value(d, d.main(), DAY);
    }

    private static Map<String, Share> variants(String name) {
        return Counting.variants(Definitions.named(name), DAY);
    }
}
