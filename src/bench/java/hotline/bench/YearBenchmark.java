package hotline.bench;

import static hotline.cases.CaseApi.as;
import static hotline.cases.CaseApi.post;

import hotline.journey.Until;
import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How long a year of the demo town takes to fill, on this machine. Prints, judges nothing. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class YearBenchmark {
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int CASES = Integer.getInteger("cases", 100_000);

    @Test
    void a_year_of_cases_and_calls() {
        post("admin", "/api/demo/year", "cases", CASES, "seed", 96196).then().statusCode(202);
        Until.that("the year is over", PATIENCE, () -> !progress().getString("state").equals("running"));
        JsonPath progress = progress();
        Duration took = Duration.between(
                Instant.parse(progress.getString("startedAt")), Instant.parse(progress.getString("endedAt")));
        System.out.printf(
                "figure: a year of %d cases %s in %.1f s, load %.1f%n",
                progress.getInt("done"), progress.getString("state"), took.toMillis() / 1e3, ManyCases.load());
    }

    private static JsonPath progress() {
        return as("admin").get("/api/demo/year").then().extract().jsonPath();
    }
}
