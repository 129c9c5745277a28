package hotline.supervision;

import hotline.base.Refusal;
import hotline.cases.QueueFilter;
import hotline.cases.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a supervisor looks for, the worst first. A number and its rows are the same filter, so they agree. */
public enum Watch {
    /** Its first clock has run out. */
    LATE,
    /** Its first clock runs out soon. */
    NEAR,
    /** Dispatched, and its lead has not signed in. */
    UNSIGNED;

    /** @param near how soon is soon */
    QueueFilter filter(Instant now, Duration near) {
        return switch (this) {
            case LATE -> QueueFilter.OPEN.due(null, now);
            case NEAR -> QueueFilter.OPEN.due(now, now.plus(near));
            case UNSIGNED -> QueueFilter.OPEN.in(State.DISPATCHED);
        };
    }

    /** In addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Watch of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(w -> word == null || w.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("what", "unknown"));
    }
}
