package hotline.notify;

import hotline.cases.CaseEvent;
import hotline.cases.CaseEvent.CoOrdered;
import hotline.cases.CaseEvent.Dispatched;
import hotline.cases.CaseEvent.Resumed;
import hotline.cases.CaseEvent.ReturnAccepted;
import hotline.cases.CaseEvent.ReturnRefused;
import hotline.cases.CaseEvent.Supervised;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Watches cases, in their transaction: what the units are told. One round trip for the events that concern them. */
@ApplicationScoped
class StaffWatcher {
    private final NoticeRows rows;

    @Inject
    StaffWatcher(NoticeRows rows) {
        this.rows = rows;
    }

    void on(@Observes CaseEvent event) {
        Long lead = event.after().leadUnit();
        switch (event.what()) {
            case Dispatched d -> tell(event, Template.NEW_ORDER, d.unit());
            case CoOrdered c -> tell(event, Template.NEW_ORDER, c.unit());
            case Resumed r -> tell(event, Template.NEW_ORDER, r.unit());
            case Supervised s -> tell(event, Template.SUPERVISED, lead);
            case ReturnRefused r -> tell(event, Template.RETURNED, lead);
            case ReturnAccepted r ->
                tell(
                        event,
                        Template.RETURNED,
                        event.before() == null ? lead : event.before().leadUnit());
            default -> {
                // the rest is read on the case's page
            }
        }
    }

    private void tell(CaseEvent event, Template template, @Nullable Long unit) {
        if (unit != null) rows.tell(Names.of(event), template, event.caseId(), unit, null, event.at());
    }
}
