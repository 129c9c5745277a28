package hotline.wechat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Words in the answer to a push itself: it costs nothing of what we may write to him. Pure. */
final class PassiveReply {
    /** WeChat's limit of a text, in bytes; of messages of the customer service too. */
    static final int LONGEST = 2048;

    private PassiveReply() {}

    static String xml(Push push, String words) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("ToUserName", push.sender());
        values.put("FromUserName", push.account());
        values.put("CreateTime", push.get("CreateTime"));
        values.put("MsgType", "text");
        values.put("Content", plain(words));
        return PushXml.write(values);
    }

    /** Without the signature that an SMS begins with, for the account's name stands above; and not too long. */
    static String plain(String text) {
        String words = text.replaceFirst("^【[^】]*】", "");
        while (words.getBytes(StandardCharsets.UTF_8).length > LONGEST)
            words = words.substring(0, words.offsetByCodePoints(words.length(), -2)) + "…";
        return words;
    }
}
