package hotline.wechat;

import hotline.base.Refusal;
import hotline.wechat.Checking.Query;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What WeChat pushes. Each push is checked, then stored, then answered; the work comes afterwards. They wait 5 s and come three times. */
@Path("/channels/wechat")
@RunOnVirtualThread
class WechatResource {
    private static final int ECHO = 256;

    @Inject
    Checking checking;

    @Inject
    Pushes pushes;

    /** Their question whether this is our address, when it is set: the echo proves that we know the token. */
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String echo(
            @QueryParam("signature") @Nullable String signature,
            @QueryParam("timestamp") @Nullable String timestamp,
            @QueryParam("nonce") @Nullable String nonce,
            @QueryParam("echostr") @Nullable String echo) {
        checking.sender(new Query(signature, timestamp, nonce, null, null));
        if (echo == null || echo.length() > ECHO) throw Refusal.invalid("echostr", "size");
        return echo;
    }

    /** {@code success} says: we have it, and will write when we have something to say. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response take(
            @QueryParam("signature") @Nullable String signature,
            @QueryParam("timestamp") @Nullable String timestamp,
            @QueryParam("nonce") @Nullable String nonce,
            @QueryParam("encrypt_type") @Nullable String encryptType,
            @QueryParam("msg_signature") @Nullable String msgSignature,
            byte @Nullable [] body) {
        long from = System.nanoTime();
        Query query = new Query(signature, timestamp, nonce, encryptType, msgSignature);
        Push push = checking.push(query, body == null ? new byte[0] : body);
        return pushes.take(push, from)
                .map(words ->
                        Response.ok(checking.sealed(query, PassiveReply.xml(push, words)), "text/xml;charset=UTF-8"))
                .orElseGet(() -> Response.ok("success", MediaType.TEXT_PLAIN))
                .build();
    }
}
