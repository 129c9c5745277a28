package hotline.admin;

import hotline.calendar.WorkingTime;
import hotline.sla.ClockKind;
import hotline.sla.RuleLine;
import hotline.sla.RuleLine.Phase;
import hotline.sla.RuleTable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rule sets × clocks: what is in force, and whether something else is to come. Pure. */
final class RuleGrid {
    private RuleGrid() {}

    record Row(String ruleSet, List<Cell> cells) {}

    /**
     * @param rule   in force; {@code null} when neither the set nor {@code default} has one
     * @param own    false: taken from {@code default}
     * @param coming the next one that is not in force yet
     */
    record Cell(
            String ruleSet,
            ClockKind clock,
            @Nullable RuleLine rule,
            boolean own,
            @Nullable RuleLine coming) {
        public @Nullable Amount amount() {
            return rule == null ? null : Amount.of(rule);
        }
    }

    /** An amount of time for the eye: days, hours, minutes, of which two are 0 as a rule. */
    record Amount(long days, long hours, long minutes, boolean working, boolean toEndOfDay) {
        static Amount of(RuleLine rule) {
            WorkingTime time = WorkingTime.parse(rule.amount());
            return new Amount(
                    time.days(),
                    time.hours().toHours(),
                    time.hours().toMinutesPart(),
                    !rule.counting().equals("NATURAL"),
                    rule.counting().equals("END_OF_DAY"));
        }

        public boolean isAtOnce() {
            return days == 0 && hours == 0 && minutes == 0 && !toEndOfDay;
        }

        public boolean isSameDay() {
            return days == 0 && hours == 0 && minutes == 0 && toEndOfDay;
        }
    }

    /** @param order of the sets that come first */
    static List<Row> of(List<RuleLine> all, List<ClockKind> clocks, List<String> order) {
        return all.stream()
                .map(RuleLine::ruleSet)
                .distinct()
                .sorted(Comparator.comparing((String set) -> place(order, set)).thenComparing(set -> set))
                .map(set ->
                        new Row(set, clocks.stream().map(c -> cell(all, set, c)).toList()))
                .toList();
    }

    private static int place(List<String> order, String set) {
        if (set.equals(RuleTable.DEFAULT)) return -1;
        return order.contains(set) ? order.indexOf(set) : order.size();
    }

    private static Cell cell(List<RuleLine> all, String set, ClockKind clock) {
        Optional<RuleLine> own = in(all, set, clock, Phase.IN_FORCE);
        RuleLine rule =
                own.or(() -> in(all, RuleTable.DEFAULT, clock, Phase.IN_FORCE)).orElse(null);
        return new Cell(
                set,
                clock,
                rule,
                own.isPresent(),
                in(all, set, clock, Phase.COMING).orElse(null));
    }

    private static Optional<RuleLine> in(List<RuleLine> all, String set, ClockKind clock, Phase phase) {
        return all.stream()
                .filter(l -> l.ruleSet().equals(set) && l.clock() == clock && l.phase() == phase)
                .findFirst();
    }
}
