package hotline.phone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time in which the feed of a server was not heard; {@code to} is {@code null} while it lasts. */
record Gap(String server, Instant from, @Nullable Instant to, String kind, boolean repaired) {}
