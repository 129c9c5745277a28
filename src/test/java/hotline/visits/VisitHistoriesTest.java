package hotline.visits;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Channel;
import hotline.database.DatabaseResource;
import hotline.visits.Attempt.Failure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Seeded histories: replies that are double, late, contradictory and unreadable, silence, dead numbers, hands that close the
 * case. Whatever happens, each visit has one outcome or stands on one person's list, and answers and rows tell the same.
 */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class VisitHistoriesTest {
    private static final int VISITS = 40;
    private static final int STEPS = 240;
    private static final List<String> TEXTS =
            List.of("1", "2", "3", "满意", "不满意", "没修好", "3 还没修好", "收到", "12", "满意，但是路灯还没修", "退订", "我要投诉公交", "", "还没");

    @Inject
    VisitTown town;

    @Inject
    Visits visits;

    private final Set<String> refs = new HashSet<>();
    private final List<String> sent = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_visit_ends_once_or_stands_on_a_list(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Long> all = new ArrayList<>(town.planned(VISITS / 2, Channel.SMS));
        all.addAll(town.planned(VISITS / 2, Channel.WECHAT));
        town.asked(all);
        for (int i = 0; i < STEPS; i++) step(all.get(random.nextInt(all.size())), random, seed);
        town.exhaust(all);
        town.settled(all);
        all.forEach(this::mustHold);
        assertThat(town.count(all, "state IN ('PLANNED', 'ASKED', 'SETTLING')")).isZero();
        assertThat(town.count(all, "state = 'SETTLED'") + town.count(all, "state = 'LISTED'"))
                .isEqualTo(VISITS);
        assertThat(town.count(all, "state = 'SETTLED'")).isPositive();
        assertThat(town.count(all, "listed = 'LATE'")).isPositive();
    }

    private void step(long visit, SplittableRandom random, long seed) {
        switch (random.nextInt(10)) {
            case 0 -> visits.unreachable(visit, 1 + random.nextInt(3), Failure.UNREACHABLE);
            case 1 -> town.due(List.of(visit));
            case 2 -> {
                if (!sent.isEmpty()) town.reply(visit, "1", sent.get(random.nextInt(sent.size())));
            }
            case 3 -> town.settled(List.of(visit));
            default -> {
                String ref = "h" + seed + "-" + System.nanoTime() + "-" + sent.size();
                sent.add(ref);
                if (town.reply(visit, TEXTS.get(random.nextInt(TEXTS.size())), ref)
                        .fresh()) refs.add(ref);
            }
        }
    }

    private void mustHold(long visit) {
        Map<String, Object> v = town.row(visit);
        String what = v.toString();
        boolean settled = "SETTLED".equals(v.get("state"));
        assertThat(v.get("outcome") != null).as(what).isEqualTo(settled);
        if (!settled) assertThat(v.get("listed")).as(what).isNotNull();
        long ends = town.told(visit).stream()
                .filter(VisitEvent.Settled.class::isInstance)
                .count();
        assertThat(ends).as(what).isEqualTo(settled ? 1 : 0);
        long questions = town.told(visit).stream()
                .filter(VisitEvent.Asked.class::isInstance)
                .count();
        assertThat(questions).as(what).isEqualTo(((Number) v.get("asks")).longValue());
        assertThat(questions).as("never asked for ever").isLessThanOrEqualTo(4);
        assertThat(town.one("SELECT COUNT(*) FROM visit_attempt WHERE visit = ?", visit))
                .as(what)
                .isEqualTo(questions);
        long inTime = town.one(
                "SELECT COUNT(*) FROM visit_answer WHERE reading = 'ANSWERED' AND late = FALSE AND visit = ?", visit);
        assertThat(v.get("replied_at") != null).as(what).isEqualTo(inTime > 0);
        if ("CONTENT".equals(v.get("outcome"))) assertThat(v.get("case_state")).isEqualTo("CLOSED");
        if ("REHANDLED".equals(v.get("outcome")))
            assertThat(v.get("case_state")).isEqualTo("HANDLING");
    }
}
