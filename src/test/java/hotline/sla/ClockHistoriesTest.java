package hotline.sla;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.calendar.Span;
import hotline.cases.CaseEvent;
import hotline.cases.Happened;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every clock in every history, step by step. */
class ClockHistoriesTest {
    private static final int HISTORIES = 5_000;
    private static final int MOVES = 50;
    private static final RuleBook BOOK = TownRules.book(
            // changed in the middle of many of them
            new RuleBook.Dated(
                    "complaint",
                    ClockKind.TOTAL,
                    Instant.parse("2026-02-01T00:00:00Z"),
                    "always",
                    Rule.of("P10D", "RUNNING")));

    @Test
    void kept_step_by_step_or_computed_again_the_clocks_are_the_same() {
        int clocks = 0;
        int moved = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            Map<Long, List<Happened>> histories = new HashMap<>();
            members(seed, histories);
            Recomputed again = new Recomputed(histories, BOOK);
            List<Happened> mine = new ArrayList<>();
            histories.put(7L, mine);
            RandomCase history = new RandomCase(seed, 7, List.of(8L, 9L));
            List<CaseClock> rows = List.of();
            for (int i = 0; i < MOVES; i++) {
                Happened event = i == 0 ? history.opened() : history.next();
                mine.add(event);
                Instant at = event.at();
                List<CaseClock> after = ClockRules.after(rows, event, BOOK, m -> Recomputed.total(again.of(m, at)));
                check(seed, rows, event, after);
                if (!after.equals(rows)) moved++;
                rows = after.stream().map(ClockHistoriesTest::storedAndRead).toList();
            }
            assertThat(again.of(7)).as("seed %d", seed).isEqualTo(rows);
            clocks += rows.size();
        }
        assertThat(clocks).as("clocks that ever ran").isGreaterThan(HISTORIES * 5);
        assertThat(moved).as("events that moved a clock").isGreaterThan(HISTORIES * MOVES / 3);
    }

    private static void members(int seed, Map<Long, List<Happened>> histories) {
        for (long member = 8; member <= 9; member++) {
            RandomCase history = new RandomCase(seed * 31L + member, member, List.of());
            List<Happened> events = new ArrayList<>(List.of(history.opened()));
            for (int i = 0; i < 5; i++) events.add(history.next());
            histories.put(member, events);
        }
    }

    private static CaseClock storedAndRead(CaseClock c) {
        return c.with(Change.list(Change.text(c.changes())));
    }

    private static void check(int seed, List<CaseClock> before, Happened event, List<CaseClock> after) {
        String where = "seed " + seed + " " + event;
        if (!ClockRules.concern(event.what())) assertThat(after).as(where).isEqualTo(before);
        Set<CaseClock.Key> keys = new HashSet<>();
        int totals = 0;
        for (CaseClock c : after) {
            assertThat(keys.add(c.key())).as("once: %s, %s", c, where).isTrue();
            if (c.kind() == ClockKind.TOTAL && c.order() == null && c.isRunning()) totals++;
            if (c.isAlive())
                assertThat(c.dueAt()).as(where).isEqualTo(Reckoning.of(c, BOOK).due());
            apart(c, where);
        }
        assertThat(totals).as(where).isLessThanOrEqualTo(1);
        for (CaseClock c : before) if (!c.isAlive()) stays(c, event, after, where);
    }

    /** What has stopped for good is not touched; only a reply that is sent back never stopped the total. */
    private static void stays(CaseClock stopped, Happened event, List<CaseClock> after, String where) {
        boolean sentBack = event.what() instanceof CaseEvent.SentBack && stopped.kind() == ClockKind.TOTAL;
        boolean carrier = stopped.kind() == ClockKind.INTAKE;
        if (!sentBack && !carrier) assertThat(after).as(where).contains(stopped);
    }

    /** No moment is paused twice. */
    private static void apart(CaseClock c, String where) {
        Instant end = Instant.MIN;
        for (Span pause : c.paused()) {
            assertThat(pause.from()).as(where).isBetween(end, pause.to());
            end = pause.to();
        }
    }
}
