package hotline.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The door of the clocks. Nobody starts or stops one by hand: {@link ClockWatcher} does, on what happens to the case. */
@ApplicationScoped
public class Clocks {
    private final ClockRows rows;

    @Inject
    Clocks(ClockRows rows) {
        this.rows = rows;
    }

    /** All clocks that ever ran for a case, in the order of their start. */
    @Transactional
    public List<CaseClock> of(long caseId) {
        return rows.of(caseId);
    }
}
