package hotline.cases;

import hotline.base.Refusal;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may know of a case. What a person may not know of is not there for him: 404. */
@ApplicationScoped
class Eyes {
    private final CaseRows rows;

    @Inject
    Eyes(CaseRows rows) {
        this.rows = rows;
    }

    void mustSee(CaseRow row, Viewer viewer, String noun) {
        boolean seen = row.standing().secret()
                ? isNamed(row.id(), viewer)
                : Sight.of(viewer).sees(row.orderUnit(), row.standing().openedBy());
        if (!seen) throw Refusal.notFound(noun);
    }

    boolean isNamed(long caseId, Viewer viewer) {
        return rows.readers(caseId).contains(viewer.actor().id());
    }
}
