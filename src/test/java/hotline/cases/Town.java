package hotline.cases;

import hotline.base.Actor;
import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Role;
import hotline.base.Urgency;
import hotline.web.Viewer;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people and the case that the pure tests of this package speak of. */
final class Town {
    static final Instant MONDAY_NINE = Instant.parse("2026-03-02T01:00:00Z");
    static final long BUS = 11;
    static final long CENTRE = 1;

    static final Viewer LIN_OPERATOR = person(101, "lin", CENTRE, Role.OPERATOR);
    static final Viewer ZHOU_DISPATCHER = person(102, "zhou", CENTRE, Role.DISPATCHER);
    static final Viewer WANG_OF_THE_BUSES = person(103, "wang", BUS, Role.HANDLER);
    static final Viewer LI_OF_THE_LIGHTS = person(104, "li", 12L, Role.HANDLER);
    static final Viewer ZHAO_REVIEWER = person(105, "zhao", CENTRE, Role.REVIEWER);
    static final Viewer SUN_VISITOR = person(106, "sun", CENTRE, Role.VISITOR);
    static final Viewer WU_SUPERVISOR = person(107, "wu", CENTRE, Role.SUPERVISOR);
    static final Viewer THE_SYSTEM = new Viewer(Actor.SYSTEM, "system", Set.of());

    private Town() {}

    static Viewer person(long id, String login, @Nullable Long unit, Role... roles) {
        return new Viewer(new Actor(id, login, unit), login, Set.of(roles));
    }

    static Standing standing(State state) {
        Long lead = state == State.RECEIVED || state == State.ANSWERED ? null : (Long) BUS;
        return new Standing(state, lead, Kind.COMPLAINT, Urgency.NORMAL, Channel.PHONE, false, null, "complaint", 101);
    }

    static CaseRow caseIn(State state, @Nullable OrderState order) {
        Order lead = order == null ? null : new Order(31, BUS, order, order == OrderState.REPLIED ? 103L : null);
        return new CaseRow(7, new CaseNumber("000000000"), 1, standing(state), 102L, null, lead);
    }
}
