package hotline.routing;

import hotline.directory.Area;
import hotline.directory.Directory;
import hotline.directory.Matter;
import hotline.directory.Unit;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words that a row of the catalogue may use. */
record Known(Set<String> matters, Set<String> areas, Set<String> units, Set<String> ruleSets) {
    static Known of(Directory directory) {
        return new Known(
                codes(directory.matters(), Matter::code),
                codes(directory.areas(), Area::code),
                codes(directory.units(), Unit::code),
                RoutingRules.ruleSets());
    }

    private static <T> Set<String> codes(Collection<T> all, Function<T, String> code) {
        return all.stream().map(code).collect(Collectors.toUnmodifiableSet());
    }
}
