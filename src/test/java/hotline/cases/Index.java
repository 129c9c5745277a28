package hotline.cases;

import hotline.journey.Until;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** The words of cases, swept until everything that is written now can be found, whoever sweeps at this moment. */
@ApplicationScoped
class Index {
    @Inject
    SearchSweep sweep;

    @Inject
    Jdbi jdbi;

    void current() {
        long last = number("SELECT MAX(id) FROM case_event");
        Until.that("everything is indexed", () -> {
            sweep.sweep();
            return number("SELECT event FROM case_search_mark WHERE id = 1") >= last;
        });
    }

    private long number(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
    }
}
