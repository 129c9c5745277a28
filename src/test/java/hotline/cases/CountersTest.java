package hotline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Actor;
import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.base.Urgency;
import hotline.database.DatabaseResource;
import hotline.directory.Directory;
import hotline.directory.Person;
import hotline.directory.Unit;
import hotline.web.Viewer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** After any history the kept counters are the rows, and the queue is the cases that are not finished. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class CountersTest {
    private static final int MOVES = 400;

    @Inject
    Cases cases;

    @Inject
    CounterFold fold;

    @Inject
    Directory directory;

    @Inject
    Jdbi jdbi;

    private final Random random = new Random(20261120);
    private final List<CaseNumber> numbers = new ArrayList<>();

    @Test
    void counters_and_queue_equal_the_rows_after_random_moves() {
        int moved = 0;
        for (int i = 0; i < MOVES; i++) {
            if (numbers.size() < 5 || random.nextInt(4) == 0) open();
            else if (step(numbers.get(random.nextInt(numbers.size())))) moved++;
            if (i % 50 == 0) {
                assertThat(counted()).isEqualTo(rows());
                if (random.nextBoolean()) fold.sweep();
                assertThat(counted()).isEqualTo(rows());
            }
        }
        assertThat(moved).as("moves that the table allowed").isGreaterThan(MOVES / 10);
        fold.sweep();
        assertThat(counted()).isEqualTo(rows());
        assertThat(wrongPlaces()).isZero();
    }

    private void open() {
        Kind kind = pick(Kind.values());
        CaseDraft draft = new CaseDraft(
                pick(Channel.values()),
                kind,
                pick(Urgency.values()),
                null,
                null,
                "什么事",
                null,
                null,
                random.nextInt(5) == 0,
                null);
        numbers.add(cases.open(draft, null, everybody(null)).number());
    }

    /** False when the table, a role or a duty refused it: then nothing may have changed. */
    private boolean step(CaseNumber number) {
        List<Unit> units = List.copyOf(directory.units());
        Act.Triage triage = new Act.Triage(random.nextBoolean() ? pick(Kind.values()) : null, null, null);
        Long order = jdbi.withHandle(h -> h.createQuery("SELECT lead_order FROM hotline_case WHERE number = ?")
                .bind(0, number.symbols())
                .mapTo(Long.class)
                .findOne()
                .orElse(null));
        Long unit = order == null
                ? null
                : jdbi.withHandle(h -> h.createQuery("SELECT unit FROM case_order WHERE id = ?")
                        .bind(0, order)
                        .mapTo(Long.class)
                        .one());
        try {
            switch (random.nextInt(order == null ? 4 : 9)) {
                case 0 -> cases.act(number, new Act.Answer("好", triage), everybody(null), null);
                case 1, 2 ->
                    cases.act(
                            number,
                            new Act.Dispatch(
                                    units.get(random.nextInt(units.size())).id(),
                                    null,
                                    List.of(everybody(null).actor().id()),
                                    triage),
                            everybody(null),
                            null);
                case 3 -> cases.act(number, new Act.Reject("x", null, null), everybody(null), null);
                case 4 -> cases.act(number, new Act.Close(null), everybody(null), null);
                case 5 -> cases.act(order, new Act.SignIn(), everybody(unit), null);
                case 6 -> cases.act(order, new Act.Reply("r", "a"), everybody(unit), null);
                case 7 -> cases.act(order, new Act.Review(null), reviewer(), null);
                default -> cases.act(order, new Act.SendBack("x"), reviewer(), null);
            }
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private Viewer everybody(@org.jspecify.annotations.Nullable Long unit) {
        return viewer("api", unit);
    }

    private Viewer reviewer() {
        return viewer("reviewer", null);
    }

    private Viewer viewer(String login, @org.jspecify.annotations.Nullable Long unit) {
        Person person = directory.personByLogin(login).orElseThrow();
        return new Viewer(new Actor(person.id(), login, unit), login, EnumSet.allOf(Role.class));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private Map<String, Long> counted() {
        return grouped(
                "SELECT CONCAT_WS('/', state, lead_unit, kind, urgency, channel, secret) AS k, SUM(n) AS n FROM case_tally GROUP BY k");
    }

    private Map<String, Long> rows() {
        return grouped("""
                SELECT CONCAT_WS('/', state, COALESCE(lead_unit, 0), kind, urgency, channel, secret) AS k, COUNT(*) AS n
                FROM hotline_case WHERE state NOT IN ('REJECTED', 'CLOSED', 'MERGED', 'ARCHIVED') GROUP BY k""");
    }

    private Map<String, Long> grouped(String sql) {
        return jdbi.withHandle(h ->
                h.createQuery(sql).map((r, c) -> Map.entry(r.getString("k"), r.getLong("n"))).stream()
                        .filter(e -> e.getValue() != 0)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Unfinished cases without a place, finished ones with one, places that say something else than the case or its clocks. */
    private long wrongPlaces() {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT COUNT(*) FROM hotline_case c LEFT JOIN queue_entry q ON q.case_id = c.id
                        WHERE (c.state IN ('REJECTED', 'CLOSED', 'MERGED', 'ARCHIVED')) = (q.case_id IS NOT NULL)
                           OR (q.case_id IS NOT NULL AND NOT (q.state = c.state AND q.lead_unit <=> c.lead_unit AND q.kind = c.kind
                               AND q.urgency = c.urgency AND q.secret = c.secret AND q.opened_by = c.opened_by
                               AND q.due_at = COALESCE((SELECT MIN(k.due_at) FROM case_clock k
                                                        WHERE k.case_id = c.id AND k.stopped_at IS NULL), '9999-12-31')))""").mapTo(Long.class).one());
    }
}
