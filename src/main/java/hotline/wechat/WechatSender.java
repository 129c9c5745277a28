package hotline.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hotline.base.Channel;
import hotline.notify.Failure;
import hotline.notify.Letter;
import hotline.notify.MessageState;
import hotline.notify.Sender;
import hotline.wechat.AccessTokens.NoToken;
import hotline.wechat.Allowances.Spent;
import hotline.wechat.SendingRows.Way;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Messages by the official account: of the customer service 客服消息 while an act of his own allows it, else by an approved
 * template 模板消息. Where neither goes he is out of reach here, and {@code notify} takes the telephone if there is one.
 */
@ApplicationScoped
class WechatSender implements Sender {
    static final String PROVIDER = "wechat";

    private final WechatConfig config;
    private final WechatApi api;
    private final Allowances allowances;
    private final SendingRows rows;

    @Inject
    WechatSender(WechatConfig config, WechatApi api, Allowances allowances, SendingRows rows) {
        this.config = config;
        this.api = api;
        this.allowances = allowances;
        this.rows = rows;
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public boolean isReady() {
        return config.appId().isPresent() && config.appSecret().isPresent();
    }

    /** What was tried by a template before is tried so again: WeChat knows its name. */
    @Override
    public Result send(Letter letter) {
        if (rows.last(letter.ref()).filter(way -> way == Way.TEMPLATE).isEmpty()) {
            Optional<Spent> spent = allowances.spend(letter.to());
            if (spent.isPresent()) {
                Result result = service(letter, spent.get());
                if (!isShut(result)) return result;
            }
        }
        return template(letter);
    }

    private Result service(Letter letter, Spent spent) {
        rows.tried(letter.ref(), Way.SERVICE);
        ObjectNode body = WechatClient.body().put("touser", letter.to()).put("msgtype", "text");
        body.putObject("text").put("content", PassiveReply.plain(letter.text()));
        Result result = called("/cgi-bin/message/custom/send", body, letter);
        if (result instanceof Later) allowances.giveBack(spent);
        return result;
    }

    /** WeChat knows better how much he may be written to: so do we now. */
    private static boolean isShut(Result result) {
        return result instanceof Refused r
                && (Integer.toString(WechatCodes.WINDOW_CLOSED).equals(r.detail())
                        || Integer.toString(WechatCodes.QUOTA_SPENT).equals(r.detail()));
    }

    private Result template(Letter letter) {
        WechatConfig.Approved approved =
                config.templates().get(letter.template().word());
        if (approved == null) return new Refused(Failure.UNREACHABLE, "no window, no template");
        rows.tried(letter.ref(), Way.TEMPLATE);
        return called("/cgi-bin/message/template/send", TemplateMessage.of(letter, approved), letter);
    }

    private Result called(String path, ObjectNode body, Letter letter) {
        try {
            return result(api.call(path, body), letter);
        } catch (NoToken e) {
            return new Later(e.code() == 0 ? Failure.UNAVAILABLE : Failure.ACCOUNT, "token " + e.code(), null);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Later(Failure.UNAVAILABLE, e.getClass().getSimpleName(), null);
        } catch (IOException e) {
            return new Unclear(e.getClass().getSimpleName());
        }
    }

    /** Of a message of the customer service nothing is heard later; of a template's there is an event. */
    private Result result(JsonNode answer, Letter letter) {
        int code = WechatApi.code(answer);
        if (code == WechatCodes.WINDOW_CLOSED || code == WechatCodes.QUOTA_SPENT) allowances.closed(letter.to());
        if (code != 0) return WechatCodes.result(code);
        return answer.has("msgid")
                ? new Accepted(answer.path("msgid").asText(), MessageState.ACCEPTED)
                : new Accepted(letter.ref(), MessageState.SENT);
    }

    /** They have no list of what was sent. A template's may safely be sent again for a while, and so counts as not there. */
    @Override
    public Found find(Letter letter, Predicate<String> others) {
        return rows.isSafeAgain(letter.ref()) ? new Absent() : new Unknown("no list");
    }
}
