package hotline.phone;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an operator needs to sit down at a telephone.
 *
 * @param extensions all there are; {@code holder} is who has one now
 */
record MyPhone(OperatorState state, List<Place> extensions, Set<String> pauseReasons, List<Link> links) {
    record Place(
            String server,
            String extension,
            String kind,
            @Nullable String holder) {}
}
