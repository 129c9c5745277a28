package hotline.database;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.CalendarJob;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
class JobPlanTest {
    /** Each second: so that it happens while somebody waits. */
    @ApplicationScoped
    static class EachSecond implements CalendarJob {
        static final CountDownLatch RUNS = new CountDownLatch(2);

        @Override
        public String name() {
            return "each-second";
        }

        @Override
        public String cron() {
            return "* * * * * ?";
        }

        @Override
        public void run() {
            RUNS.countDown();
        }
    }

    @Inject
    Jdbi jdbi;

    @Test
    void a_job_is_run_when_its_time_comes() throws InterruptedException {
        assertThat(EachSecond.RUNS.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void the_plan_stands_in_the_database_for_all_nodes() {
        List<String> plans =
                jdbi.withHandle(h -> h.createQuery("""
                        SELECT CONCAT_WS(' ', TRIGGER_NAME, CRON_EXPRESSION, TIME_ZONE_ID) FROM QRTZ_CRON_TRIGGERS""").mapTo(String.class).list());
        assertThat(plans).contains("clock-check 0 30 3 * * ? Asia/Shanghai");
    }
}
