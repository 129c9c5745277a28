package hotline.cases;

import hotline.base.Actor;
import hotline.routing.Route;
import hotline.web.Viewer;
import java.time.Instant;
import java.util.List;

/**
 * A case that was lived elsewhere, as what was done to it: for {@link Histories}.
 *
 * @param number its random symbols come from it, so that the same past has the same number
 * @param route  what the catalogue said of it then
 * @param by     who opened it; he is named when it is secret
 * @param steps  in the order of their instants
 */
public record PastCase(long number, CaseDraft draft, Route route, Actor by, Instant at, List<Step> steps) {
    public PastCase {
        steps = List.copyOf(steps);
    }

    /**
     * @param nth on which of its orders, from 1 in the order of their sending; 0 of an act on the case. A supervision that is
     *            closed is named by its place among all that was asked for in this case, from 1
     */
    public record Step(Instant at, Viewer by, int nth, Act act) {}
}
