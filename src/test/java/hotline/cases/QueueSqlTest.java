package hotline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Refusal;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueueSqlTest {
    private static final Instant NOW = Town.MONDAY_NINE;

    @Test
    void the_open_queue_is_read_in_order_of_what_is_due() {
        String sql = page(QueueFilter.OPEN, QueueOrder.DUE, null);
        assertThat(sql).contains("FROM case_queue").endsWith("ORDER BY due_at, case_id LIMIT :limit");
    }

    @Test
    void several_states_are_a_branch_each_that_stops_early() {
        String sql = page(states(State.RECEIVED, State.HANDLING), QueueOrder.DUE, null);
        assertThat(sql.split("LIMIT :limit", -1)).hasSize(4);
        assertThat(sql).contains("q.state = 'RECEIVED'").contains("UNION").contains("q.state = 'HANDLING'");
    }

    @Test
    void finished_cases_are_read_from_all_cases_the_newest_first() {
        QueueFilter closed = states(State.CLOSED);
        assertThat(QueueOrder.DUE.of(closed)).isEqualTo(QueueOrder.NEWEST);
        assertThat(page(closed, QueueOrder.NEWEST, null))
                .contains("FROM case_any")
                .contains("case_id DESC");
    }

    @Test
    void a_next_page_begins_behind_the_cursor_and_never_counts_rows() {
        String sql = page(QueueFilter.OPEN, QueueOrder.DUE, new QueueCursor(NOW, 9));
        assertThat(sql).contains("q.due_at >= :afterDue").doesNotContain("OFFSET");
    }

    @Test
    void a_handler_reads_his_units_cases_only() {
        QueueSql.Text text = QueueSql.page(QueueFilter.OPEN, Town.WANG_OF_THE_BUSES, QueueOrder.DUE, null, 51, NOW);
        assertThat(text.sql()).contains("q.lead_unit = " + Town.BUS + " ");
    }

    @Test
    void everybody_reads_secret_cases_only_where_he_is_named() {
        assertThat(page(QueueFilter.OPEN, QueueOrder.DUE, null)).contains("case_reader WHERE person = :me");
    }

    @Test
    void a_cursor_is_read_back_as_it_was() {
        QueueCursor cursor = new QueueCursor(Instant.parse("2026-03-02T01:00:00.123456Z"), 77);
        assertThat(QueueCursor.read(cursor.text())).isEqualTo(cursor);
    }

    @Test
    void a_cursor_of_somebodys_own_making_is_refused() {
        for (String made : new String[] {"x", "", "AAAA", "!!!!", "_____________________w"})
            assertThatThrownBy(() -> QueueCursor.read(made)).isInstanceOf(Refusal.class);
    }

    private static QueueFilter states(State... states) {
        return new QueueFilter(Set.of(states), null, null, null, null, null, null, null, null, false);
    }

    private static String page(
            QueueFilter filter, QueueOrder order, @org.jspecify.annotations.Nullable QueueCursor after) {
        return QueueSql.page(filter, Town.ZHAO_REVIEWER, order, after, 51, NOW).sql();
    }
}
