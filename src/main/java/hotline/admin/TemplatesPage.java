package hotline.admin;

import hotline.base.Refusal;
import hotline.base.Role;
import hotline.notify.Language;
import hotline.notify.SmsLength;
import hotline.notify.Template;
import hotline.notify.Wording;
import hotline.notify.Wordings;
import hotline.web.Me;
import hotline.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words of messages: looked through, changed in versions, counted as an operator charges them while one types. */
@Path("/admin/messages/templates")
@RunOnVirtualThread
class TemplatesPage {
    @Inject
    Me me;

    @Inject
    Wordings words;

    @Inject
    Pages pages;

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance templates(List<Wording> all, @Nullable Wording chosen, List<Wording> history);

        static native TemplateInstance templatePreview(String text, SmsLength length);
    }

    /** @param edit {@code answer-zh} */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("edit") @Nullable String edit) {
        me.mustBe(Role.ADMIN);
        Wording chosen = edit == null || edit.isBlank() ? null : chosen(edit);
        return pages.show(Templates.templates(
                words.all(), chosen, chosen == null ? List.of() : words.history(chosen.template(), chosen.language())));
    }

    private Wording chosen(String name) {
        int dash = name.lastIndexOf('-');
        if (dash < 0) throw Refusal.notFound("template");
        return words.of(Template.of(name.substring(0, dash)), language(name.substring(dash + 1)));
    }

    /** What it would say and cost; nothing is kept. */
    @POST
    @Path("preview")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance preview(@FormParam("text") @Nullable String text) {
        me.mustBe(Role.ADMIN);
        String given = Objects.requireNonNullElse(text, "");
        String sample = Wording.sample(given.substring(0, Math.min(1000, given.length())));
        return pages.show(Templates.templatePreview(sample, SmsLength.of(sample)));
    }

    /** @param version the one that was changed: a newer one is not overwritten */
    @POST
    @Path("{template}/{language}")
    public Response change(
            @PathParam("template") String template,
            @PathParam("language") String language,
            @FormParam("text") @Nullable String text,
            @FormParam("active") @Nullable String active,
            @FormParam("version") int version) {
        words.change(
                Template.of(template),
                language(language),
                Objects.requireNonNullElse(text, ""),
                active != null,
                version,
                me.mustBe(Role.ADMIN).actor());
        return Response.seeOther(URI.create("/admin/messages/templates?edit=" + template + "-" + language))
                .build();
    }

    private static Language language(String word) {
        return switch (word) {
            case "zh" -> Language.ZH;
            case "en" -> Language.EN;
            default -> throw Refusal.notFound("template");
        };
    }
}
