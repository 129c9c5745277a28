package hotline.reporting;

import hotline.base.Role;
import hotline.web.Viewer;

/** Operators do not see each other's figures: apart by operator or unit they are for who watches over operators. Pure. */
final class Sight {
    private static final Role[] WATCHERS = {Role.SHIFT_LEADER, Role.SUPERVISOR, Role.INSPECTOR, Role.AUDITOR};

    private Sight() {}

    /** The question as he may ask it: everybody's figures together, or his own. Refuses others' with 403. */
    static FigureQuery figures(FigureQuery query, Viewer viewer) {
        boolean apart = query.operator() != null || query.unit() != null || query.by() == By.OPERATOR || units(query);
        return apart ? rows(query, viewer) : query;
    }

    /** The same for the calls themselves: his own. */
    static FigureQuery rows(FigureQuery query, Viewer viewer) {
        if (watches(viewer)) return query;
        String own = viewer.mustBe(Role.OPERATOR).actor().login();
        boolean others = query.operator() != null && !query.operator().equals(own);
        if (others || query.unit() != null || units(query)) viewer.mustBe(WATCHERS);
        return query.ofOperator(own);
    }

    /** True for who may open calls at all. */
    static boolean opens(Viewer viewer) {
        return watches(viewer) || viewer.is(Role.OPERATOR);
    }

    static boolean watches(Viewer viewer) {
        return viewer.isAny(WATCHERS);
    }

    private static boolean units(FigureQuery query) {
        return query.by() == By.UNIT;
    }
}
