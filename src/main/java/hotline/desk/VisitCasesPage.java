package hotline.desk;

import hotline.base.Page;
import hotline.base.Refusal;
import hotline.reporting.FigureAsked;
import hotline.reporting.FigureQuery;
import hotline.reporting.FigureWords;
import hotline.reporting.Figures;
import hotline.reporting.Portion;
import hotline.reporting.VisitFigureRow;
import hotline.reporting.VisitFigures;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The very cases behind a number of the coverage page: as many rows as the number says. */
@Path("/figures/{name}/cases")
@RunOnVirtualThread
class VisitCasesPage {
    @Inject
    Me me;

    @Inject
    Figures figures;

    @Inject
    VisitFigures visits;

    @Inject
    Pages pages;

    @Inject
    PageContext page;

    /** @param next address of the following page */
    record Head(
            String name,
            String portion,
            FigureQuery query,
            long count,
            @Nullable String next) {}

    /** @param part how it was counted, in words */
    record Line(VisitFigureRow row, String part) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance visitCases(Head head, List<Line> lines);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @PathParam("name") String name,
            @BeanParam FigureAsked asked,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        Viewer viewer = me.mustBe(Figures.READERS);
        if (!visits.opens(viewer)) throw Refusal.forbidden("role-needed", "Does not open cases");
        FigureQuery query = asked.query(figures).in(page.getLocale());
        Portion portion = asked.portion();
        Page<VisitFigureRow> rows = visits.rows(name, query, portion, after, limit);
        FigureWords words = FigureWords.in(page.getLocale());
        FigureLinks links = new FigureLinks(query, true, "cases");
        String next = rows.next() == null ? null : links.address(name, portion, rows.next());
        Head head = new Head(name, words.portion(portion), query, visits.count(name, query, portion), next);
        return pages.show(Templates.visitCases(
                head,
                rows.items().stream().map(r -> new Line(r, part(r, words))).toList()));
    }

    private static String part(VisitFigureRow row, FigureWords words) {
        if (row.reason() != null) return words.reason(row.reason());
        return words.part(row.part().equals("denominator") ? "missed" : row.part());
    }
}
