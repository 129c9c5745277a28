package hotline.cases;

import hotline.base.Role;
import hotline.web.Viewer;
import org.jspecify.annotations.Nullable;

/** Whose cases a person may see. A secret case is seen by the people named for it and by nobody else, whatever their role. */
sealed interface Sight {
    /** Every unit's. */
    record All() implements Sight {}

    /** Those with an order of this unit. */
    record OfUnit(long unit) implements Sight {}

    /** Those this account opened itself: programs that only bring contacts in. */
    record Own(long person) implements Sight {}

    static Sight of(Viewer viewer) {
        Long unit = viewer.actor().unit();
        if (viewer.seesAllUnits()) return new All();
        if (viewer.is(Role.HANDLER) && unit != null) return new OfUnit(unit);
        return new Own(viewer.actor().id());
    }

    default boolean sees(@Nullable Long unit, @Nullable Long openedBy) {
        return switch (this) {
            case All all -> true;
            case OfUnit of -> unit != null && unit == of.unit;
            case Own own -> openedBy != null && openedBy == own.person;
        };
    }
}
