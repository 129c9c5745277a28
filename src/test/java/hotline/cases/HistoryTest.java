package hotline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Refusal;
import hotline.base.Role;
import hotline.cases.CaseEvent.ReturnAccepted;
import hotline.cases.CaseEvent.SuspensionEnded;
import hotline.cases.Fate.Deed;
import hotline.web.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Thousands of towns' histories, drawn by lot, through the pure rules: what must always be true is, after every step. */
class HistoryTest {
    private static final int HISTORIES = 5000;
    private static final int MOVES = 50;
    private static final List<Long> UNITS = List.of(Town.BUS, Town.LIGHTS, Town.TAXIS, Town.METRO);

    static final List<Viewer> PEOPLE = List.of(
            Town.LIN_OPERATOR,
            Town.ZHOU_DISPATCHER,
            Town.person(202, "qian", Town.CENTRE, Role.DISPATCHER, Role.SHIFT_LEADER),
            Town.WANG_OF_THE_BUSES,
            Town.LI_OF_THE_LIGHTS,
            Town.person(203, "xu", Town.TAXIS, Role.HANDLER),
            Town.person(204, "he", Town.METRO, Role.HANDLER),
            Town.ZHAO_REVIEWER,
            Town.SUN_VISITOR,
            Town.WU_SUPERVISOR,
            Town.person(205, "ma", Town.BUS, Role.REVIEWER, Role.VISITOR, Role.SUPERVISOR),
            Town.person(206, "zheng", null, Role.AUDITOR));

    private final Map<Move, Integer> made = new EnumMap<>(Move.class);
    private int refused;

    @Test
    void what_must_be_true_is_true_after_every_step_of_every_history() {
        for (int seed = 1; seed <= HISTORIES; seed++) play(seed);
        System.out.printf(
                "MEASURED histories: %d, moves made %d, refused %d%n",
                HISTORIES, made.values().stream().mapToInt(Integer::intValue).sum(), refused);
        assertThat(refused).as("refusals are tried too").isGreaterThan(HISTORIES);
        for (Move move : Move.values()) {
            if (move != Move.SAMPLE)
                assertThat(made.getOrDefault(move, 0)).as("%s", move).isGreaterThan(20);
        }
    }

    private void play(long seed) {
        Paper town = new Paper();
        Fate fate = new Fate(seed, PEOPLE, UNITS);
        Instant at = Town.MONDAY_NINE;
        for (int i = 0; i < 3; i++) town.open(fate.random(), at);
        Map<String, Long> counted = new HashMap<>(Map.of("RECEIVED", 3L));
        for (int i = 0; i < MOVES; i++) {
            at = at.plus(Duration.ofMinutes(1 + fate.random().nextInt(600)));
            Deed deed = fate.next(town.cases(), at);
            List<CaseRow> before = town.cases();
            try {
                make(town, deed, Town.terms(at));
                made.merge(deed.move(), 1, Integer::sum);
            } catch (Refusal no) {
                refused++;
                assertThat(town.cases()).isEqualTo(before);
            }
            check(town, deed, counted, "history " + seed + ", step " + i);
        }
    }

    static void make(Paper town, Deed deed, Terms terms) {
        CaseRow row = deed.row();
        Instant at = terms.at();
        Viewer by = deed.by();
        switch (deed.move()) {
            case MERGE, UNMERGE -> {
                Long bound = row.bond().master();
                CaseRow other = deed.other() != null ? deed.other() : bound == null ? row : town.of(bound);
                MergeDecision both = deed.move() == Move.MERGE
                        ? MergeDecision.merge(row, other, by)
                        : MergeDecision.unmerge(row, other, by);
                town.apply(row, both.member(), by.actor(), at);
                town.apply(other, both.master(), by.actor(), at);
            }
            default -> {
                Plan plan = deed.onCase() != null
                        ? Decision.of(row, deed.onCase(), by, terms)
                        : OrderDecision.of(
                                row,
                                Objects.requireNonNull(deed.order()),
                                Objects.requireNonNull(deed.onOrder()),
                                by,
                                terms);
                town.apply(row, plan, by.actor(), at);
            }
        }
    }

    private static void check(Paper town, Deed deed, Map<String, Long> counted, String where) {
        List<CaseEvent> told = town.told();
        Invariants.hold(town.cases());
        told.stream().map(CaseEvent::caseId).distinct().forEach(id -> oneOfItsKind(told, id, where));
        told.stream()
                .collect(java.util.stream.Collectors.toMap(CaseEvent::caseId, e -> e, (a, b) -> b))
                .values()
                .forEach(last -> {
                    assertThat(last.after())
                            .as(where)
                            .isEqualTo(town.of(last.caseId()).standing());
                    Tally.changes(last.before(), last.after()).forEach(t -> counted.merge(t.state(), t.n(), Long::sum));
                });
        if (told.isEmpty()) assertThat(town.of(deed.row().id())).as(where).isEqualTo(deed.row());
        counted.values().removeIf(n -> n == 0);
        Map<String, Long> rows = new HashMap<>();
        town.cases().stream()
                .filter(c -> !c.state().isFinished())
                .forEach(c -> rows.merge(c.state().name(), 1L, Long::sum));
        assertThat(counted).as(where).isEqualTo(rows);
    }

    /** One event for every move; before it only what ended by itself, or the return that a new dispatch follows. */
    private static void oneOfItsKind(List<CaseEvent> told, long id, String where) {
        List<CaseEvent.What> whats =
                told.stream().filter(e -> e.caseId() == id).map(CaseEvent::what).toList();
        List<CaseEvent.What> first = whats.subList(0, whats.size() - 1);
        assertThat(first).as(where).allMatch(w -> w instanceof SuspensionEnded || w instanceof ReturnAccepted);
        if (first.stream().anyMatch(ReturnAccepted.class::isInstance))
            assertThat(whats.getLast()).isInstanceOf(CaseEvent.Dispatched.class);
    }
}
