package hotline.cases;

import hotline.base.Refusal;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may know of a case. What a person may not know of is not there for him: 404. The system itself has no eyes. */
@ApplicationScoped
class Eyes {
    private final CaseRows rows;

    @Inject
    Eyes(CaseRows rows) {
        this.rows = rows;
    }

    void mustSee(CaseRow row, Viewer viewer, String noun) {
        if (viewer.actor().id() != 0 && !sees(row, viewer)) throw Refusal.notFound(noun);
    }

    boolean sees(CaseRow row, Viewer viewer) {
        if (row.standing().secret()) return isNamed(row.id(), viewer);
        Sight sight = Sight.of(viewer);
        return sight.sees(null, row.standing().openedBy())
                || row.orders().stream().anyMatch(o -> sight.sees(o.unit(), null));
    }

    boolean isNamed(long caseId, Viewer viewer) {
        return rows.readers(caseId).contains(viewer.actor().id());
    }
}
