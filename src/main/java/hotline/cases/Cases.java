package hotline.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.routing.Route;
import hotline.routing.Routing;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The door of the case: opening it, moving it, reading it. Every write locks the case's row first, leaves an event row and
 * a {@link CaseEvent} for everything that happened, all in one transaction; of two at once one wins and the other is
 * refused. The system acts as {@link #SYSTEM}.
 */
@ApplicationScoped
public class Cases {
    /** Does what is due by itself: passive sign-ins, ends of suspensions, retention. Sees all, heeds no claim. */
    public static final Viewer SYSTEM = new Viewer(Actor.SYSTEM, "system", Set.of());

    private final CaseRows rows;
    private final Opening opening;
    private final Moves moves;
    private final Eyes eyes;
    private final Views views;
    private final Routing routing;
    private final TermBook terms;
    private final Clock clock;

    @Inject
    Cases(
            CaseRows rows,
            Opening opening,
            Moves moves,
            Eyes eyes,
            Views views,
            Routing routing,
            TermBook terms,
            Clock clock) {
        this.rows = rows;
        this.opening = opening;
        this.moves = moves;
        this.eyes = eyes;
        this.views = views;
        this.routing = routing;
        this.terms = terms;
        this.clock = clock;
    }

    /** Which case, and where it stands after what was done. */
    public record Ref(@JsonIgnore long id, CaseNumber number, State state) {}

    /**
     * Opens a case.
     *
     * @param first what the same hand does at once, at the same instant: the operator's answer or dispatch
     */
    @Transactional
    public Ref open(CaseDraft draft, Act.@Nullable OnCase first, Viewer by) {
        Instant at = now();
        Route route = routing.route(draft.facts(), at);
        CaseRow opened = opening.open(draft.as(route.urgency()), route, by.actor(), at);
        return first == null ? ref(opened, opened.state()) : ref(opened, move(opened, first, by, at));
    }

    /**
     * Does something to a case. A nudge for a case that goes on inside another one is heard there.
     *
     * @param claim the token of the caller's claim, {@code null} when he shows none
     */
    @Transactional
    public Ref act(CaseNumber number, Act.OnCase act, Viewer by, @Nullable Long claim) {
        CaseRow now = lock(act instanceof Act.Urge ? rows.master(number).orElse(number) : number, by);
        Instant at = now();
        guard(now, Lines.of(act), by, claim, at);
        return ref(now, move(now, act, by, at));
    }

    /** Does something to an order, and with it to its case. */
    @Transactional
    public Ref act(long order, Act.OnOrder act, Viewer by, @Nullable Long claim) {
        CaseRow now = rows.lockByOrder(order).orElseThrow(() -> Refusal.notFound("order"));
        eyes.mustSee(now, by, "order");
        Order share = now.order(order).orElseThrow();
        Instant at = now();
        guard(now, Lines.of(act, share.part()), by, claim, at);
        Instant due = act instanceof Act.RequestExtension ? rows.due(now.id()).orElse(null) : null;
        Plan plan = OrderDecision.of(now, share, act, by, terms.at(at, due));
        return ref(now, moves.move(now, plan, by.actor(), at));
    }

    /** The first case goes on inside the second one from now on. */
    @Transactional
    public Ref merge(CaseNumber number, CaseNumber into, Viewer by, @Nullable Long claim) {
        Pair pair = lock(number, into, by);
        Instant at = now();
        guard(pair.member, Move.MERGE, by, claim, at);
        return both(pair, MergeDecision.merge(pair.member, pair.master, by), by, at);
    }

    /** Takes a case out of its master, back to where the merge found it. */
    @Transactional
    public Ref unmerge(CaseNumber number, Viewer by, @Nullable Long claim) {
        Move.UNMERGE.mustBeFor(by);
        CaseNumber master = rows.master(number).orElse(number);
        Pair pair = lock(number, master, by);
        Instant at = now();
        guard(pair.member, Move.UNMERGE, by, claim, at);
        Long bound = pair.member.bond().master();
        if (bound == null || bound != pair.master.id()) throw new MoveRefused(Move.UNMERGE, pair.member.state());
        return both(pair, MergeDecision.unmerge(pair.member, pair.master, by), by, at);
    }

    /** The case for this person's eyes. Refuses with 404 what he may not know of. */
    @Transactional
    public CaseView view(CaseNumber number, Viewer viewer) {
        return views.view(number, viewer, now());
    }

    private State move(CaseRow now, Act.OnCase act, Viewer by, Instant at) {
        State state = moves.move(now, Decision.of(now, act, by, terms.at(at, null)), by.actor(), at);
        if (act instanceof Act.Dispatch d)
            d.coUnits().forEach(unit -> coOrder(now.number(), new Act.CoOrder(unit, null, d.readers()), by, at));
        return state;
    }

    /** To the case as the dispatch has left it. */
    private void coOrder(CaseNumber number, Act.CoOrder act, Viewer by, Instant at) {
        move(rows.lock(number).orElseThrow(), act, by, at);
    }

    private Ref both(Pair pair, MergeDecision decided, Viewer by, Instant at) {
        State state = moves.move(pair.member, decided.member(), by.actor(), at);
        moves.move(pair.master, decided.master(), by.actor(), at);
        return ref(pair.member, state);
    }

    private record Pair(CaseRow member, CaseRow master) {}

    /** Everybody locks two cases in the order of their numbers: no deadlock. */
    private Pair lock(CaseNumber member, CaseNumber master, Viewer by) {
        if (member.symbols().compareTo(master.symbols()) <= 0) {
            CaseRow first = lock(member, by);
            return new Pair(first, member.equals(master) ? first : lock(master, by));
        }
        CaseRow first = lock(master, by);
        return new Pair(lock(member, by), first);
    }

    private CaseRow lock(CaseNumber number, Viewer by) {
        CaseRow row = rows.lock(number).orElseThrow(() -> Refusal.notFound("case"));
        eyes.mustSee(row, by, "case");
        return row;
    }

    private static void guard(CaseRow now, Move move, Viewer by, @Nullable Long claim, Instant at) {
        if (move.heedsClaim() && by.actor().id() != 0) Claim.guard(now.claim(), by.actor(), claim, at);
    }

    private static Ref ref(CaseRow row, State state) {
        return new Ref(row.id(), row.number(), state);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
