package hotline.bench;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.post;

import hotline.cases.CaseNumber;
import hotline.database.BulkInsert;
import hotline.journey.Until;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Jdbi;

/**
 * Many believable cases: a year of the demo town ({@code -Dbase=}), copied by SQL until there are enough. The copies have the
 * words, units, states, citizens, orders and places of the originals, a number of their own and half a minute between
 * two receipts; they have no events and no clocks.
 */
final class ManyCases {
    private static final int BASE = Integer.getInteger("base", 20_000);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String ALPHABET = "0123456789ACEFHJKMPRWXY";

    private final Jdbi jdbi;

    ManyCases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Nothing is added to a database that has so many already. */
    void atLeast(long cases) {
        long there = number("SELECT COUNT(*) FROM hotline_case");
        if (there >= cases) return;
        long begun = System.nanoTime();
        if (there < BASE) year();
        Until.that("all words are found", PATIENCE, () -> number("SELECT event FROM case_search_mark") + 1000
                > number("SELECT MAX(id) FROM case_event"));
        long step = number("SELECT MAX(id) FROM hotline_case");
        long copies = (cases - number("SELECT COUNT(*) FROM hotline_case")) / number("SELECT COUNT(*) FROM hotline_case") + 1;
        numbers(copies, step);
        for (long k = 1; k <= copies; k++) copy(k * step);
        write("UPDATE hotline_case SET opened_at = UTC_TIMESTAMP(6) - INTERVAL (%d - id) * 30 SECOND".formatted((copies + 1) * step));
        write("DROP TABLE copy_number");
        for (long first = 0, last; (last = last(first)) > first; first = last) grams(first, last, copies, step);
        write("ANALYZE TABLE hotline_case, case_order, case_gram, queue_entry, citizen");
        System.out.printf(
                "figure: %d cases, %d pairs of characters loaded in %.0f s%n",
                number("SELECT COUNT(*) FROM hotline_case"),
                number("SELECT COUNT(*) FROM case_gram"),
                (System.nanoTime() - begun) / 1e9);
    }

    /** Of the last minute, for what a figure is worth. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private void year() {
        post("admin", "/api/demo/year", "cases", BASE, "seed", 96196).then().statusCode(202);
        Until.that("the year is over", PATIENCE, () -> !"running"
                .equals(as("admin").get("/api/demo/year").then().extract().path("state")));
    }

    private void numbers(long copies, long step) {
        write("CREATE TABLE copy_number (id BIGINT PRIMARY KEY, number CHAR(9) CHARACTER SET ascii COLLATE ascii_bin)");
        for (long k = 1; k <= copies; k++) {
            BulkInsert rows = new BulkInsert("copy_number", "id, number");
            for (long id = k * step + 1; id <= (k + 1) * step; id++) rows.add(id, number(new SplittableRandom(id)));
            QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(rows::execute));
        }
    }

    /** With the check symbol that fits. */
    private static String number(SplittableRandom random) {
        StringBuilder start = new StringBuilder("X");
        for (int i = 0; i < 7; i++) start.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return ALPHABET.chars()
                .mapToObj(last -> CaseNumber.read(start.toString() + (char) last))
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .orElseThrow()
                .symbols();
    }

    private void copy(long by) {
        write("""
                INSERT IGNORE INTO hotline_case (id, number, state, round, channel, kind, urgency, skill, matter, rule_set, secret,
                  title, what, what_sealed, place_sealed, citizen, lead_unit, opened_at, opened_by, opened_by_login, state_since)
                SELECT c.id + %1$d, n.number, state, round, channel, kind, urgency, skill, matter, rule_set, secret,
                  title, what, what_sealed, place_sealed, citizen, lead_unit, opened_at, opened_by, opened_by_login, state_since
                FROM hotline_case c JOIN copy_number n ON n.id = c.id + %1$d
                WHERE c.id < (SELECT MIN(id) FROM copy_number)""".formatted(by));
        write("""
                INSERT IGNORE INTO case_order (case_id, unit, part, round, state, sent_at, sent_by, signed_at, signed_by)
                SELECT o.case_id + %1$d, unit, part, o.round, o.state, sent_at, sent_by, signed_at, signed_by
                FROM case_order o JOIN hotline_case c ON c.id = o.case_id + %1$d
                WHERE o.case_id < (SELECT MIN(id) FROM copy_number)""".formatted(by));
        write("""
                INSERT IGNORE INTO queue_entry (case_id, due_at, clock, state, lead_unit, kind, urgency, channel, matter, secret, opened_by)
                SELECT q.case_id + %1$d, due_at + INTERVAL %1$d SECOND, clock, q.state, q.lead_unit, q.kind, q.urgency, q.channel,
                  q.matter, q.secret, q.opened_by FROM queue_entry q JOIN hotline_case c ON c.id = q.case_id + %1$d
                WHERE q.case_id < (SELECT MIN(id) FROM copy_number)""".formatted(by));
    }

    private long last(long first) {
        return number(("SELECT COALESCE(MAX(gram), 0) FROM (SELECT gram FROM case_gram WHERE gram > %d ORDER BY gram, case_id"
                + " LIMIT 20000) t").formatted(first));
    }

    /** In the order of the key. */
    private void grams(long first, long last, long copies, long step) {
        write("""
                INSERT IGNORE INTO case_gram (gram, case_id)
                SELECT gram, case_id + seq * %4$d FROM case_gram JOIN seq_1_to_%3$d
                WHERE gram > %1$d AND gram <= %2$d AND case_id <= %4$d
                ORDER BY gram, seq, case_id""".formatted(first, last, copies, step));
    }

    private void write(String sql) {
        QuarkusTransaction.requiringNew().timeout(3600).run(() -> jdbi.useHandle(h -> h.execute(sql)));
    }

    long number(String sql) {
        return QuarkusTransaction.requiringNew()
                .timeout(3600)
                .call(() -> jdbi.withHandle(
                        h -> h.createQuery(sql).mapTo(Long.class).one()));
    }
}
