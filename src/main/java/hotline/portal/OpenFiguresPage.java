package hotline.portal;

import hotline.reporting.FigureWords;
import hotline.web.PageContext;
import hotline.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures for everybody, without an account: by month, matter and district, each with its definition. */
@Path("/open")
@PermitAll
@RunOnVirtualThread
class OpenFiguresPage {
    @Inject
    OpenKept kept;

    @Inject
    OpenLimit limit;

    @Inject
    OpenConfig config;

    @Inject
    Pages pages;

    @Inject
    PageContext page;

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance open(
                OpenSheet sheet, List<OpenSheet.Table> tables, List<Defined> definitions, OpenConfig config);
    }

    /** A figure's name with what it counts. */
    record Defined(String title, String definition) {}

    /** @param period of the tables by group: a month or a year */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("period") @Nullable String period, @Context HttpServerRequest request) {
        limit.check(request.remoteAddress().hostAddress());
        OpenSheet sheet = kept.now().sheet();
        return pages.show(Templates.open(
                sheet, OpenTables.of(sheet, period, page.isEnglish()), definitions(sheet, page.getLocale()), config));
    }

    static List<Defined> definitions(OpenSheet sheet, Locale language) {
        FigureWords words = FigureWords.in(language);
        return sheet.figures().stream()
                .map(f -> new Defined(words.title(f.word()), words.definition(f.word())))
                .toList();
    }
}
