package hotline.desk;

import hotline.calls.Calls;
import hotline.calls.QueueVisit;
import hotline.cases.CaseNumber;
import hotline.cases.CaseView;
import hotline.cases.Cases;
import hotline.directory.Directory;
import hotline.directory.Unit;
import hotline.intake.Intake;
import hotline.intake.SeenContact;
import hotline.web.Me;
import hotline.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One case as a story, with what this person may do next. */
@Path("/desk/cases/{number}")
@RunOnVirtualThread
class CasePage {
    @Inject
    Me me;

    @Inject
    Cases cases;

    @Inject
    Calls calls;

    @Inject
    Intake intake;

    @Inject
    Directory directory;

    @Inject
    Pages pages;

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance casePage(
                CaseView c, Collection<Unit> units, List<SeenContact> contacts, Map<String, QueueVisit> calls);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@PathParam("number") String number) {
        CaseView view = cases.view(CaseNumber.of(number), me.viewer());
        List<SeenContact> contacts = intake.ofCase(view.id());
        return pages.show(Templates.casePage(view, directory.units(), contacts, calls(contacts)));
    }

    /** The visits of the case's calls, by the caller's Uniqueid: the one that was answered last. */
    private Map<String, QueueVisit> calls(List<SeenContact> contacts) {
        Map<String, QueueVisit> found = new HashMap<>();
        contacts.stream()
                .filter(SeenContact::isCall)
                .forEach(c -> calls.visits(c.ref()).forEach(visit -> found.put(c.ref(), visit)));
        return found;
    }
}
