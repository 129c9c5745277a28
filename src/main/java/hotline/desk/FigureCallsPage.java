package hotline.desk;

import hotline.base.Page;
import hotline.calls.CallView;
import hotline.calls.Calls;
import hotline.calls.VisitName;
import hotline.reporting.FigureAsked;
import hotline.reporting.FigureQuery;
import hotline.reporting.FigureRow;
import hotline.reporting.FigureWords;
import hotline.reporting.Figures;
import hotline.reporting.Portion;
import hotline.web.Me;
import hotline.web.PageContext;
import hotline.web.Pages;
import hotline.web.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The very calls behind a number of the figures page: as many rows as the number says, for operators their own. */
@Path("/figures/{name}/calls")
@RunOnVirtualThread
class FigureCallsPage {
    @Inject
    Me me;

    @Inject
    Figures figures;

    @Inject
    Calls calls;

    @Inject
    Pages pages;

    @Inject
    PageContext page;

    /**
     * @param own  only what this person answered himself
     * @param next address of the following page
     */
    record Head(
            String name,
            String portion,
            FigureQuery query,
            long count,
            boolean own,
            LocalDate day,
            @Nullable String first,
            @Nullable String next) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance figureCalls(Head head, List<CountedCall> calls);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @PathParam("name") String name,
            @BeanParam FigureAsked asked,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        Viewer viewer = me.mustBe(Figures.READERS);
        FigureQuery query = asked.query(figures).in(page.getLocale());
        Portion portion = asked.portion();
        Page<FigureRow> rows = figures.rows(name, query, portion, after, limit, viewer);
        long count = figures.count(name, query, portion, viewer);
        FigureWords words = FigureWords.in(page.getLocale());
        Head head = head(name, query, portion, count, after, limit, rows.next(), words);
        return pages.show(Templates.figureCalls(head, CountedCall.of(rows.items(), views(viewer, rows), words)));
    }

    private List<CallView> views(Viewer viewer, Page<FigureRow> rows) {
        return calls.these(
                viewer,
                rows.items().stream().map(r -> new VisitName(r.id(), r.visit())).toList());
    }

    private Head head(
            String name,
            FigureQuery query,
            Portion portion,
            long count,
            @Nullable String after,
            @Nullable Integer limit,
            @Nullable String next,
            FigureWords words) {
        FigureLinks links = new FigureLinks(query, true);
        return new Head(
                name,
                words.portion(portion),
                query,
                count,
                !figures.opensAll(me.viewer()),
                LocalDate.ofInstant(query.from(), figures.zone()),
                after == null ? null : links.address(name, portion, null),
                next == null ? null : links.address(name, portion, next) + (limit == null ? "" : "&limit=" + limit));
    }
}
