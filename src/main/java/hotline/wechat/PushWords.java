package hotline.wechat;

import hotline.base.Gcj02;
import hotline.base.Point;
import hotline.base.Refusal;
import java.util.Locale;

/** What a message says, in words. Pure. What shows more than it says is a mark that no rule reads: a person looks at it. */
final class PushWords {
    private PushWords() {}

    static String of(Push push) {
        return switch (push.type()) {
            case "text" -> push.raw("Content");
            case "voice" -> push.get("Recognition").isEmpty() ? "[语音]" : push.raw("Recognition");
            case "image" -> "[图片]";
            case "video", "shortvideo" -> "[视频]";
            case "location" -> location(push);
            case "link" -> (push.get("Title") + "\n" + push.get("Description") + "\n" + push.get("Url")).strip();
            default -> "[消息]";
        };
    }

    /** WeChat's map shows GCJ-02; we speak WGS-84, to a metre. */
    private static String location(Push push) {
        try {
            Point shown =
                    new Point(Double.parseDouble(push.get("Location_X")), Double.parseDouble(push.get("Location_Y")));
            Point place = Gcj02.toWgs84(shown);
            return String.format(Locale.ROOT, "位置：%s（%.5f, %.5f）", push.get("Label"), place.lat(), place.lon());
        } catch (NumberFormatException | Refusal e) {
            return "位置：" + push.get("Label");
        }
    }
}
