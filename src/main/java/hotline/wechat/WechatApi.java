package hotline.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.wechat.AccessTokens.NoToken;
import hotline.wechat.WechatClient.Media;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;

/** Calls with the interface's key; one that WeChat does not take is changed for another, once. */
@ApplicationScoped
class WechatApi {
    private final WechatClient client;
    private final AccessTokens tokens;

    @Inject
    WechatApi(WechatClient client, AccessTokens tokens) {
        this.client = client;
        this.tokens = tokens;
    }

    JsonNode call(String path, JsonNode body) throws IOException, NoToken {
        String token = tokens.current();
        JsonNode answer = client.post(path, token, body);
        if (!WechatCodes.isToken(code(answer))) return answer;
        return client.post(path, tokens.instead(token), body);
    }

    /** The bytes, or a JSON object that says why not. */
    Media media(String id, long most) throws IOException, NoToken {
        String token = tokens.current();
        Media media = client.media(id, token, most);
        if (!WechatCodes.isToken(refusal(media))) return media;
        return client.media(id, tokens.instead(token), most);
    }

    static int code(JsonNode answer) {
        return answer.path("errcode").asInt(0);
    }

    /** WeChat's code where it sends JSON instead of a file, else 0. */
    static int refusal(Media media) throws IOException {
        boolean file = media.bytes().length == 0 || media.bytes()[0] != '{';
        return file ? 0 : code(WechatClient.json(media.bytes()));
    }
}
