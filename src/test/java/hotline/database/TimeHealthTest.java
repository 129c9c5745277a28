package hotline.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody is told when the service and its database do not agree about what time it is. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class TimeHealthTest {
    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "-PT1H", "PT3S", "-PT3S"})
    void a_clock_that_was_set_wrong_is_told(String step) {
        HealthCheckResponse answer = health(Duration.parse(step));
        assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
        assertThat((Long) answer.getData().orElseThrow().values().iterator().next())
                .isGreaterThan(2000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT1S", "-PT1S"})
    void a_little_is_nothing_to_speak_of(String step) {
        assertThat(health(Duration.parse(step)).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void it_stands_on_the_health_page() {
        RestAssured.given()
                .auth()
                .preemptive()
                .basic("supervisor", "demo-supervisor")
                .get("/q/health/well")
                .then()
                .body("checks.find{it.name=='time'}.status", org.hamcrest.Matchers.equalTo("UP"));
    }

    private HealthCheckResponse health(Duration step) {
        return new TimeHealth(jdbi, Clock.offset(Clock.systemUTC(), step), Duration.ofSeconds(2)).call();
    }
}
