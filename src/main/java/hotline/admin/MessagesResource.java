package hotline.admin;

import hotline.base.Page;
import hotline.base.Role;
import hotline.notify.Outbox;
import hotline.web.Me;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Messages that went out and came in: {@code {id, direction, channel, to, case, template, text, state, providerId, attempts, at, result}}. */
@Path("/api/messages")
@RunOnVirtualThread
class MessagesResource {
    @Inject
    Me me;

    @Inject
    MessageList list;

    @Inject
    Outbox outbox;

    @GET
    public Page<MessageLine> list(@BeanParam MessageFilter filter, @QueryParam("limit") @Nullable Integer limit) {
        return list.page(filter, Page.limit(limit), me.mustBe(Role.ADMIN, Role.SUPERVISOR, Role.AUDITOR, Role.VISITOR));
    }

    /** Lets a parked one go on. Refuses with 409 {@code not-parked}. */
    @POST
    @Path("{id}/retry")
    public void retry(@PathParam("id") String id) {
        outbox.retry(id, me.viewer());
    }
}
