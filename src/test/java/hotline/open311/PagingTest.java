package hotline.open311;

import static hotline.open311.GeoReport.get;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.database.BulkInsert;
import hotline.database.DatabaseResource;
import hotline.directory.Directory;
import hotline.directory.Matter;
import hotline.journey.Until;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

/** Pages over requests of one and the same instant; how often, and by which index, the database is asked. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class PagingTest {
    private static final int TIES = 25;
    private static final Pattern NEXT = Pattern.compile("<[^>]*/requests\\.json\\?([^>]*)>; rel=\"next\"");

    @Inject
    Jdbi jdbi;

    @Inject
    Directory directory;

    @Inject
    Requests requests;

    @Inject
    Open311Config config;

    private static List<String> numbers(Response answer) {
        return answer.jsonPath().getList("service_request_id");
    }

    /** Requests of one matter, all received and changed in the same microsecond. */
    private void ties(String matter) {
        for (int i = 0; i < TIES; i++) GeoReport.sent(GeoReport.form(matter));
        Until.that("the sweep has been there: it would write the times anew", this::allIsPublished);
        Instant at = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MICROS);
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(h -> h.execute(
                        "UPDATE open311_request SET requested_at = ?, updated_at = ? WHERE matter = ?",
                        at,
                        at,
                        matter(matter).id())));
    }

    private boolean allIsPublished() {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(h -> h.createQuery(
                                "SELECT event >= (SELECT MAX(id) FROM case_event) FROM open311_mark WHERE id = 1")
                        .mapTo(Boolean.class)
                        .one()));
    }

    private Matter matter(String code) {
        return directory.matters().stream()
                .filter(m -> m.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pages_by_number_and_by_cursor_follow_each_other_over_ties_and_miss_nothing() {
        ties("environment.night");
        for (String more : new String[] {"", "&updated_after=" + Instant.now().minusSeconds(600)}) {
            String query = "service_code=environment.night&page_size=7" + more;
            List<String> whole = numbers(get("requests.json?" + query.replace("=7", "=1000")));
            List<String> byNumber = new ArrayList<>();
            for (int page = 1; page <= 5; page++)
                byNumber.addAll(numbers(get("requests.json?" + query + "&page=" + page)));
            List<String> byCursor = new ArrayList<>();
            String next = query;
            while (next != null) {
                Response answer = get("requests.json?" + next);
                byCursor.addAll(numbers(answer));
                Matcher link = NEXT.matcher(String.valueOf(answer.header("Link")));
                next = link.matches() ? link.group(1) : null;
            }
            assertThat(whole).hasSizeGreaterThanOrEqualTo(TIES).doesNotHaveDuplicates();
            assertThat(byNumber).isEqualTo(whole.subList(0, Math.min(35, whole.size())));
            assertThat(byCursor).isEqualTo(whole);
        }
    }

    @Test
    void a_list_is_one_statement_with_a_key_and_none_more_without() {
        GeoReport.sent(GeoReport.form("environment.factory"));
        List<String> statements = new ArrayList<>();
        Thread me = Thread.currentThread();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                if (Thread.currentThread() == me) statements.add(String.valueOf(context.getRenderedSql()));
            }
        });
        try {
            requests.find(query("service_code", "environment.factory"));
        } finally {
            jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        }
        assertThat(statements).hasSize(1).first().asString().contains("open311_public");
    }

    @Test
    void every_search_reads_along_an_index_in_the_asked_order() {
        fill();
        assertThat(plan(query())).containsExactly("request_by_time", null);
        assertThat(plan(query("status", "open"))).containsExactly("request_by_status", null);
        assertThat(plan(query("updated_after", Instant.now().minusSeconds(86400).toString())))
                .containsExactly("request_by_update", null);
        assertThat(plan(query("service_code", "environment.air"))).containsExactly("request_by_matter", null);
    }

    private RequestQuery query(String... pairs) {
        return RequestQuery.of(
                RequestQueryTest.params(pairs), config, ZoneId.of("Asia/Shanghai"), Instant.now(Clock.systemUTC()));
    }

    /** Enough that an index is worth it; of cases that do not exist, so that nobody else sees them. */
    private void fill() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<Long> matters = directory.matters().stream().map(Matter::id).toList();
        BulkInsert rows = new BulkInsert(
                "open311_request",
                "case_id, number, matter, open, merged, requested_at, updated_at",
                "ON DUPLICATE KEY UPDATE area = NULL");
        for (int i = 0; i < 20_000; i++)
            rows.add(
                    1_000_000_000L + i,
                    "%09d".formatted(i),
                    matters.get(i % matters.size()),
                    i % 10 == 0,
                    false,
                    now.minusSeconds(i * 300L),
                    now.minusSeconds(i * 200L));
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(h -> {
                    rows.execute(h);
                    h.execute("ANALYZE TABLE open311_request");
                }));
    }

    /** Index of the requests, and whether something is sorted afterwards. */
    private List<String> plan(RequestQuery q) {
        List<Long> matters = directory.matters().stream()
                .filter(m -> q.services().contains(m.code()))
                .map(Matter::id)
                .toList();
        RequestSql.Text text = RequestSql.page(q, matters);
        return jdbi.withHandle(h -> {
            var query = h.createQuery("EXPLAIN " + text.sql()).bindMap(text.values());
            text.lists().forEach(query::bindList);
            return query.map((r, c) -> {
                        String extra = r.getString("Extra");
                        List<String> plan = new ArrayList<>();
                        plan.add(r.getString("key"));
                        plan.add(extra != null && extra.contains("filesort") ? "filesort" : null);
                        return plan;
                    })
                    .list()
                    .getFirst();
        });
    }
}
