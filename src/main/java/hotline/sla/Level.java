package hotline.sla;

import org.jspecify.annotations.Nullable;

/** What is said about a clock, in this order, each once. The first three speak to the handler. */
public enum Level {
    EARLY,
    SOON,
    /** At the deadline: the handler's escalation. */
    DUE,
    UNIT_HEAD,
    SUPERVISOR;

    /** {@code null} after the last. */
    @Nullable
    Level next() {
        return this == SUPERVISOR ? null : values()[ordinal() + 1];
    }
}
