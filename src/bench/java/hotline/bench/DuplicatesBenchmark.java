package hotline.bench;

import hotline.base.Actor;
import hotline.base.Role;
import hotline.cases.CaseApi;
import hotline.cases.CaseNumber;
import hotline.cases.Duplicates;
import hotline.cases.Duplicates.Typed;
import hotline.database.DatabaseResource;
import hotline.web.Viewer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.Test;

/** How long the form waits for likely duplicates among a million cases, on this machine. Prints, judges nothing. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class DuplicatesBenchmark {
    private static final long CASES = Long.getLong("cases", 1_000_000);
    private static final long BATCH = 50_000;
    private static final String TEXT = "中山路四十五号门口路灯不亮已经三天晚上很黑老人摔倒";

    /** A tenth is open; only those need real numbers, for no other is read. Most pairs of words are everywhere. */
    private static final String ROWS = """
            INSERT INTO hotline_case (number, state, channel, kind, urgency, matter, rule_set, secret, title, what,
              place_sealed, citizen, opened_at, opened_by, opened_by_login, state_since)
            SELECT CONCAT('9', LPAD(seq, 8, '0')), IF(MOD(seq, 10) = 0, 'RECEIVED', 'CLOSED'), 'PHONE', 'COMPLAINT', 'NORMAL',
              m.matter, 'complaint', FALSE, '路灯不亮', '%s', m.place_sealed, NULL,
              UTC_TIMESTAMP(6) - INTERVAL (%d - seq) * 30 SECOND, m.opened_by, 'api', UTC_TIMESTAMP(6)
            FROM seq_%d_to_%d JOIN (SELECT * FROM hotline_case ORDER BY id LIMIT 1) m""";

    private static final String QUEUE = """
            INSERT IGNORE INTO queue_entry (case_id, state, kind, urgency, channel, matter, secret, opened_by)
            SELECT id, state, kind, urgency, channel, matter, secret, opened_by FROM hotline_case WHERE state = 'RECEIVED'""";

    private static final String GRAM = "INSERT IGNORE INTO case_gram (gram, case_id) SELECT %d, id FROM hotline_case"
            + " WHERE MOD(id, %d) = 0";

    @Inject
    Jdbi jdbi;

    @Inject
    Duplicates duplicates;

    @Test
    void likely_duplicates_among_a_million_cases() {
        CaseApi.newCase("text", TEXT, "matter", "water.cut");
        load();
        Viewer operator = new Viewer(new Actor(1, "operator", 1L), "operator", Set.of(Role.OPERATOR));
        Typed typed = new Typed(TEXT, "water.cut", null, "中山路四十五号", null);
        for (int i = 0; i < 20; i++) duplicates.of(typed, operator);
        List<Double> times = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < 200; i++) {
            long begun = System.nanoTime();
            found = duplicates.of(typed, operator).size();
            times.add((System.nanoTime() - begun) / 1e6);
        }
        times.sort(null);
        System.out.printf(
                "figure: likely duplicates among %d cases, %d found: p50 %.0f ms, p95 %.0f ms, max %.0f ms%n",
                CASES, found, times.get(100), times.get(189), times.getLast());
    }

    private void load() {
        long begun = System.nanoTime();
        for (long i = 1; i <= CASES; i += BATCH)
            write(ROWS.formatted(TEXT, CASES, i, Math.min(i + BATCH - 1, CASES)));
        number();
        write(QUEUE);
        int every = 1;
        for (int i = 0; i + 1 < TEXT.length(); i++) {
            write(GRAM.formatted((long) TEXT.charAt(i) << 16 | TEXT.charAt(i + 1), every));
            every = every % 40 + 3;
        }
        write("ANALYZE TABLE hotline_case, case_gram, queue_entry");
        System.out.printf("figure: %d cases loaded in %.0f s%n", CASES, (System.nanoTime() - begun) / 1e9);
    }

    private void number() {
        List<Long> open = jdbi.withHandle(
                h -> h.createQuery("SELECT id FROM hotline_case WHERE state = 'RECEIVED' AND number LIKE '9%'")
                        .mapTo(Long.class)
                        .list());
        QuarkusTransaction.requiringNew().timeout(300).run(() -> jdbi.useHandle(h -> {
            PreparedBatch batch = h.prepareBatch("UPDATE hotline_case SET number = ? WHERE id = ?");
            open.forEach(id -> batch.bind(0, symbols(id)).bind(1, id).add());
            batch.execute();
        }));
    }

    /** With the check symbol that fits. */
    private static String symbols(long id) {
        String start = "A%07d".formatted(id);
        return "0123456789ACEFHJKMPRWXY"
                .chars()
                .mapToObj(last -> CaseNumber.read(start + (char) last))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .symbols();
    }

    private void write(String sql) {
        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(h -> h.execute(sql)));
    }
}
