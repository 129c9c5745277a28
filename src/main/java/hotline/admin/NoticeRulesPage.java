package hotline.admin;

import hotline.base.Refusal;
import hotline.base.Role;
import hotline.notify.NoticeChange;
import hotline.notify.NoticeRule;
import hotline.notify.NoticeRules;
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
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which notice goes to whom, on the page and by SMS; one of them in a form, with what became of it. */
@Path("/admin/notices")
@RunOnVirtualThread
class NoticeRulesPage {
    @Inject
    Me me;

    @Inject
    NoticeRules rules;

    @Inject
    Pages pages;

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance noticeRules(
                List<NoticeRule> rules,
                @Nullable NoticeRule chosen,
                List<NoticeChange> history,
                @Nullable Instant digest);
    }

    /** @param code {@code missed/unit} */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam("rule") @Nullable String code) {
        me.mustBe(Role.ADMIN);
        List<NoticeRule> all = rules.all();
        NoticeRule chosen = code == null || code.isBlank() ? null : chosen(all, code);
        List<NoticeChange> history = chosen == null ? List.of() : rules.history(chosen);
        return pages.show(Templates.noticeRules(all, chosen, history, rules.nextDigest()));
    }

    private static NoticeRule chosen(List<NoticeRule> all, String code) {
        return all.stream().filter(r -> r.code().equals(code)).findFirst().orElseThrow(() -> Refusal.notFound("rule"));
    }
}
