package hotline.cases;

import hotline.base.Actor;
import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Role;
import hotline.base.Urgency;
import hotline.web.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    static final long TRANSPORT = 10;
    /** Over the buses and the taxis. */
    static final Viewer HE_OF_TRANSPORT =
            new Viewer(new Actor(108, "he", 10L), "he", Set.of(Role.HEAD), Set.of(10L, 11L, 13L));

    static final Viewer THE_SYSTEM = new Viewer(Actor.SYSTEM, "system", Set.of());

    private Town() {}

    static Viewer person(long id, String login, @Nullable Long unit, Role... roles) {
        return new Viewer(new Actor(id, login, unit), login, Set.of(roles));
    }

    static Standing standing(State state) {
        Long lead = state == State.RECEIVED || state == State.ANSWERED ? null : (Long) BUS;
        return new Standing(state, lead, Kind.COMPLAINT, Urgency.NORMAL, Channel.PHONE, false, null, "complaint", 101);
    }

    static final long LIGHTS = 12;
    static final long TAXIS = 13;
    static final long METRO = 14;

    /** The rules of the town, at that moment: one wall-clock day for a return, at most two, then the metro company. */
    static Terms terms(Instant at) {
        return new Terms(at, sent -> sent.plus(Duration.ofDays(1)), 2, METRO, Duration.ofDays(30), null);
    }

    static final Terms NOW = terms(MONDAY_NINE);

    /** A case whose lead order, if it has one, is the bus company's number 31. */
    static CaseRow caseIn(State state, @Nullable OrderState lead) {
        return caseIn(state, lead == null ? List.of() : List.of(order(31, BUS, Part.LEAD, lead)), List.of());
    }

    static CaseRow caseIn(State state, List<Order> orders, List<Request> requests) {
        return new CaseRow(
                7,
                new CaseNumber("000000000"),
                1,
                standing(state),
                MONDAY_NINE,
                102L,
                null,
                state == State.MERGED ? new Bond(8L, State.HANDLING, 0) : Bond.NONE,
                orders,
                requests);
    }

    static Order order(long id, long unit, Part part, OrderState state) {
        return new Order(id, unit, part, 1, state, MONDAY_NINE, false, state == OrderState.REPLIED ? 103L : null);
    }

    /** Of the bus company's Wang, not decided. */
    static Request asked(long id, Asked kind, @Nullable Long order) {
        return new Request(
                id, kind, order, 103, BUS, "not-ours", "P3D", MONDAY_NINE.plusSeconds(86400), Ruling.PENDING, false);
    }

    static Request suspended(long id, long order) {
        Request r = asked(id, Asked.SUSPENSION, order);
        return new Request(id, r.kind(), order, r.by(), r.unit(), r.reason(), null, r.until(), Ruling.GRANTED, false);
    }

    static Plan plan(CaseRow row, Act.OnCase act, Viewer by) {
        return Decision.of(row, act, by, NOW);
    }

    /** On its first order. */
    static Plan plan(CaseRow row, Act.OnOrder act, Viewer by) {
        return OrderDecision.of(row, row.orders().getFirst(), act, by, NOW);
    }
}
