package hotline.visits;

import static hotline.cases.CaseApi.as;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Channel;
import hotline.database.DatabaseResource;
import hotline.visits.Attempt.Failure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** 1,000 cases, 620 answers, 10 dead numbers, 370 silent: every figure adds up. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class ThousandTest {
    /** A day on which nobody else has planned a visit. */
    private static final String DAY = "2031-05-06";

    @Inject
    VisitTown town;

    @Inject
    Visits visits;

    @Inject
    Jdbi jdbi;

    @Test
    void every_figure_adds_up() {
        long begin = System.nanoTime();
        List<Long> all = town.planned(1000, Channel.SMS);
        jdbi.useHandle(h -> h.createUpdate(
                        "UPDATE visit SET planned_at = '2031-05-06 02:00:00' + INTERVAL id % 60 MINUTE WHERE id IN (<ids>)")
                .bindList("ids", all)
                .execute());
        town.asked(all);
        answer(all.subList(0, 420), "1");
        answer(all.subList(420, 500), "一般");
        answer(all.subList(500, 560), "3");
        answer(all.subList(560, 600), "没修好");
        answer(all.subList(600, 620), "满意，但是路灯还没修");
        all.subList(620, 630).forEach(v -> visits.unreachable(v, 1, Failure.UNREACHABLE));
        town.silence(all.subList(630, 1000));
        town.silence(all.subList(630, 1000));
        town.settled(all);
        System.out.printf(
                "MEASURED 1000 visits to their lists or ends: %d ms%n", (System.nanoTime() - begin) / 1_000_000);

        assertThat(town.count(all, "outcome = 'CONTENT'")).isEqualTo(500);
        assertThat(town.count(all, "listed = 'DISSATISFIED'")).isEqualTo(100);
        assertThat(town.count(all, "listed = 'REMARK'")).isEqualTo(20);
        assertThat(town.count(all, "listed = 'UNREACHABLE'")).isEqualTo(10);
        assertThat(town.count(all, "listed = 'SILENT'")).isEqualTo(370);

        is("visit-coverage", 1000, 1000);
        JsonPath reach = is("visit-reach", 620, 620);
        assertThat(reach.getInt("excluded.find{it.reason=='visit-pending'}.count"))
                .isEqualTo(380);
        JsonPath satisfied = is("visit-satisfaction", 440, 580);
        assertThat(satisfied.getInt("variants.withNeutral.numerator")).isEqualTo(520);
        assertThat(satisfied.getInt("variants.first.denominator")).isEqualTo(580);
        JsonPath solved = is("solved-rate", 500, 620);
        assertThat(solved.getInt("variants.ofClosed.denominator")).isEqualTo(500);

        town.due(all.subList(500, 600));
        town.until(() -> town.count(all, "outcome = 'REHANDLED' AND state = 'SETTLED'") == 100);
        is("visit-satisfaction", 440, 580);
        is("visit-reach", 620, 620);
        assertThat(rows("visit-reach", "numerator")).isEqualTo(620);
        assertThat(rows("visit-satisfaction", "missed")).isEqualTo(140);
        assertThat(get("/api/figures/visit-reach?by=channel&from=" + DAY + "&to=2031-05-07")
                        .getString("rows[0].key"))
                .isEqualTo("SMS");
    }

    private void answer(List<Long> some, String text) {
        some.forEach(v -> town.reply(v, text));
    }

    private static JsonPath is(String figure, int above, int below) {
        JsonPath json = get("/api/figures/" + figure + "?from=" + DAY + "&to=2031-05-07");
        assertThat(json.getInt("numerator")).as(figure).isEqualTo(above);
        assertThat(json.getInt("denominator")).as(figure).isEqualTo(below);
        return json;
    }

    private static int rows(String figure, String part) {
        int n = 0;
        String after = "";
        while (after != null) {
            JsonPath page = get("/api/figures/" + figure + "/rows?limit=200&part=" + part + "&from=" + DAY
                    + "&to=2031-05-07" + (after.isEmpty() ? "" : "&after=" + after));
            n += page.getList("items").size();
            after = page.getString("next");
        }
        return n;
    }

    private static JsonPath get(String path) {
        return as("supervisor").get(path).then().statusCode(200).extract().jsonPath();
    }
}
