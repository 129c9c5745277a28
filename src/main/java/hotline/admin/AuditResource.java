package hotline.admin;

import hotline.audit.Audit;
import hotline.audit.AuditChain;
import hotline.audit.Entry;
import hotline.audit.Verification;
import hotline.base.Page;
import hotline.base.Role;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Who did and who read what, for auditors: {@code {id, at, actor, action, subject, detail}}, newest first. */
@Path("/api/audit")
@RunOnVirtualThread
class AuditResource {
    @Inject
    Audit audit;

    @Inject
    AuditChain chain;

    @Inject
    Me me;

    @GET
    public Page<Entry> list(
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("action") @Nullable String action,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("after") @Nullable Long after) {
        me.mustBe(Role.AUDITOR);
        return audit.entries(new Audit.Asked(actor, action, subject), after, Page.limit(limit));
    }

    /** Walks along the whole chain; {@code broken} names the first entry or seal that does not fit. */
    @POST
    @Path("verification")
    public Verification verify() {
        audit.record(me.mustBe(Role.AUDITOR).actor(), "audit-verified", "audit", null);
        return chain.verify();
    }
}
