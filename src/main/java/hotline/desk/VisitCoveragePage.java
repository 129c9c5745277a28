package hotline.desk;

import hotline.base.Refusal;
import hotline.directory.Directory;
import hotline.reporting.By;
import hotline.reporting.Figure;
import hotline.reporting.FigureQuery;
import hotline.reporting.FigureWords;
import hotline.reporting.Figures;
import hotline.reporting.VisitFigures;
import hotline.web.Me;
import hotline.web.PageContext;
import hotline.web.Pages;
import hotline.web.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How many citizens were due, asked, answered and content, up to now; every gap opens its very cases. */
@Path("/figures/visits")
@RunOnVirtualThread
class VisitCoveragePage {
    private static final long MONTH = 30;
    private static final long LONGEST = 366;

    @Inject
    Me me;

    @Inject
    Figures figures;

    @Inject
    VisitFigures visits;

    @Inject
    Directory directory;

    @Inject
    Pages pages;

    @Inject
    PageContext page;

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance visitCoverage(
                long days, List<FigureTile> tiles, List<CoverageRow> units, List<CoverageRow> channels);
    }

    /** @param days how far back from now, 1 to {@value #LONGEST} */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestQuery @Nullable Long days) {
        Viewer viewer = me.mustBe(Figures.READERS);
        long back = days == null ? MONTH : days;
        if (back < 1 || back > LONGEST) throw Refusal.invalid("days", "range");
        FigureQuery today = figures.today();
        FigureQuery query = today.between(today.to().minus(Duration.ofDays(back)), today.to())
                .in(page.getLocale());
        FigureLinks links = new FigureLinks(query, visits.opens(viewer), "cases");
        FigureWords words = FigureWords.in(page.getLocale());
        List<Figure> byUnit = visits.all(query.by(By.UNIT));
        return pages.show(Templates.visitCoverage(
                back,
                byUnit.stream().map(f -> FigureTile.of(f, links, words)).toList(),
                CoverageRow.units(byUnit, links, directory),
                CoverageRow.channels(visits.all(query.by(By.CHANNEL)))));
    }
}
