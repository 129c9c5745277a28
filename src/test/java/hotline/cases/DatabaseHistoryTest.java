package hotline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Actor;
import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.base.Urgency;
import hotline.cases.Fate.Deed;
import hotline.database.DatabaseResource;
import hotline.directory.Directory;
import hotline.directory.Person;
import hotline.directory.Unit;
import hotline.sla.Clocks;
import hotline.web.Viewer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Towns' histories, drawn by lot, through the real tables: these do with a plan what {@link Paper} does. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class DatabaseHistoryTest {
    private static final int HISTORIES = 100;
    private static final int MOVES = 50;

    @Inject
    Cases cases;

    @Inject
    CaseRows rows;

    @Inject
    TermBook terms;

    @Inject
    CounterFold fold;

    @Inject
    Clocks clocks;

    @Inject
    Directory directory;

    @Inject
    Jdbi jdbi;

    private int made;
    private int coOrders;

    @Test
    void the_tables_hold_what_the_rules_say_after_every_step() {
        for (int seed = 1; seed <= HISTORIES; seed++) play(seed);
        System.out.printf("MEASURED histories in the database: %d, moves made %d%n", HISTORIES, made);
        assertThat(made).isGreaterThan(HISTORIES * MOVES / 4);
        assertThat(coOrders).as("co-orders that are open at the end").isPositive();
        assertThat(counted()).isEqualTo(standing());
        fold.sweep();
        assertThat(counted()).isEqualTo(standing());
    }

    private void play(long seed) {
        Fate fate = new Fate(seed, people(), units());
        List<CaseNumber> numbers = Stream.generate(this::open).limit(3).toList();
        List<CaseRow> town = read(numbers);
        for (int i = 0; i < MOVES; i++) {
            Deed deed = fate.next(town, Instant.now());
            Map<Long, Integer> told = told(town);
            Paper expected = expected(town, deed);
            boolean done = make(deed, expected != null);
            List<CaseRow> after = read(numbers);
            if (done)
                assertThat(shapes(after))
                        .isEqualTo(shapes(Objects.requireNonNull(expected).cases()));
            else assertThat(after).isEqualTo(town);
            if (!done) assertThat(told(after)).isEqualTo(told);
            Invariants.hold(after);
            if (done) clocksAreAsTheEventsSay(after);
            town = after;
        }
        assertThat(places("queue_co", town)).isEqualTo(places("queue_co_right", town));
        coOrders += places("queue_co", town).size();
    }

    /** Whatever happened: computed again from the events every clock is the row that is kept. */
    private void clocksAreAsTheEventsSay(List<CaseRow> town) {
        List<CaseNumber> open = town.stream()
                .filter(row -> !row.standing().secret())
                .map(CaseRow::number)
                .toList();
        if (open.isEmpty()) return;
        Viewer supervisor = people().getLast();
        assertThat(clocks.recompute(open, true, supervisor).differences()).isEmpty();
    }

    /** Of the open co-orders in inboxes. */
    private List<String> places(String table, List<CaseRow> town) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT CONCAT_WS(' ', order_id, case_id, unit, state, at_work, due_at, secret) FROM " + table
                                + " WHERE case_id IN (<cases>) ORDER BY order_id")
                .bindList("cases", town.stream().map(CaseRow::id).toList())
                .mapTo(String.class)
                .list());
    }

    /** What the pure rules make of it; {@code null} when they refuse. */
    private @Nullable Paper expected(List<CaseRow> town, Deed deed) {
        Paper paper = new Paper();
        town.forEach(paper::put);
        try {
            HistoryTest.make(paper, deed, terms.at(Instant.now(), null));
            return paper;
        } catch (Refusal no) {
            return null;
        }
    }

    /** Who may not even see a secret case is refused although the rules would let him. */
    private boolean make(Deed deed, boolean allowed) {
        CaseRow row = deed.row();
        try {
            switch (deed.move()) {
                case MERGE ->
                    cases.merge(
                            row.number(), Objects.requireNonNull(deed.other()).number(), deed.by(), null);
                case UNMERGE -> cases.unmerge(row.number(), deed.by(), null);
                default -> {
                    if (deed.onCase() != null) cases.act(row.number(), deed.onCase(), deed.by(), null);
                    else
                        cases.act(
                                Objects.requireNonNull(deed.order()).id(),
                                Objects.requireNonNull(deed.onOrder()),
                                deed.by(),
                                null);
                }
            }
            assertThat(allowed).as("%s", deed).isTrue();
            made++;
            return true;
        } catch (Refusal no) {
            assertThat(allowed && no.status() != 404)
                    .as("%s: %s", deed, no.title())
                    .isFalse();
            return false;
        }
    }

    private CaseNumber open() {
        CaseDraft draft =
                new CaseDraft(Channel.WEB, Kind.COMPLAINT, Urgency.NORMAL, null, null, "什么事", null, null, false, null);
        return cases.open(draft, null, people().getFirst()).number();
    }

    private List<CaseRow> read(List<CaseNumber> numbers) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        numbers.stream().map(n -> rows.lock(n).orElseThrow()).toList());
    }

    private Map<Long, Integer> told(List<CaseRow> town) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT case_id, COUNT(*) FROM case_event WHERE case_id IN (<ids>) GROUP BY case_id")
                        .bindList("ids", town.stream().map(CaseRow::id).toList())
                        .map((r, c) -> Map.entry(r.getLong(1), r.getInt(2)))
                        .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Without keys and times, which only the tables know. */
    private static List<String> shapes(List<CaseRow> town) {
        return town.stream()
                .map(row -> Stream.of(
                                row.standing(),
                                row.round(),
                                row.bond(),
                                row.dispatchedBy(),
                                row.orders().stream()
                                        .map(o -> List.of(
                                                o.unit(),
                                                o.part(),
                                                o.round(),
                                                o.state(),
                                                o.contacted(),
                                                String.valueOf(o.repliedBy())))
                                        .toList(),
                                row.requests().stream()
                                        .map(r -> List.of(
                                                r.kind(),
                                                r.by(),
                                                r.ruling(),
                                                r.ended(),
                                                String.valueOf(r.amount()),
                                                String.valueOf(r.reason())))
                                        .toList())
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
    }

    private List<Viewer> people() {
        List<Viewer> people = new ArrayList<>();
        person(people, "operator", "centre", Role.OPERATOR);
        person(people, "dispatcher", "centre", Role.DISPATCHER);
        person(people, "operator2", "centre", Role.DISPATCHER, Role.SHIFT_LEADER);
        person(people, "handler", "bus", Role.HANDLER);
        person(people, "handler2", "lighting", Role.HANDLER);
        person(people, "admin", "taxi", Role.HANDLER);
        person(people, "inspector", "urban", Role.HANDLER);
        person(people, "reviewer", "centre", Role.REVIEWER);
        person(people, "visitor", "centre", Role.VISITOR);
        person(people, "supervisor", "centre", Role.SUPERVISOR);
        return people;
    }

    private void person(List<Viewer> people, String login, String unit, Role... roles) {
        Person person = directory.personByLogin(login).orElseThrow();
        people.add(new Viewer(new Actor(person.id(), login, unit(unit)), login, Set.of(roles)));
    }

    private List<Long> units() {
        return Stream.of("bus", "lighting", "taxi", "urban").map(this::unit).toList();
    }

    private long unit(String code) {
        return directory.units().stream()
                .filter(u -> u.code().equals(code))
                .mapToLong(Unit::id)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Long> counted() {
        return sums(
                "SELECT CONCAT_WS('/', state, lead_unit, kind, urgency, channel, secret), SUM(n) FROM case_tally GROUP BY 1");
    }

    private Map<String, Long> standing() {
        return sums("""
                SELECT CONCAT_WS('/', state, COALESCE(lead_unit, 0), kind, urgency, channel, secret), COUNT(*)
                FROM hotline_case WHERE state NOT IN ('REJECTED', 'CLOSED', 'MERGED', 'ARCHIVED') GROUP BY 1""");
    }

    private Map<String, Long> sums(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).map((r, c) -> Map.entry(r.getString(1), r.getLong(2))).stream()
                .filter(e -> e.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
