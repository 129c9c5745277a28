package hotline.desk;

import hotline.cases.CaseLine;
import hotline.cases.CaseQueue;
import hotline.cases.QueueFilter;
import hotline.cases.QueueOrder;
import hotline.directory.Directory;
import hotline.directory.Unit;
import hotline.intake.Drafts;
import hotline.intake.Intake;
import hotline.intake.Received;
import hotline.phone.Telephone;
import hotline.routing.Routing;
import hotline.web.Me;
import hotline.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an operator works: the form of the call he has, or what waits for him until one comes. */
@Path("/desk")
@RunOnVirtualThread
class DeskPage {
    @Inject
    Me me;

    @Inject
    Telephone telephone;

    @Inject
    KnownCalls calls;

    @Inject
    Intake intake;

    @Inject
    Drafts drafts;

    @Inject
    CaseQueue queue;

    @Inject
    Directory directory;

    @Inject
    Routing routing;

    @Inject
    Pages pages;

    @Inject
    Scripts scripts;

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance work(
                String call,
                @Nullable Pop card,
                Collection<Unit> units,
                Set<String> skills,
                RawString matters,
                RawString areas,
                RawString draft);

        static native TemplateInstance idle(List<CaseLine> mine, @Nullable String filed, @Nullable String into);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @QueryParam("call") @Nullable String asked,
            @QueryParam("filed") @Nullable String filed,
            @QueryParam("into") @Nullable String into) {
        String call =
                asked == null ? unfiled(telephone.state(me.actor().login()).call()) : asked;
        if (call == null) return idle(filed, into);
        Pop card = calls.shown(call, me.viewer()).orElse(null);
        Set<String> skills = new LinkedHashSet<>(List.of("complaint", "booking", "lost"));
        if (card != null && card.skill() != null) skills.add(card.skill());
        String draft = drafts.read(call, me.actor()).orElse("null");
        RawString matters = scripts.of(MatterChoice.of(directory, routing));
        RawString areas = scripts.of(AreaChoice.of(directory));
        return pages.show(
                Templates.work(call, card, directory.openUnits(), skills, matters, areas, Scripts.raw(draft)));
    }

    private TemplateInstance idle(@Nullable String filed, @Nullable String into) {
        QueueFilter mine = new QueueFilter(Set.of(), null, null, null, null, null, null, null, null, true);
        return pages.show(Templates.idle(
                queue.page(mine, QueueOrder.DUE, null, 20, me.viewer()).items(), filed, into));
    }

    /** A call that is put away opens no form by itself. */
    private @Nullable String unfiled(@Nullable String call) {
        if (call == null) return null;
        return intake.ofCall(call).map(Received::contact).isPresent() ? null : call;
    }
}
