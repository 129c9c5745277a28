package hotline.desk;

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
    Intake intake;

    @Inject
    Directory directory;

    @Inject
    Pages pages;

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance casePage(
                CaseView c, Collection<Unit> units, List<SeenContact> contacts, Map<String, CallSummary> calls);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@PathParam("number") String number) {
        CaseView view = cases.view(CaseNumber.of(number), me.viewer());
        List<SeenContact> contacts = intake.ofCase(view.id());
        return pages.show(Templates.casePage(view, directory.units(), contacts, Map.of()));
    }
}
