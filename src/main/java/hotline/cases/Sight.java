package hotline.cases;

import hotline.base.Role;
import hotline.web.Viewer;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose cases a person may see. A secret case is seen by the people named for it and by nobody else, whatever their role.
 * Pure.
 */
sealed interface Sight {
    /** Every unit's. */
    record All() implements Sight {}

    /** Those with an order of one of these units: a handler's own, a head's own and all below. Never empty. */
    record OfUnits(Set<Long> units) implements Sight {
        public OfUnits {
            units = Set.copyOf(units);
        }

        boolean is(long unit) {
            return units.contains(unit);
        }

        /** For SQL: keys of ours, so there is nothing in them to escape. */
        String list() {
            return text(units);
        }

        static String text(Collection<Long> units) {
            return units.stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
        }
    }

    /** Those this account opened itself: programs that only bring contacts in. */
    record Own(long person) implements Sight {}

    static Sight of(Viewer viewer) {
        if (viewer.seesAllUnits()) return new All();
        Set<Long> units = units(viewer);
        return units.isEmpty() ? new Own(viewer.actor().id()) : new OfUnits(units);
    }

    /** Whose orders this person handles or watches over. */
    static Set<Long> units(Viewer viewer) {
        Set<Long> units = new TreeSet<>();
        Long own = viewer.actor().unit();
        if (viewer.is(Role.HANDLER) && own != null) units.add(own);
        if (viewer.is(Role.HEAD)) units.addAll(viewer.heads());
        return units;
    }

    default boolean sees(@Nullable Long unit, @Nullable Long openedBy) {
        return switch (this) {
            case All all -> true;
            case OfUnits of -> unit != null && of.is(unit);
            case Own own -> openedBy != null && openedBy == own.person;
        };
    }
}
