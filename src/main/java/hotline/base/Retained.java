package hotline.base;

import java.time.Instant;
import java.time.Period;
import java.util.List;

/** One rule of retention: what grows too old, and what then happens to it. Each bean of this kind is a rule, which acts once it was approved. */
public interface Retained {
    /** In kebab case; its setting is {@code hotline.retention.after.<rule>}. */
    String rule();

    /** How long it is kept when nothing is set. */
    Period usual();

    /** How much would go now. Reads; changes nothing. */
    long due(Instant before);

    /** Some of it for a person's eyes: numbers of cases and calls, masked; nothing of a secret case. */
    List<String> examples(Instant before, int limit);

    /** Does it to some, each whole or not at all, in transactions of its own. 0 when nothing is left to do. */
    int act(Instant before, int limit);
}
