package hotline.admin;

import hotline.audit.Audit;
import hotline.audit.Entry;
import hotline.base.Page;
import hotline.base.Role;
import hotline.web.Me;
import hotline.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The audit, to look through and to verify. */
@Path("/admin/audit")
@RunOnVirtualThread
class AuditPage {
    @Inject
    Me me;

    @Inject
    Audit audit;

    @Inject
    Pages pages;

    /** The filter as it stands in the address. */
    static class Asked {
        @QueryParam("actor")
        public @Nullable String actor;

        @QueryParam("action")
        public @Nullable String action;

        @QueryParam("subject")
        public @Nullable String subject;

        @QueryParam("after")
        public @Nullable Long after;

        Audit.Asked filter() {
            return new Audit.Asked(given(actor), given(action), given(subject));
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance audit(Page<Entry> page, Audit.Asked asked);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@BeanParam Asked asked) {
        me.mustBe(Role.AUDITOR);
        Page<Entry> page = audit.entries(asked.filter(), asked.after, Page.DEFAULT_LIMIT);
        return pages.show(Templates.audit(page, asked.filter()));
    }
}
