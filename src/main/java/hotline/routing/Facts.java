package hotline.routing;

import hotline.base.Kind;
import hotline.base.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What is known when it is asked who should have a case.
 *
 * @param matter key of the matter, {@code null} when nobody has sorted it yet
 */
public record Facts(
        @Nullable Long matter,
        Kind kind,
        Urgency urgency,
        @Nullable String skill) {}
