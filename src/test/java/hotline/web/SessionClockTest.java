package hotline.web;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.database.DatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Who is signed in when somebody sets the service's clock. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class SessionClockTest {
    private static final Duration STEP = Duration.ofHours(1);

    @Inject
    Jdbi jdbi;

    @Inject
    Accounts accounts;

    @Inject
    Limits limits;

    private Sessions at(Duration step) {
        return new Sessions(jdbi, accounts, limits, Clock.offset(Clock.systemUTC(), step));
    }

    private String signedIn(Duration step) {
        return at(step).start(accounts.find("auditor").orElseThrow());
    }

    @Test
    void a_step_back_signs_nobody_out_and_lets_new_ones_in() {
        String before = signedIn(Duration.ZERO);
        assertThat(at(STEP.negated()).find(before)).isPresent();
        assertThat(at(STEP.negated()).find(signedIn(STEP.negated()))).isPresent();
    }

    /** No longer than the step is what was idle taken for alive, or what was alive for idle: the safe side. */
    @Test
    void a_step_on_ends_what_would_be_idle_by_then_and_nothing_of_afterwards() {
        String before = signedIn(Duration.ZERO);
        assertThat(at(limits.sessionIdle()).find(before)).isEmpty();
        assertThat(at(STEP).find(signedIn(STEP))).isPresent();
    }

    @Test
    void a_sign_out_ends_it_whatever_the_time() {
        String session = signedIn(STEP);
        at(STEP.negated()).endAll("auditor");
        assertThat(at(STEP).find(session)).isEmpty();
        assertThat(at(STEP.negated()).find(session)).isEmpty();
    }
}
