package hotline.routing;

import hotline.base.Kind;
import hotline.base.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What is known when it is asked who should have a case.
 *
 * @param matter key of the matter, {@code null} when nobody has sorted it yet
 * @param area   code of the grid cell, street or district; {@code null} when nobody knows where it is. One that the
 *               directory does not have is as good as none
 */
public record Facts(
        @Nullable Long matter,
        Kind kind,
        Urgency urgency,
        @Nullable String skill,
        @Nullable String area) {

    public Facts(@Nullable Long matter, Kind kind, Urgency urgency, @Nullable String skill) {
        this(matter, kind, urgency, skill, null);
    }
}
