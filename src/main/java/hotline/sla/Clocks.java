package hotline.sla;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.Channel;
import hotline.base.Period;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.cases.CaseNumber;
import hotline.sla.CheckRows.Check;
import hotline.web.Viewer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The door of the clocks. Nobody starts or stops one by hand: {@link ClockWatcher} does, on what happens to the case. */
@ApplicationScoped
public class Clocks {
    private final ClockRows rows;
    private final CheckRows checks;
    private final Recomputation recomputation;
    private final Rules rules;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Clocks(ClockRows rows, CheckRows checks, Recomputation recomputation, Rules rules, Audit audit, Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.recomputation = recomputation;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** All clocks that ever ran for a case, in the order of their start. */
    @Transactional
    public List<CaseClock> of(long caseId) {
        return rows.of(caseId);
    }

    /** Why is it due then? Refuses with 404 a clock that is not the case's. */
    @Transactional
    public Explanation explain(long caseId, long clockId) {
        CaseClock found = rows.of(caseId).stream()
                .filter(c -> c.id() == clockId)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("clock"));
        return Explanation.of(found, rules.book());
    }

    /** The same for all clocks of a case, by their keys. */
    @Transactional
    public Map<Long, Explanation> explanations(List<CaseClock> clocks) {
        RuleBook book = rules.book();
        return clocks.stream().collect(Collectors.toMap(CaseClock::id, c -> Explanation.of(c, book)));
    }

    /**
     * When a case that came now would be due.
     *
     * @param seen    somebody has looked at it
     * @param handled if it were handed on at once
     */
    public record Prospect(Instant seen, Instant handled) {}

    /** By the rules in force; nothing is written. */
    @Transactional
    public Prospect prospect(Channel channel, String ruleSet) {
        RuleBook book = rules.book();
        Instant now = Instant.now(clock);
        return new Prospect(
                book.terms(channel.name(), ClockKind.INTAKE, now).due(now),
                book.terms(ruleSet, ClockKind.TOTAL, now).due(now));
    }

    /** What a recomputation found; {@code differences} are the first {@value #SHOWN}. */
    public record Report(int cases, int differing, List<Difference> differences, boolean applied) {}

    private static final int SHOWN = 1000;
    private static final int LONGEST_DAYS = 31;

    /**
     * Computes the clocks of these cases again from their events. A secret case that the viewer is not named for is not
     * there. For ADMIN and SUPERVISOR.
     *
     * @param dryRun only says what differs
     */
    public Report recompute(List<CaseNumber> numbers, boolean dryRun, Viewer by) {
        by.mustBe(Role.ADMIN, Role.SUPERVISOR);
        List<Long> ids = QuarkusTransaction.requiringNew().call(() -> checks.ids(numbers, by.actor()));
        if (ids.size() < numbers.stream().distinct().count()) throw Refusal.notFound("case");
        return recompute(ids, dryRun, by.actor());
    }

    /** The same for all cases that were opened in the period. Refuses with 400 more than {@value #LONGEST_DAYS} days. */
    public Report recompute(Period opened, boolean dryRun, Viewer by) {
        by.mustBe(Role.ADMIN, Role.SUPERVISOR);
        if (Duration.between(opened.from(), opened.to()).toDays() > LONGEST_DAYS)
            throw Refusal.invalid("to", "too-long");
        return recompute(QuarkusTransaction.requiringNew().call(() -> checks.opened(opened)), dryRun, by.actor());
    }

    private Report recompute(List<Long> ids, boolean dryRun, Actor by) {
        List<Difference> found = recomputation.run(ids, dryRun);
        boolean applied = !dryRun && !found.isEmpty();
        QuarkusTransaction.requiringNew().run(() -> {
            checks.add(new Check(Instant.now(clock), by.login(), ids.size(), found.size(), applied));
            audit.record(
                    by,
                    "clocks-recomputed",
                    "cases:" + ids.size(),
                    found.size() + " differences, " + (applied ? "applied" : "not applied"));
        });
        return new Report(ids.size(), found.size(), found.stream().limit(SHOWN).toList(), applied);
    }
}
