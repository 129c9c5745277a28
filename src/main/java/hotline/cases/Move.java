package hotline.cases;

import static hotline.base.Role.DISPATCHER;
import static hotline.base.Role.HANDLER;
import static hotline.base.Role.OPERATOR;
import static hotline.base.Role.REVIEWER;
import static hotline.base.Role.SHIFT_LEADER;
import static hotline.base.Role.SUPERVISOR;
import static hotline.base.Role.VISITOR;

import hotline.base.Role;
import hotline.web.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of a case: to which state, from which states, by whom. What is not a line here is refused. The system itself
 * may make every move (passive sign-in, sampling, retention).
 */
public enum Move {
    ANSWER(State.ANSWERED, by(OPERATOR, SHIFT_LEADER, DISPATCHER), State.RECEIVED),
    REJECT(State.REJECTED, by(OPERATOR, SHIFT_LEADER, DISPATCHER), State.RECEIVED),
    APPEAL(State.RECEIVED, by(OPERATOR, SHIFT_LEADER), State.REJECTED),
    DISPATCH(State.DISPATCHED, by(OPERATOR, SHIFT_LEADER, DISPATCHER), State.RECEIVED, State.REHANDLE),
    SIGN_IN(State.HANDLING, by(HANDLER), State.DISPATCHED),
    ACCEPT_RETURN(State.DISPATCHED, by(DISPATCHER), State.DISPATCHED, State.HANDLING),
    REPLY(State.REPLIED, by(HANDLER), State.HANDLING),
    SEND_BACK(State.HANDLING, by(REVIEWER), State.REPLIED),
    REVIEW(State.VISITING, by(REVIEWER), State.REPLIED),
    SAMPLE(State.VISITING, by(), State.ANSWERED),
    CLOSE(State.CLOSED, by(OPERATOR, SHIFT_LEADER, VISITOR, SUPERVISOR), State.ANSWERED, State.VISITING),
    REHANDLE(State.REHANDLE, by(VISITOR, SUPERVISOR), State.VISITING, State.CLOSED),
    /** By the same lead again, the default after a re-handle; another one is a DISPATCH. */
    RESUME(State.HANDLING, by(DISPATCHER, SUPERVISOR), State.REHANDLE),
    MERGE(State.MERGED, by(OPERATOR, SHIFT_LEADER, DISPATCHER), State.RECEIVED, State.DISPATCHED, State.HANDLING),
    /** Back to where the merge found it: see {@link #back}. */
    UNMERGE(null, by(DISPATCHER, SUPERVISOR), State.MERGED),
    ARCHIVE(State.ARCHIVED, by(), State.CLOSED, State.REJECTED, State.MERGED);

    private final @Nullable State to;
    private final Set<Role> roles;
    private final Set<State> from;

    Move(@Nullable State to, Set<Role> roles, State... from) {
        this.to = to;
        this.roles = roles;
        this.from = Set.of(from);
    }

    /** Where it leads from here; refuses with {@link MoveRefused} where it does not. */
    public State from(State now) {
        if (to == null || !from.contains(now)) throw new MoveRefused(this, now);
        return to;
    }

    /** Where an un-merge leads: the state before the merge. */
    State back(State now, State before) {
        if (this != UNMERGE || now != State.MERGED || !MERGE.from.contains(before)) throw new MoveRefused(this, now);
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

    /** What this person could do with a case in this state; its buttons. */
    public static List<Move> open(State now, Viewer viewer) {
        return Arrays.stream(values())
                .filter(m -> m.isFrom(now) && m.isFor(viewer))
                .toList();
    }

    /** In problems, messages and JSON: {@code sign-in}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<Role> by(Role... roles) {
        return Set.of(roles);
    }
}
