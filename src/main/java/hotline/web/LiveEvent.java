package hotline.web;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Something that open pages learn of without a reload.
 *
 * @param name     the event's name in the browser, {@code case}, {@code pop}, {@code line}
 * @param cursor   position in the durable history, {@code null} for what has none and is not sent again (a ringing call)
 * @param payload  serialised as JSON; may hold only what everyone in the audience may see
 * @param audience decided on the server for every open stream
 */
public record LiveEvent(String name, @Nullable Long cursor, Object payload, Predicate<Viewer> audience) {}
