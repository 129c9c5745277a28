package hotline.wechat;

import hotline.notify.Failure;
import hotline.notify.Sender;
import java.util.Set;

/** WeChat's codes in our words. Pure. Source: WeChat, 全局返回码, and the pages of the calls. */
final class WechatCodes {
    /** The key to the interface is no good: one more try with a new one. */
    private static final Set<Integer> TOKEN = Set.of(40001, 40014, 42001);

    /** 回复时间超过限制: no act of his has opened a window that is still open. */
    static final int WINDOW_CLOSED = 45015;

    /** 客服接口下行条数超过上限: as many as he may be written since his last act. */
    static final int QUOTA_SPENT = 45047;

    private WechatCodes() {}

    static boolean isToken(int code) {
        return TOKEN.contains(code);
    }

    /** Of anything but 0. The words that come with a code may name the addressee: only the code is kept. */
    static Sender.Result result(int code) {
        String detail = Integer.toString(code);
        Failure why = failure(code);
        return switch (why) {
            case RATE, ACCOUNT, UNAVAILABLE -> new Sender.Later(why, detail, null);
            default -> new Sender.Refused(why, detail);
        };
    }

    static Failure failure(int code) {
        return switch (code) {
            case -1 -> Failure.UNAVAILABLE;
            // 43004 does not subscribe (any more); 43019 is on the black list; the window and what is left of it
            case 43004, 43019, WINDOW_CLOSED, QUOTA_SPENT -> Failure.UNREACHABLE;
            // refuses to be sent messages
            case 43101 -> Failure.OPTED_OUT;
            // 45009 calls of a day, 45011 calls of a minute, 45033 at once
            case 45009, 45011, 45033 -> Failure.RATE;
            // no such openid, empty or too long or forbidden words, wrong data
            case 40003, 40008, 44004, 45002, 45003, 47001, 47003, 40057, 87014 -> Failure.INVALID;
            default -> Failure.ACCOUNT;
        };
    }
}
