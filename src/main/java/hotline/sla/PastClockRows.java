package hotline.sla;

import hotline.cases.CaseEvent;
import hotline.cases.Standing;
import hotline.database.BulkInsert;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Writes the clocks of many cases at once. */
@ApplicationScoped
class PastClockRows {
    /** A sweep comes each second: so long after the time, on average, something is said. */
    private static final Duration LATE = Duration.ofMillis(500);

    private final Jdbi jdbi;

    @Inject
    PastClockRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void clocks(List<PastClocks.Told> told) {
        BulkInsert rows = new BulkInsert(
                "case_clock",
                "case_id, kind, order_id, supervision, round, rule_set, started_at, original_due_at, due_at, stopped_at, outcome, changes");
        for (PastClocks.Told t : told) {
            CaseClock c = t.clock();
            rows.add(
                    t.caseId(),
                    c.kind(),
                    c.order() == null ? 0 : c.order(),
                    c.supervision() == null ? 0 : c.supervision(),
                    c.round(),
                    c.ruleSet(),
                    c.startedAt(),
                    c.originalDueAt(),
                    c.dueAt(),
                    c.stoppedAt(),
                    c.outcome(),
                    Change.text(c.changes()));
        }
        said(told, jdbi.withHandle(rows::ids));
    }

    private void said(List<PastClocks.Told> told, List<Long> ids) {
        BulkInsert said = new BulkInsert("clock_escalation", "clock_id, level, case_id, due_at, fired_at");
        BulkInsert due = new BulkInsert("clock_due", "clock_id, level, due_at");
        for (int i = 0; i < ids.size(); i++) {
            long id = ids.get(i);
            PastClocks.Told t = told.get(i);
            t.said().forEach(s -> said.add(id, s.level(), t.caseId(), s.at(), s.at().plus(LATE)));
            LevelRules.Next next = t.next();
            if (next != null) due.add(id, next.level(), next.at());
        }
        jdbi.useHandle(h -> {
            said.execute(h);
            due.execute(h);
        });
    }

    void places(List<PastClocks.Place> places) {
        BulkInsert rows = new BulkInsert(
                "queue_entry",
                "case_id, due_at, clock, state, lead_unit, kind, urgency, channel, matter, secret, opened_by");
        for (PastClocks.Place p : places) {
            Standing s = p.last().after();
            CaseClock due = p.due();
            rows.add(
                    p.last().caseId(),
                    due == null ? QueueRows.NO_DUE : due.dueAt(),
                    due == null ? null : due.kind(),
                    s.state(),
                    s.leadUnit(),
                    s.kind(),
                    s.urgency(),
                    s.channel(),
                    s.matter(),
                    s.secret(),
                    s.openedBy());
        }
        jdbi.useHandle(rows::execute);
    }

    /** Ends of suspensions that are still to come. */
    void suspensions(List<CaseEvent> events, Instant now) {
        BulkInsert rows =
                new BulkInsert("clock_act", "order_id, act, due_at", "ON DUPLICATE KEY UPDATE due_at = VALUES(due_at)");
        for (CaseEvent e : events) {
            if (e.what() instanceof CaseEvent.SuspensionApproved s && s.until().isAfter(now))
                rows.add(s.order(), ActRows.What.END_SUSPENSION, s.until());
        }
        jdbi.useHandle(rows::execute);
    }
}
