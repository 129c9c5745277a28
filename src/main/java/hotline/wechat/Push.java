package hotline.wechat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * What WeChat pushes, checked and opened: a citizen's message, or something that he or the platform has done.
 *
 * @param values as they name them: {@code FromUserName}, {@code MsgType} …
 */
record Push(Map<String, String> values) {
    String get(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** The words as they came. */
    String raw(String name) {
        return values.getOrDefault(name, "");
    }

    /** The citizen's openid. */
    String sender() {
        return get("FromUserName");
    }

    /** Our account's own name, {@code gh_…}. */
    String account() {
        return get("ToUserName");
    }

    String type() {
        return get("MsgType").toLowerCase(Locale.ROOT);
    }

    /** {@code subscribe}, {@code click} …; empty for a message. */
    String event() {
        return type().equals("event") ? get("Event").toLowerCase(Locale.ROOT) : "";
    }

    /** Whole seconds, by their clock. */
    Instant at() {
        return Instant.ofEpochSecond(Long.parseLong(get("CreateTime")));
    }

    /** The same for every time that it is pushed. An event has no number of its own: sender and second are it. */
    String ref() {
        if (!get("MsgId").isEmpty()) return get("MsgId");
        String key = event() + "-" + get("EventKey");
        return "event-" + get("CreateTime") + "-" + key.substring(0, Math.min(80, key.length()));
    }

    /** Whether it has what everything that we read has. */
    boolean isWhole() {
        return sender().matches("[A-Za-z0-9_-]{1,64}")
                && !account().isEmpty()
                && account().length() <= 64
                && get("CreateTime").matches("\\d{1,12}")
                && !type().isEmpty()
                && get("MsgId").length() <= 64;
    }

    @Override
    public String toString() {
        return "push " + type() + " " + event();
    }
}
