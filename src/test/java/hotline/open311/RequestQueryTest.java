package hotline.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hotline.cases.CaseNumber;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every filter, its default and its limit. */
class RequestQueryTest {
    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Open311Config CONFIG =
            new SmallRyeConfigBuilder().withMapping(Open311Config.class).build().getConfigMapping(Open311Config.class);

    static Params params(String... pairs) {
        Map<String, List<String>> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2)
            map.computeIfAbsent(pairs[i], k -> new java.util.ArrayList<>()).add(pairs[i + 1]);
        return new Params(map);
    }

    private static RequestQuery query(String... pairs) {
        return RequestQuery.of(params(pairs), CONFIG, ZONE, NOW);
    }

    private static String wrong(String... pairs) {
        return String.valueOf(
                catchThrowableOfType(Fault.class, () -> query(pairs)).getMessage());
    }

    @Test
    void nothing_asked_is_the_last_ninety_days_and_a_thousand() {
        RequestQuery q = query();
        assertThat(Duration.between(q.from(), q.to()).toDays()).isEqualTo(90);
        assertThat(q.to()).isEqualTo(NOW);
        assertThat(q.size()).isEqualTo(1000);
        assertThat(q.open()).isNull();
        assertThat(q.services()).isEmpty();
    }

    @Test
    void an_empty_parameter_is_none() {
        assertThat(query("status", "", "start_date", " ", "service_request_id", "", "page", ""))
                .isEqualTo(query());
    }

    @Test
    void a_date_alone_spans_ninety_days_from_it_or_up_to_it() {
        assertThat(query("start_date", "2026-01-01T00:00:00Z").to()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
        assertThat(query("end_date", "2026-04-01T00:00:00Z").from()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(query("start_date", "2026-11-10T00:00:00Z").to()).isEqualTo(NOW);
    }

    @Test
    void times_are_read_with_an_offset_or_in_the_towns_zone() {
        assertThat(query("start_date", "2026-11-01T08:00:00+08:00").from())
                .isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(query("start_date", "2026-11-01T08:00:00 08:00").from())
                .isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(query("start_date", "2026-11-01T08:00:00").from()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(query("start_date", "2026-11-01").from()).isEqualTo(Instant.parse("2026-10-31T16:00:00Z"));
    }

    @Test
    void more_than_ninety_days_are_refused() {
        assertThat(wrong("start_date", "2026-01-01T00:00:00Z", "end_date", "2026-04-01T00:00:01Z"))
                .contains("end_date");
        assertThat(query("start_date", "2026-01-01T00:00:00Z", "end_date", "2026-04-01T00:00:00Z")
                        .to())
                .isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
    }

    @Test
    void an_end_before_the_start_is_refused_and_the_future_is_empty() {
        assertThat(wrong("start_date", "2026-02-01", "end_date", "2026-01-01")).contains("start_date");
        RequestQuery future = query("start_date", "2027-01-01T00:00:00Z");
        assertThat(future.from()).isEqualTo(future.to());
    }

    @Test
    void one_status_filters_and_both_do_not() {
        assertThat(query("status", "open").open()).isTrue();
        assertThat(query("status", "closed").open()).isFalse();
        assertThat(query("status", "open,closed").open()).isNull();
        assertThat(query("status", "open", "status", "closed").open()).isNull();
        assertThat(wrong("status", "fixed")).contains("status");
    }

    @Test
    void services_are_listed_by_commas_or_by_repetition() {
        assertThat(query("service_code", "a,b", "service_code", "c").services()).isEqualTo(List.of("a", "b", "c"));
    }

    @Test
    void numbers_override_everything_else() {
        RequestQuery q = query(
                "service_request_id",
                "000-000-000,nonsense",
                "status",
                "fixed",
                "page",
                "0",
                "start_date",
                "2026-02-01");
        assertThat(q.numbers()).containsExactly(new CaseNumber("000000000"));
        assertThat(q.open()).isNull();
        assertThat(query("service_request_id", "nonsense").numbers()).isEmpty();
    }

    @Test
    void pages_have_limits() {
        assertThat(query("page", "3", "page_size", "50").size()).isEqualTo(50);
        for (String bad : new String[] {"0", "-1", "x", "1.5", "99999999999"}) {
            assertThat(wrong("page", bad)).contains("page");
            assertThat(wrong("page_size", bad)).contains("page_size");
        }
        assertThat(wrong("page_size", "1001")).contains("1000");
        assertThat(wrong("page", "22")).contains("Link");
    }

    @Test
    void changes_are_searched_instead_of_receipts() {
        RequestQuery q = query("updated_after", "2026-11-01T00:00:00Z");
        assertThat(q.updated()).isTrue();
        assertThat(q.to()).isEqualTo(NOW);
        assertThat(wrong("updated_after", "2026-01-01", "updated_before", "2026-06-01"))
                .contains("90");
        assertThat(wrong("updated_after", "2026-11-01", "start_date", "2026-11-01"))
                .contains("updated_after");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        Fault fault =
                catchThrowableOfType(Fault.class, () -> query("status", "x", "page", "x", "start_date", "yesterday"));
        assertThat(fault.status()).isEqualTo(400);
        assertThat(fault.wrongs()).hasSize(3);
    }

    @Test
    void a_cursor_is_read_back_as_it_was_and_no_other_is() {
        RequestQuery.After after = new RequestQuery.After(Instant.parse("2026-03-02T01:00:00.123456Z"), 77);
        assertThat(RequestQuery.After.read(after.text())).isEqualTo(after);
        for (String made : List.of("x", "_", "2026-03-02T01:00:00Z", "2026-03-02T01:00:00Z_x"))
            assertThat(catchThrowableOfType(Fault.class, () -> RequestQuery.After.read(made))
                            .status())
                    .isEqualTo(400);
    }

    @Test
    void a_next_page_begins_behind_the_cursor() {
        String sql = RequestSql.page(query("after", "2026-11-02T01:00:00Z_9", "status", "open"), List.of(1L))
                .sql();
        assertThat(sql)
                .contains("requested_at < :at OR case_id < :id")
                .contains("open = true")
                .contains("matter IN (<matters>)");
        assertThat(Arrays.asList(sql.split(" "))).doesNotContain("updated_at");
    }
}
