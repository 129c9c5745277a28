package hotline.sms;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.base.Channel;
import hotline.base.Refusal;
import hotline.intake.Inbound;
import hotline.notify.MessageState;
import hotline.notify.Outbox;
import hotline.notify.Report;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What Aliyun pushes: arrays of replies or reports, again and again until they are answered with {@code {"code":0}}. They are
 * not signed; the address ends with a key of ours.
 */
@Path("/channels/sms/aliyun")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class AliyunResource {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @Inject
    SmsConfig config;

    @Inject
    Inbound inbound;

    @Inject
    Outbox outbox;

    record Answer(int code, String msg) {
        static final Answer OK = new Answer(0, "成功");
    }

    /**
     * Replies. There is no key of the message: number, second and words are it. What was answered is told by the digits behind
     * our number, which are part of the account.
     */
    @POST
    @Path("reply")
    public Answer reply(@QueryParam("key") @Nullable String key, AliyunPush replies) {
        check(key);
        for (JsonNode each : replies.items()) {
            String text = each.path("content").asText();
            String sent = each.path("send_time").asText();
            try {
                inbound.store(
                        Channel.SMS,
                        each.path("dest_code").asText(),
                        each.path("phone_number").asText(),
                        sent + " " + digest(text),
                        text,
                        LocalDateTime.parse(sent, LOCAL)
                                .atZone(AliyunSender.ZONE)
                                .toInstant());
            } catch (DateTimeException e) {
                throw Refusal.invalid("send_time", "time");
            }
        }
        return Answer.OK;
    }

    /** Reports. One that is about nothing of ours is answered too, or it would come for days. */
    @POST
    @Path("report")
    public Answer report(@QueryParam("key") @Nullable String key, AliyunPush reports) {
        check(key);
        for (JsonNode each : reports.items()) {
            boolean arrived = each.path("success").asBoolean();
            String code = each.path("err_code").asText();
            outbox.report(new Report(
                    "aliyun",
                    each.path("biz_id").asText(),
                    each.path("out_id").asText(),
                    arrived ? MessageState.DELIVERED : MessageState.FAILED,
                    arrived ? null : AliyunCodes.reported(code),
                    arrived ? null : code));
        }
        return Answer.OK;
    }

    private void check(@Nullable String given) {
        String key = config.aliyun().pushKey().orElseThrow(() -> Refusal.notFound("channel"));
        byte[] shown = (given == null ? "" : given).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), shown))
            throw Refusal.forbidden("signature", "Not from the provider");
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
