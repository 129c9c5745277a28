package hotline.notify;

import hotline.base.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** Whom a notice is for; of a secret case instead the people named for it. */
public enum Audience {
    UNIT,
    SUPERVISOR;

    /** As in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Refuses an unknown word with 404. */
    public static Audience of(String word) {
        return Arrays.stream(values())
                .filter(a -> a.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("audience"));
    }
}
