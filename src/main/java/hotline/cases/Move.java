package hotline.cases;

import static hotline.base.Role.DISPATCHER;
import static hotline.base.Role.HANDLER;
import static hotline.base.Role.HEAD;
import static hotline.base.Role.OPERATOR;
import static hotline.base.Role.REVIEWER;
import static hotline.base.Role.SHIFT_LEADER;
import static hotline.base.Role.SUPERVISOR;
import static hotline.base.Role.VISITOR;
import static hotline.cases.OrderState.SENT;
import static hotline.cases.OrderState.SIGNED;
import static hotline.cases.Share.any;
import static hotline.cases.Share.co;
import static hotline.cases.Share.lead;
import static hotline.cases.State.ANSWERED;
import static hotline.cases.State.ARCHIVED;
import static hotline.cases.State.CLOSED;
import static hotline.cases.State.DISPATCHED;
import static hotline.cases.State.HANDLING;
import static hotline.cases.State.MERGED;
import static hotline.cases.State.RECEIVED;
import static hotline.cases.State.REJECTED;
import static hotline.cases.State.VISITING;

import hotline.base.Role;
import hotline.web.Viewer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of a case: to which state, by whom, on an order in which state, from which states. What is not a line here is
 * refused. The case follows its lead order: what is done to a co-order leaves the case where it is. The system itself may
 * make every move (passive sign-in, ends of suspensions, sampling, retention). Read by {@code docs/states.md}.
 */
public enum Move {
    ANSWER(ANSWERED, by(OPERATOR, SHIFT_LEADER, DISPATCHER), RECEIVED),
    REJECT(REJECTED, by(OPERATOR, SHIFT_LEADER, DISPATCHER), RECEIVED),
    APPEAL(RECEIVED, by(OPERATOR, SHIFT_LEADER), REJECTED),
    DISPATCH(DISPATCHED, by(OPERATOR, SHIFT_LEADER, DISPATCHER), RECEIVED, State.REHANDLE),
    CO_ORDER(by(OPERATOR, SHIFT_LEADER, DISPATCHER), In.UNITS),
    WITHDRAW(by(SHIFT_LEADER, DISPATCHER), co(SENT, SIGNED), In.UNITS),
    SIGN_IN(HANDLING, by(HANDLER), lead(SENT), DISPATCHED),
    CO_SIGN_IN(by(HANDLER), co(SENT), In.UNITS),
    FIRST_CONTACT(by(HANDLER), any(SIGNED), In.UNITS),
    REQUEST_RETURN(by(HANDLER), any(SENT, SIGNED), In.UNITS),
    ACCEPT_RETURN(DISPATCHED, by(DISPATCHER), lead(SENT, SIGNED), In.UNITS),
    ACCEPT_CO_RETURN(by(DISPATCHER), co(SENT, SIGNED), In.UNITS),
    REFUSE_RETURN(by(DISPATCHER), any(SENT, SIGNED), In.UNITS),
    REQUEST_EXTENSION(by(HANDLER), any(SIGNED), In.UNITS),
    DECIDE_EXTENSION(by(DISPATCHER, SUPERVISOR), any(SIGNED), In.UNITS),
    REQUEST_SUSPENSION(by(HANDLER), any(SIGNED), In.UNITS),
    DECIDE_SUSPENSION(by(DISPATCHER, SUPERVISOR), any(SIGNED), In.UNITS),
    END_SUSPENSION(by(HANDLER, DISPATCHER, SUPERVISOR), any(SIGNED), In.UNITS),
    REPLY(State.REPLIED, by(HANDLER), lead(SIGNED), HANDLING),
    CO_REPLY(by(HANDLER), co(SIGNED), In.UNITS),
    SEND_BACK(HANDLING, by(REVIEWER), lead(OrderState.REPLIED), State.REPLIED),
    REVIEW(VISITING, by(REVIEWER), lead(OrderState.REPLIED), State.REPLIED),
    SAMPLE(VISITING, by(), ANSWERED),
    CLOSE(CLOSED, by(OPERATOR, SHIFT_LEADER, VISITOR, SUPERVISOR), ANSWERED, VISITING),
    REHANDLE(State.REHANDLE, by(VISITOR, SUPERVISOR), VISITING, CLOSED),
    /** By the same lead again, the default after a re-handle; another one is a DISPATCH. */
    RESUME(HANDLING, by(DISPATCHER, SUPERVISOR), State.REHANDLE),
    MERGE(MERGED, by(OPERATOR, SHIFT_LEADER, DISPATCHER), RECEIVED, DISPATCHED, HANDLING),
    /** Back to where the merge found it: see {@link #back}. */
    UNMERGE(Where.BACK, null, by(DISPATCHER, SUPERVISOR), null, MERGED),
    ARCHIVE(ARCHIVED, by(), CLOSED, REJECTED, MERGED),
    ANONYMISE(by(), ARCHIVED),
    HOLD(by(SUPERVISOR), State.values()),
    END_HOLD(by(SUPERVISOR), State.values()),
    URGE(
            by(OPERATOR, SHIFT_LEADER, DISPATCHER, HEAD, VISITOR, SUPERVISOR),
            RECEIVED,
            DISPATCHED,
            HANDLING,
            State.REPLIED,
            State.REHANDLE),
    SUPERVISE(by(SUPERVISOR), In.OPEN),
    CLOSE_SUPERVISION(by(SUPERVISOR), In.ALIVE),
    CHANGE_URGENCY(by(OPERATOR, SHIFT_LEADER, DISPATCHER, SUPERVISOR), RECEIVED, DISPATCHED, HANDLING, State.REHANDLE),
    CHANGE_SECRECY(by(SHIFT_LEADER, DISPATCHER, SUPERVISOR), In.ALONE),
    REQUEST_FLAG(by(HANDLER, OPERATOR, SHIFT_LEADER, DISPATCHER, VISITOR), In.DISPATCHED_ONCE),
    DECIDE_FLAG(by(SUPERVISOR), In.DISPATCHED_ONCE),
    NOTE(by(OPERATOR, SHIFT_LEADER, DISPATCHER, HANDLER, REVIEWER, VISITOR, SUPERVISOR), In.ALIVE);

    /** States that several lines share. */
    private static final class In {
        /** Units work on it. */
        static final State[] UNITS = {DISPATCHED, HANDLING};

        /** Somebody still has to do something, and it was not answered at once. */
        static final State[] OPEN = {RECEIVED, DISPATCHED, HANDLING, State.REPLIED, VISITING, State.REHANDLE};

        /** A unit had it in hand. */
        static final State[] DISPATCHED_ONCE = {DISPATCHED, HANDLING, State.REPLIED, VISITING, State.REHANDLE, CLOSED};

        /** It goes on by itself, or went. */
        static final State[] ALONE = {
            RECEIVED, ANSWERED, REJECTED, DISPATCHED, HANDLING, State.REPLIED, VISITING, State.REHANDLE, CLOSED
        };

        /** Not put away. */
        static final State[] ALIVE = {
            RECEIVED, ANSWERED, REJECTED, DISPATCHED, HANDLING, State.REPLIED, VISITING, State.REHANDLE, CLOSED, MERGED
        };
    }

    /** A unit's work on its order, and what is laid on top of a case, go on beside a claim. */
    private static final Set<Move> BESIDE_CLAIM = EnumSet.of(
            SIGN_IN,
            CO_SIGN_IN,
            FIRST_CONTACT,
            REQUEST_RETURN,
            REQUEST_EXTENSION,
            REQUEST_SUSPENSION,
            END_SUSPENSION,
            REPLY,
            CO_REPLY,
            URGE,
            SUPERVISE,
            CLOSE_SUPERVISION,
            REQUEST_FLAG,
            DECIDE_FLAG,
            HOLD,
            END_HOLD);

    private enum Where {
        THERE,
        HERE,
        BACK
    }

    private final Where where;
    private final @Nullable State to;
    private final Set<Role> roles;
    private final @Nullable Share share;
    private final Set<State> from;

    Move(State to, Set<Role> roles, State... from) {
        this(Where.THERE, to, roles, null, from);
    }

    Move(State to, Set<Role> roles, Share share, State... from) {
        this(Where.THERE, to, roles, share, from);
    }

    Move(Set<Role> roles, State... from) {
        this(Where.HERE, null, roles, null, from);
    }

    Move(Set<Role> roles, Share share, State... from) {
        this(Where.HERE, null, roles, share, from);
    }

    Move(Where where, @Nullable State to, Set<Role> roles, @Nullable Share share, State... from) {
        this.where = where;
        this.to = to;
        this.roles = roles;
        this.share = share;
        this.from = Set.of(from);
    }

    /** Where it leads from here; refuses with {@link MoveRefused} where it does not. */
    public State from(State now) {
        if (where == Where.BACK || !from.contains(now)) throw new MoveRefused(this, now);
        return to == null ? now : to;
    }

    /** Where an un-merge leads: the state before the merge. */
    State back(State now, State before) {
        if (this != UNMERGE || now != MERGED || !MERGE.from.contains(before)) throw new MoveRefused(this, now);
        return before;
    }

    public boolean isFrom(State now) {
        return from.contains(now);
    }

    public boolean isFor(Viewer viewer) {
        return viewer.actor().id() == 0 || roles.stream().anyMatch(viewer::is);
    }

    /** Refuses with 403 {@code role-needed}. */
    void mustBeFor(Viewer viewer) {
        if (!isFor(viewer)) viewer.mustBe(roles.toArray(Role[]::new));
    }

    /** Which orders it can be made on; {@code null} when it is about the case as a whole. */
    @Nullable
    Share share() {
        return share;
    }

    /** Refuses with {@link MoveRefused} an order that stands elsewhere or plays another part. */
    void mustBeOn(Order order) {
        if (!isOn(order)) throw new MoveRefused(this, order.state());
    }

    private boolean isOn(Order order) {
        return share != null && share.isOf(order.part()) && share.states().contains(order.state());
    }

    /** True for whom only the role of a handler lets in: he acts on his own unit's orders. */
    boolean isAsUnit(Viewer viewer) {
        return viewer.actor().id() != 0 && roles.stream().filter(viewer::is).allMatch(r -> r == HANDLER);
    }

    boolean heedsClaim() {
        return !BESIDE_CLAIM.contains(this);
    }

    /** What this person could do with a case in this state; its buttons. */
    public static List<Move> open(State now, Viewer viewer) {
        return Arrays.stream(values())
                .filter(m -> m.share == null && m.isFrom(now) && m.isFor(viewer))
                .toList();
    }

    /** What this person could do with this order of a case in this state. */
    static List<Move> open(State now, Order order, Viewer viewer) {
        return Arrays.stream(values())
                .filter(m -> m.isOn(order) && m.isFrom(now) && m.isFor(viewer))
                .filter(m -> !m.isAsUnit(viewer) || order.isOf(viewer.actor()))
                .toList();
    }

    /** In problems, messages and JSON: {@code sign-in}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** False for what leaves a case where it is. */
    boolean moves() {
        return where != Where.HERE;
    }

    Set<Role> roles() {
        return roles;
    }

    Set<State> from() {
        return from;
    }

    private static Set<Role> by(Role... roles) {
        return Set.of(roles);
    }
}
