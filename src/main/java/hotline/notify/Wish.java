package hotline.notify;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a whole message asks of our writing to its sender. Pure. */
public enum Wish {
    /** Nothing more, please. */
    STOP("退订", "退订回t", "td", "t", "n", "stop", "stopall", "unsubscribe", "cancel", "end", "quit", "不要再发", "取消订阅"),
    /** After all, yes. */
    START("恢复订阅", "重新订阅", "start", "unstop", "resubscribe"),
    CHINESE("中文", "汉语", "chinese"),
    ENGLISH("英文", "英语", "english", "en");

    private final Set<String> words;

    Wish(String... words) {
        this.words = Set.of(words);
    }

    /** Empty when the message is about something else, also when it only contains such a word. */
    public static Optional<Wish> read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{P}\\p{Z}\\p{C}]", "")
                .replace("退訂", "退订");
        for (Wish wish : values()) if (wish.words.contains(plain)) return Optional.of(wish);
        return Optional.empty();
    }
}
