package hotline.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.base.Role;
import hotline.reporting.By;
import hotline.reporting.Figure;
import hotline.reporting.FigureQuery;
import hotline.reporting.Figures;
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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** Today by the hour: the same numbers as the API's, from the same count. */
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

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance figures(
                List<FigureTile> tiles, List<HourRow> hours, RawString chart, int goal, String day);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        me.mustBe(
                Role.OPERATOR,
                Role.SHIFT_LEADER,
                Role.DISPATCHER,
                Role.REVIEWER,
                Role.VISITOR,
                Role.SUPERVISOR,
                Role.INSPECTOR,
                Role.AUDITOR,
                Role.ADMIN);
        FigureQuery today = figures.today();
        List<Figure> all = figures.all(today.by(By.HOUR));
        List<HourRow> hours = HourRow.of(all);
        String day = today.from().atZone(figures.zone()).toLocalDate().toString();
        return pages.show(Templates.figures(all.stream().map(FigureTile::of).toList(), hours, chart(hours), GOAL, day));
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
