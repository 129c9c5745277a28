package hotline.admin;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.newCase;
import static hotline.cases.CaseApi.post;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.cases.CaseNumber;
import hotline.database.DatabaseResource;
import hotline.web.Html;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clocks computed again, on a page. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class RecomputationPageTest {
    @Inject
    Jdbi jdbi;

    @Test
    void what_differs_is_named_and_gone_when_it_is_repaired() {
        String number = newCase();
        String page = "/admin/clocks?numbers=" + number;
        assertThat(Html.of("admin", page).text()).contains("核算 1 件，0 处不一致").doesNotContain("按事件更正");
        jdbi.useHandle(h -> h.execute(
                "UPDATE case_clock SET due_at = due_at + INTERVAL 1 DAY WHERE case_id = (SELECT id FROM hotline_case WHERE number = ?)",
                CaseNumber.of(number).symbols()));
        assertThat(Html.of("admin", page).text())
                .contains("1 处不一致", "dueAt", "受理", "按事件更正", "name=\"numbers\" value=\"" + number + "\"");
        post("admin", "/api/clocks/recomputation", "numbers", List.of(number), "dryRun", false)
                .then()
                .statusCode(200);
        assertThat(Html.of("admin", page).text()).contains("0 处不一致");
    }

    @Test
    void nothing_is_computed_before_somebody_asks() {
        assertThat(Html.of("admin", "/admin/clocks").text()).contains("核算").doesNotContain("处不一致");
    }

    @Test
    void the_cases_of_some_days_are_compared() {
        assertThat(Html.of("supervisor", "/admin/clocks?numbers=&from=2000-01-01&to=2000-01-31")
                        .text())
                .contains("核算 0 件");
    }

    @ParameterizedTest
    @CsvSource({"from=2000-01-01&to=2001-01-01, 400", "from=2000-01-02&to=2000-01-01, 400", "numbers=xyz, 404"})
    void what_is_no_question_is_refused(String query, int status) {
        as("admin").accept("text/html").get("/admin/clocks?" + query).then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "handler", "auditor", "dispatcher"})
    void it_is_for_administrators_and_supervisors(String user) {
        as(user).accept("text/html").get("/admin/clocks").then().statusCode(403);
    }
}
