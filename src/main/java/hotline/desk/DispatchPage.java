package hotline.desk;

import hotline.base.Page;
import hotline.base.Role;
import hotline.cases.Asked;
import hotline.cases.AskedLine;
import hotline.cases.CaseLine;
import hotline.cases.CaseQueue;
import hotline.cases.Proposals;
import hotline.cases.QueueFilter;
import hotline.cases.QueueOrder;
import hotline.cases.Requests;
import hotline.cases.State;
import hotline.directory.Directory;
import hotline.directory.Unit;
import hotline.web.Me;
import hotline.web.Pages;
import hotline.web.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What waits for a decision, one key each, with what the catalogue proposes beside it. */
@Path("/desk/dispatch")
@RunOnVirtualThread
class DispatchPage {
    private static final QueueFilter UNTRIAGED = QueueFilter.OPEN.in(State.RECEIVED);

    @Inject
    Me me;

    @Inject
    CaseQueue queue;

    @Inject
    Requests requests;

    @Inject
    Proposals proposals;

    @Inject
    Directory directory;

    @Inject
    Pages pages;

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance dispatch(
                DispatchTab tab,
                Map<DispatchTab, Long> counts,
                Page<CaseLine> cases,
                Page<AskedLine> asked,
                Map<Long, Proposed> proposed,
                Collection<Unit> units,
                boolean decides);
    }

    /** Supervisors come for the marks, which nobody else decides on. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @QueryParam("tab") @Nullable String word, @QueryParam("after") @Nullable String after) {
        Viewer viewer = me.mustBe(Role.DISPATCHER, Role.SHIFT_LEADER, Role.SUPERVISOR);
        DispatchTab tab = DispatchTab.of(word);
        Page<CaseLine> cases = new Page<>(List.of(), null);
        Page<AskedLine> asked = new Page<>(List.of(), null);
        if (tab.kinds().isEmpty()) cases = queue.page(UNTRIAGED, QueueOrder.DUE, after, null, viewer);
        else asked = requests.pending(tab.kinds(), after, null, viewer);
        return pages.show(Templates.dispatch(
                tab, counts(viewer), cases, asked, proposed(cases, asked), directory.openUnits(), tab.isFor(viewer)));
    }

    private Map<DispatchTab, Long> counts(Viewer viewer) {
        Map<Asked, Long> pending = requests.counts(viewer);
        Map<DispatchTab, Long> counts = new EnumMap<>(DispatchTab.class);
        Arrays.stream(DispatchTab.values()).forEach(tab -> counts.put(tab, sum(tab, pending)));
        counts.put(DispatchTab.UNTRIAGED, queue.total(UNTRIAGED, viewer));
        return counts;
    }

    private static long sum(DispatchTab tab, Map<Asked, Long> pending) {
        return tab.kinds().stream()
                .mapToLong(kind -> pending.getOrDefault(kind, 0L))
                .sum();
    }

    /** By the case's key, of both lists: one of them is empty. */
    private Map<Long, Proposed> proposed(Page<CaseLine> cases, Page<AskedLine> asked) {
        List<Long> keys = cases.items().isEmpty()
                ? asked.items().stream().map(AskedLine::caseId).toList()
                : cases.items().stream().map(CaseLine::id).toList();
        return proposals.of(keys).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Proposed.of(e.getValue(), directory)));
    }
}
