package hotline.supervision;

import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.portal.OpenChoice;
import hotline.portal.OpenFigure;
import hotline.portal.OpenFigures;
import hotline.portal.OpenSheet;
import hotline.portal.OpenSplit;
import hotline.portal.OpenTables;
import hotline.reporting.FigureWords;
import hotline.web.Me;
import hotline.web.PageContext;
import hotline.web.Pages;
import hotline.web.Times;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What everybody may see of the figures: chosen, looked at beforehand, with its history. */
@Path("/supervision/public-figures")
@RunOnVirtualThread
class PublicFiguresPage {
    @Inject
    Me me;

    @Inject
    OpenFigures figures;

    @Inject
    PageContext page;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    /** A box to tick. */
    record Box(String name, String title, boolean chosen) {}

    /** @param figures their titles */
    record Entry(OpenChoice choice, List<String> figures) {}

    @CheckedTemplate(basePath = "supervision")
    static class Templates {
        static native TemplateInstance publicFigures(
                int version,
                List<Box> figures,
                List<OpenSplit> splits,
                OpenChoice chosen,
                String from,
                List<Entry> history);

        static native TemplateInstance publicPreview(List<OpenSheet.Table> tables);
    }

    /** {@code from} is a month, {@code 2026-01}. */
    static class Form {
        @FormParam("figure")
        List<OpenFigure> figures = List.of();

        @FormParam("split")
        List<OpenSplit> splits = List.of();

        @FormParam("from")
        @Nullable
        String from;

        @FormParam("version")
        int version;

        Set<OpenFigure> figures() {
            EnumSet<OpenFigure> set = EnumSet.noneOf(OpenFigure.class);
            set.addAll(figures);
            return set;
        }

        Set<OpenSplit> splits() {
            EnumSet<OpenSplit> set = EnumSet.noneOf(OpenSplit.class);
            set.addAll(splits);
            set.remove(OpenSplit.ALL);
            return set;
        }

        YearMonth from() {
            try {
                return YearMonth.parse(from == null ? "" : from);
            } catch (DateTimeParseException e) {
                throw Refusal.invalid("from", "month");
            }
        }
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show() {
        me.mustBe(Role.SUPERVISOR);
        FigureWords words = FigureWords.in(page.getLocale());
        List<OpenChoice> history = figures.history();
        OpenChoice chosen = history.getFirst();
        List<Box> boxes = Arrays.stream(OpenFigure.values())
                .map(f -> new Box(f.name(), words.title(f.word()), chosen.has(f)))
                .toList();
        return pages.show(Templates.publicFigures(
                chosen.version(),
                boxes,
                List.of(OpenSplit.MATTER, OpenSplit.DISTRICT),
                chosen,
                from(chosen).toString(),
                history.stream()
                        .filter(c -> c.version() > 0)
                        .map(c -> new Entry(
                                c,
                                c.figures().stream()
                                        .map(f -> words.title(f.word()))
                                        .toList()))
                        .toList()));
    }

    /** Before anybody chose: a year of whole months. */
    private YearMonth from(OpenChoice chosen) {
        YearMonth now = YearMonth.from(Instant.now(clock).atZone(Times.zone()));
        return chosen.version() == 0 ? now.minusYears(1) : chosen.from();
    }

    /** What everybody would see; nothing becomes public. */
    @POST
    @Path("preview")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance preview(@BeanParam Form form) {
        Actor actor = me.mustBe(Role.SUPERVISOR).actor();
        OpenSheet sheet = figures.preview(form.figures(), form.splits(), form.from(), actor);
        return pages.show(Templates.publicPreview(OpenTables.of(sheet, null, page.isEnglish())));
    }

    /** Publishes; {@code version} is the one that was looked at: a newer one is not overwritten. */
    @POST
    public Response choose(@BeanParam Form form) {
        Actor actor = me.mustBe(Role.SUPERVISOR).actor();
        figures.choose(form.figures(), form.splits(), form.from(), form.version, actor);
        return again();
    }

    @POST
    @Path("counts")
    public Response countAgain() {
        figures.countAgain(me.mustBe(Role.SUPERVISOR).actor());
        return again();
    }

    private static Response again() {
        return Response.seeOther(URI.create("/supervision/public-figures")).build();
    }
}
