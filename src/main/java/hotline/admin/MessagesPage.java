package hotline.admin;

import hotline.base.Channel;
import hotline.base.Page;
import hotline.base.Role;
import hotline.notify.MessageState;
import hotline.notify.Outbox;
import hotline.web.Me;
import hotline.web.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** What went out and what came in; parked ones can go on. */
@Path("/admin/messages")
@RunOnVirtualThread
class MessagesPage {
    @Inject
    Me me;

    @Inject
    MessageList list;

    @Inject
    Outbox outbox;

    @Inject
    Pages pages;

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance messages(
                Page<MessageLine> page, MessageFilter asked, List<MessageState> states, List<Channel> channels);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@BeanParam MessageFilter asked) {
        Page<MessageLine> page =
                list.page(asked, Page.DEFAULT_LIMIT, me.mustBe(Role.ADMIN, Role.SUPERVISOR, Role.AUDITOR));
        return pages.show(
                Templates.messages(page, asked, List.of(MessageState.values()), List.of(Channel.SMS, Channel.WECHAT)));
    }

    @POST
    @Path("{id}/retry")
    public Response retry(@PathParam("id") String id) {
        outbox.retry(id, me.viewer());
        return Response.seeOther(URI.create("/admin/messages?state=PARKED")).build();
    }
}
