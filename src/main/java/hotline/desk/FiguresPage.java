package hotline.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.reporting.By;
import hotline.reporting.Figure;
import hotline.reporting.FigureQuery;
import hotline.reporting.FigureWords;
import hotline.reporting.Figures;
import hotline.web.Me;
import hotline.web.PageContext;
import hotline.web.Pages;
import hotline.web.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A day by the hour, today by default: the same numbers as the API's, from the same count, and each opens its calls. */
@Path("/figures")
@RunOnVirtualThread
class FiguresPage {
    /** G: 95 % in any 24 hours. */
    private static final int GOAL = 95;

    @Inject
    Me me;

    @Inject
    Figures figures;

    @Inject
    Pages pages;

    @Inject
    ObjectMapper json;

    @Inject
    PageContext page;

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance figures(
                FigureDay day,
                List<FigureTile> tiles,
                FigureQuality quality,
                List<HourRow.Cells> hours,
                RawString chart,
                int goal);
    }

    /** @param day {@code 2026-11-20}, today by default */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@RestQuery @Nullable String day) {
        Viewer viewer = me.mustBe(Figures.READERS);
        FigureDay shown = FigureDay.read(day, figures.today(), figures.zone());
        FigureQuery query = figures.today().between(shown.from(), shown.to()).in(page.getLocale());
        FigureLinks links = new FigureLinks(query, figures.opens(viewer));
        FigureWords words = FigureWords.in(page.getLocale());
        List<Figure> all = figures.all(query.by(By.HOUR));
        List<HourRow> hours = HourRow.of(all);
        return pages.show(Templates.figures(
                shown,
                all.stream().map(f -> FigureTile.of(f, links, words)).toList(),
                FigureQuality.of(all.getFirst(), links, words),
                hours.stream().map(h -> h.cells(links)).toList(),
                chart(hours),
                GOAL));
    }

    private RawString chart(List<HourRow> hours) {
        Map<String, Object> series = Map.of(
                "hours", hours.stream().map(HourRow::hour).toList(),
                "answered", hours.stream().map(HourRow::answered).toList(),
                "other", hours.stream().map(HourRow::unanswered).toList(),
                "rate", hours.stream().map(HourRow::percent).toList());
        try {
            return new RawString(json.writeValueAsString(series).replace("<", "\\u003c"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
