package hotline.phone;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** What the feed leads to in the database, one after the other, on a thread that may wait for it. */
@ApplicationScoped
class Writer {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Jdbi jdbi;
    private final Steady states;

    @Inject
    Writer(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.states = steady("phone-states");
    }

    void later(String what, Runnable work) {
        states.later(what, work);
    }

    /** One more such thread, for what must not wait behind the states. */
    Steady steady(String name) {
        return new Steady(name, this::databaseAnswers, PAUSE);
    }

    @PreDestroy
    void close() {
        states.close();
    }

    private boolean databaseAnswers() {
        try {
            return jdbi.withHandle(
                            h -> h.createQuery("SELECT 1").mapTo(Integer.class).one())
                    == 1;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
