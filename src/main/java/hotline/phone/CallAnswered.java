package hotline.phone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An operator and the citizen talk. The fields are those of {@link CallOffered}. */
public record CallAnswered(
        String server,
        String call,
        String login,
        String extension,
        @Nullable String callerNumber,
        @Nullable String queue,
        @Nullable String skill,
        @Nullable String did,
        Instant at) {}
