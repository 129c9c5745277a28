package hotline.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An operator passed the citizen on. {@code from} and {@code to} are extensions, or numbers outside. */
public record Transfer(
        Instant at,
        boolean attended,
        @Nullable String from,
        @Nullable String to) {}
