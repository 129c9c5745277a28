package hotline.desk;

import hotline.audit.Reads;
import hotline.calls.Calls;
import hotline.calls.Hearings;
import hotline.calls.QueueVisit;
import hotline.cases.CaseNumber;
import hotline.cases.CaseView;
import hotline.cases.Cases;
import hotline.directory.Directory;
import hotline.directory.Unit;
import hotline.intake.Intake;
import hotline.intake.SeenContact;
import hotline.notify.SentMessages;
import hotline.sla.CaseClock;
import hotline.sla.Clocks;
import hotline.visits.VisitLists;
import hotline.visits.VisitView;
import hotline.web.Me;
import hotline.web.Pages;
import hotline.web.Times;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One case as a story, with what this person may do next. */
@Path("/desk/cases/{number}")
@RunOnVirtualThread
class CasePage {
    @Inject
    Me me;

    @Inject
    Cases cases;

    @Inject
    Reads reads;

    @Inject
    Calls calls;

    @Inject
    Hearings hearings;

    @Inject
    Intake intake;

    @Inject
    Directory directory;

    @Inject
    Names names;

    @Inject
    Clocks clocks;

    @Inject
    VisitLists visits;

    @Inject
    SentMessages messages;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance casePage(
                CaseView c,
                List<Chapter> story,
                List<ClockBar> bars,
                Map<Long, Why> why,
                @Nullable Instant due,
                List<CaseForm> next,
                List<CaseForm> more,
                Collection<Unit> units,
                Map<String, QueueVisit> calls,
                Set<String> heard,
                List<VisitView> visits);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@PathParam("number") String number) {
        CaseView view = cases.view(CaseNumber.of(number), me.viewer());
        reads.note(me.actor(), "case-read", "case:" + view.number());
        List<SeenContact> contacts = intake.ofCase(view.id());
        Map<String, QueueVisit> itsCalls = calls(contacts);
        List<CaseClock> itsClocks = clocks.of(view.id());
        List<VisitView> itsVisits = visits.ofCase(view.id());
        CaseForms.Sorted forms = CaseForms.of(view);
        List<ClockBar> bars = ClockBar.of(itsClocks, Instant.now(clock));
        return pages.show(Templates.casePage(
                view,
                Chapter.of(new Chapter.Sources(
                        Story.of(view.timeline(), names::person, names::unit),
                        contacts,
                        bars,
                        hearings.of(itsCalls.keySet()),
                        messages.ofCase(view.id()),
                        itsVisits)),
                bars,
                why(itsClocks),
                due(itsClocks),
                forms.next(),
                forms.more(),
                directory.openUnits(),
                itsCalls,
                heard(itsCalls),
                itsVisits));
    }

    private Map<Long, Why> why(List<CaseClock> itsClocks) {
        Map<Long, Why> all = new HashMap<>();
        clocks.explanations(itsClocks).forEach((id, e) -> all.put(id, Why.of(e, Times.zone())));
        return all;
    }

    /** Of the clock that is due first; {@code null} when none runs. */
    private static @Nullable Instant due(List<CaseClock> itsClocks) {
        return itsClocks.stream()
                .filter(CaseClock::isRunning)
                .map(CaseClock::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Of the calls those that this person may listen to. */
    private Set<String> heard(Map<String, QueueVisit> itsCalls) {
        return itsCalls.entrySet().stream()
                .filter(e -> calls.mayHear(me.viewer(), e.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
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
