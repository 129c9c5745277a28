package hotline.wechat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hotline.notify.Letter;
import hotline.wechat.WechatConfig.Approved;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter in the form of one of the account's approved templates: a few short fields and a link. Pure. */
final class TemplateMessage {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private TemplateMessage() {}

    /** {@code client_msg_id}: for ten minutes the same one again is not sent again. */
    static ObjectNode of(Letter letter, Approved approved) {
        String text = PassiveReply.plain(letter.text());
        ObjectNode body = WechatClient.body()
                .put("touser", letter.to())
                .put("template_id", approved.id())
                .put("client_msg_id", letter.ref());
        Matcher link = LINK.matcher(text);
        if (link.find()) body.put("url", link.group());
        ObjectNode data = body.putObject("data");
        Matcher number = NUMBER.matcher(text);
        String nr = number.find() ? number.group() : "-";
        approved.number().ifPresent(field -> data.putObject(field).put("value", nr));
        approved.text()
                .ifPresent(field -> data.putObject(field)
                        .put(
                                "value",
                                cut(field, LINK.matcher(text).replaceAll("").strip())));
        return body;
    }

    /** Longer ones are refused with 47003. */
    private static String cut(String field, String text) {
        int most = field.startsWith("thing") ? 20 : field.startsWith("character_string") ? 32 : 200;
        int[] points = text.codePoints().limit(most + 1L).toArray();
        return points.length <= most ? text : new String(points, 0, most - 1) + "…";
    }
}
