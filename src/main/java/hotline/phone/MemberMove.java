package hotline.phone;

import org.jspecify.annotations.Nullable;

/** What is told to a telephone server about its queues' members. {@code extension} is the bare number. */
sealed interface MemberMove {
    /** @param pause reason the member begins paused with, {@code null} when he may be rung at once */
    record Add(
            String queue,
            String extension,
            String login,
            @Nullable String pause) implements MemberMove {}

    record Remove(String queue, String extension) implements MemberMove {}

    /** In all queues that he is a member of. {@code reason} {@code null}: may be rung again. */
    record Pause(String extension, @Nullable String reason) implements MemberMove {}
}
