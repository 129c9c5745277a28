package hotline.bench;

import hotline.base.Actor;
import hotline.base.Page;
import hotline.base.Role;
import hotline.cases.OrderLine;
import hotline.cases.OrderState;
import hotline.cases.UnitOrders;
import hotline.database.DatabaseResource;
import hotline.web.Viewer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The inbox of a unit that has 20,000 open orders, half of them co-orders, among a million cases. Prints, judges nothing. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class InboxBenchmark {
    private static final long CASES = Long.getLong("cases", 1_000_000);
    private static final int OPEN = Integer.getInteger("open", 20_000);
    private static final int TURNS = 300;

    @Inject
    Jdbi jdbi;

    @Inject
    UnitOrders orders;

    @Test
    void a_unit_that_has_much_to_do() {
        new ManyCases(jdbi).atLeast(CASES);
        long unit = number("SELECT id FROM unit WHERE code = 'bus'");
        load(unit);
        Viewer handler = new Viewer(new Actor(1, "handler", unit), "handler", Set.of(Role.HANDLER));
        time("first page", () -> orders.page((Long) null, UnitOrders.OPEN, null, null, handler));
        time("first page of what is sent", () -> orders.page((Long) null, Set.of(OrderState.SENT), null, null, handler));
        String[] after = {null};
        time("pages one after the other", () -> {
            Page<OrderLine> page = orders.page((Long) null, UnitOrders.OPEN, after[0], null, handler);
            after[0] = page.next();
        });
        time("counts", () -> orders.counts((Long) null, handler));
        time("before: co-orders joined and sorted", () -> jdbi.useHandle(h -> h.createQuery("""
                        SELECT q.case_id, q.due_at FROM case_order o JOIN case_queue q ON q.case_id = o.case_id
                        WHERE o.unit = :unit AND o.part = 'CO' AND o.state IN ('SENT','SIGNED')
                          AND q.state IN ('DISPATCHED','HANDLING')
                          AND (q.secret = FALSE OR q.case_id IN (SELECT case_id FROM case_reader WHERE person = 1))
                        ORDER BY q.due_at, q.case_id LIMIT 51""").bind("unit", unit).mapToMap().list()));
    }

    /** Closed cases are opened again: each second one is led by the unit, the others are somebody else's with a share of it. */
    private void load(long unit) {
        if (number("SELECT COUNT(*) FROM queue_entry WHERE lead_unit = " + unit) > OPEN / 2) return;
        write("CREATE OR REPLACE TABLE bench_busy (id BIGINT PRIMARY KEY, co BOOLEAN) SELECT id, MOD(id, 2) = 0 AS co FROM hotline_case"
                + " WHERE state = 'CLOSED' AND secret = FALSE AND lead_unit IS NOT NULL AND lead_unit <> " + unit
                + " ORDER BY id DESC LIMIT " + OPEN);
        write("UPDATE hotline_case c JOIN bench_busy b ON b.id = c.id SET c.state = 'HANDLING', c.lead_unit = IF(b.co, c.lead_unit, %d)"
                .formatted(unit));
        write("""
                INSERT INTO case_order (case_id, unit, part, round, state, sent_at, sent_by, signed_at)
                SELECT id, %d, IF(co, 'CO', 'LEAD'), 1, IF(co AND MOD(id, 3) = 0, 'SENT', 'SIGNED'), UTC_TIMESTAMP(6), 1, UTC_TIMESTAMP(6)
                FROM bench_busy""".formatted(unit));
        write("""
                INSERT INTO queue_entry (case_id, due_at, clock, state, lead_unit, kind, urgency, channel, matter, secret, opened_by)
                SELECT c.id, UTC_TIMESTAMP(6) + INTERVAL CRC32(c.id) MOD 1000000 SECOND, 'TOTAL', state, lead_unit, kind, urgency, channel,
                  matter, secret, opened_by FROM hotline_case c JOIN bench_busy b ON b.id = c.id""");
        write("INSERT IGNORE INTO queue_co (order_id, case_id, unit, state, at_work, due_at, secret)"
                + " SELECT order_id, case_id, unit, state, at_work, due_at, secret FROM queue_co_right");
        write("ANALYZE TABLE queue_entry, queue_co, case_order");
        write("DROP TABLE bench_busy");
    }

    private void time(String what, Runnable ask) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < TURNS; i++) {
            long begun = System.nanoTime();
            ask.run();
            times.add((System.nanoTime() - begun) / 1e6);
        }
        times.sort(null);
        System.out.printf(
                "figure: inbox with %d open orders of %d cases, %s, load %.1f: p50 %.1f, p99 %.1f, max %.1f ms%n",
                OPEN,
                CASES,
                what,
                ManyCases.load(),
                times.get(TURNS / 2),
                times.get(TURNS * 99 / 100 - 1),
                times.getLast());
    }

    private void write(String sql) {
        QuarkusTransaction.requiringNew().timeout(3600).run(() -> jdbi.useHandle(h -> h.execute(sql)));
    }

    private long number(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
    }
}
