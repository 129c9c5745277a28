package hotline.cases;

import java.time.Instant;
import java.util.List;

/**
 * Finished histories were written. Fired in their transaction, once for many; each case has the events that it would have
 * had, one by one, had it been lived here.
 *
 * @param cases the events of each case
 * @param now   until when they are told
 */
public record PastLived(List<List<CaseEvent>> cases, Instant now) {
    public PastLived {
        cases = List.copyOf(cases);
    }
}
