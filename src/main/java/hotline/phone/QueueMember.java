package hotline.phone;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a queue rings.
 *
 * @param name    {@code MemberName}: the login of an operator, or another program's own word
 * @param dynamic added while running, so that it may be removed; false for one of the configuration
 * @param pause   reason, empty when none was given; {@code null} when not paused
 */
record QueueMember(
        String queue,
        String extension,
        String name,
        boolean dynamic,
        @Nullable String pause) {}
