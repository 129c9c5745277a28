package hotline.cases;

import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may know of a case. What a person may not know of is not there for him: 404. The system itself may act on every case. */
@ApplicationScoped
class Eyes {
    private final CaseRows rows;

    @Inject
    Eyes(CaseRows rows) {
        this.rows = rows;
    }

    void mustSee(CaseRow row, Viewer viewer, String noun) {
        if (viewer.actor().id() == Actor.SYSTEM.id()) return;
        boolean seen = row.standing().secret()
                ? isNamed(row.id(), viewer)
                : Sight.of(viewer).sees(row.orderUnit(), row.standing().openedBy());
        if (!seen) throw Refusal.notFound(noun);
    }

    boolean isNamed(long caseId, Viewer viewer) {
        return rows.readers(caseId).contains(viewer.actor().id());
    }
}
