package hotline.admin;

import hotline.base.Page;
import hotline.base.Role;
import hotline.directory.Directory;
import hotline.open311.ApiKey;
import hotline.open311.ApiKeys;
import hotline.open311.Endpoint;
import hotline.open311.Endpoints;
import hotline.open311.Question;
import hotline.open311.Sending;
import hotline.open311.Services;
import hotline.open311.Submissions;
import hotline.web.Me;
import hotline.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Other programs: their keys, what is offered to them, what they sent in. */
@Path("/admin/open311")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class Open311Page {
    @Inject
    Me me;

    @Inject
    ApiKeys keys;

    @Inject
    Services services;

    @Inject
    Submissions submissions;

    @Inject
    Endpoints endpoints;

    @Inject
    Directory directory;

    @Inject
    Names names;

    @Inject
    Pages pages;

    /** An endpoint with its unit and its codes as the form takes them. */
    record Line(String unit, String unitName, Endpoint endpoint, String codes) {}

    /** One order on its way. */
    record Way(String unitName, Sending sending) {}

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance open311Keys(List<ApiKey> keys);

        static native TemplateInstance open311Services(
                List<Services.Setting> services,
                Services.@Nullable Setting chosen,
                List<Question> questions,
                List<String> datatypes,
                @Nullable Question asked,
                boolean adding,
                String q);

        static native TemplateInstance open311Endpoints(
                List<Line> endpoints, @Nullable Line chosen, List<Names.Node> units, List<Way> ways);

        static native TemplateInstance open311Received(Page<Submissions.Line> page);
    }

    @GET
    public TemplateInstance keys() {
        me.mustBe(Role.ADMIN);
        return pages.show(Templates.open311Keys(keys.all()));
    }

    /**
     * @param q   part of a name, a code or the pinyin's first letters; nothing: what is offered
     * @param ask code of what is asked and now changed; {@code +} for something new
     */
    @GET
    @Path("services")
    public TemplateInstance services(
            @QueryParam("code") @Nullable String code,
            @QueryParam("q") @Nullable String q,
            @QueryParam("ask") @Nullable String ask) {
        me.mustBe(Role.ADMIN);
        String wanted = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        List<Services.Setting> all = services.settings();
        List<Services.Setting> found = all.stream()
                .filter(s -> wanted.isEmpty() ? s.isPublic() : isCalled(s, wanted))
                .toList();
        Services.Setting chosen = all.stream()
                .filter(s -> s.matter().code().equals(code))
                .findFirst()
                .orElse(null);
        List<Question> questions =
                chosen == null ? List.of() : services.questions(chosen.matter().code());
        Question asked = questions.stream()
                .filter(each -> each.code().equals(ask))
                .findFirst()
                .orElse(null);
        boolean adding = asked == null && ask != null;
        return pages.show(
                Templates.open311Services(found, chosen, questions, Question.DATATYPES, asked, adding, wanted));
    }

    @GET
    @Path("received")
    public TemplateInstance received(@QueryParam("after") @Nullable Long after) {
        me.mustBe(Role.ADMIN);
        return pages.show(Templates.open311Received(submissions.received(after, Page.DEFAULT_LIMIT)));
    }

    @GET
    @Path("endpoints")
    public TemplateInstance endpoints(@QueryParam("unit") @Nullable String unit) {
        me.mustBe(Role.ADMIN);
        List<Line> lines = endpoints.all().stream().map(this::line).toList();
        Map<Long, String> byKey =
                lines.stream().collect(Collectors.toMap(l -> l.endpoint().id(), Line::unitName));
        List<Way> ways = endpoints.open(Page.DEFAULT_LIMIT).stream()
                .map(s -> new Way(byKey.getOrDefault(s.endpoint(), ""), s))
                .toList();
        Line chosen =
                lines.stream().filter(l -> l.unit().equals(unit)).findFirst().orElse(null);
        return pages.show(Templates.open311Endpoints(lines, chosen, names.units(), ways));
    }

    private Line line(Endpoint endpoint) {
        String unit = directory.unit(endpoint.unit()).code();
        String codes = endpoint.codes().entrySet().stream()
                .map(e -> directory.matter(e.getKey()).code() + "=" + e.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
        return new Line(unit, names.unit(unit), endpoint, codes);
    }

    private static boolean isCalled(Services.Setting setting, String wanted) {
        return (setting.matter().code() + " " + setting.matter().name() + " "
                        + setting.matter().nameEn() + " " + setting.matter().initials())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }
}
