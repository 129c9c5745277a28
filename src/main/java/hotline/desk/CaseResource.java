package hotline.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import hotline.audit.Reads;
import hotline.cases.CaseNumber;
import hotline.cases.CaseView;
import hotline.cases.Cases;
import hotline.intake.Intake;
import hotline.intake.SeenContact;
import hotline.notify.SentMessage;
import hotline.notify.SentMessages;
import hotline.sla.CaseClock;
import hotline.sla.Clocks;
import hotline.visits.VisitLists;
import hotline.visits.VisitView;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** One case with all that belongs to it, from the packages that keep it. */
@Path("/api/cases/{number}")
@RunOnVirtualThread
class CaseResource {
    @Inject
    Cases cases;

    @Inject
    Reads reads;

    @Inject
    Intake intake;

    @Inject
    Clocks clocks;

    @Inject
    VisitLists visits;

    @Inject
    SentMessages messages;

    @Inject
    Me me;

    /** The case's own fields, orders and timeline beside contacts, clocks, visits, what its citizens were told, and the ids of its calls. */
    record CaseJson(
            @JsonUnwrapped CaseView view,
            List<SeenContact> contacts,
            List<CaseClock> clocks,
            List<VisitView> visits,
            List<SentMessage> messages,
            List<String> calls) {}

    @GET
    public CaseJson show(@PathParam("number") String number) {
        CaseView view = cases.view(CaseNumber.of(number), me.viewer());
        reads.note(me.actor(), "case-read", "case:" + view.number());
        List<SeenContact> contacts = intake.ofCase(view.id());
        List<String> calls = contacts.stream()
                .filter(SeenContact::isCall)
                .map(SeenContact::ref)
                .toList();
        return new CaseJson(
                view, contacts, clocks.of(view.id()), visits.ofCase(view.id()), messages.ofCase(view.id()), calls);
    }
}
