package hotline.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
import org.jspecify.annotations.Nullable;

/**
 * The door of the case: opening it, moving it, reading it. Every write locks the case's row first, leaves one event row
 * and one {@link CaseEvent}, all in one transaction; of two at once one wins and the other is refused.
 */
@ApplicationScoped
public class Cases {
    private final CaseRows rows;
    private final Opening opening;
    private final Moves moves;
    private final Eyes eyes;
    private final Views views;
    private final Routing routing;
    private final Clock clock;

    @Inject
    Cases(CaseRows rows, Opening opening, Moves moves, Eyes eyes, Views views, Routing routing, Clock clock) {
        this.rows = rows;
        this.opening = opening;
        this.moves = moves;
        this.eyes = eyes;
        this.views = views;
        this.routing = routing;
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
        State state = first == null ? opened.state() : moves.move(opened, first, by, at);
        return new Ref(opened.id(), opened.number(), state);
    }

    /**
     * Moves a case.
     *
     * @param claim the token of the caller's claim, {@code null} when he shows none
     */
    @Transactional
    public Ref act(CaseNumber number, Act.OnCase act, Viewer by, @Nullable Long claim) {
        CaseRow now = lock(number, by);
        Instant at = now();
        Claim.guard(now.claim(), by.actor(), claim, at);
        return new Ref(now.id(), now.number(), moves.move(now, act, by, at));
    }

    /** Moves an order, and with it its case. */
    @Transactional
    public Ref act(long order, Act.OnOrder act, Viewer by, @Nullable Long claim) {
        CaseRow now = rows.lockByOrder(order).orElseThrow(() -> Refusal.notFound("order"));
        eyes.mustSee(now, by, "order");
        Instant at = now();
        if (act.heedsClaim()) Claim.guard(now.claim(), by.actor(), claim, at);
        return new Ref(now.id(), now.number(), moves.move(now, act, by, at));
    }

    @Transactional
    public void note(CaseNumber number, String text, Viewer by, @Nullable Long claim) {
        CaseRow now = lock(number, by);
        Instant at = now();
        Claim.guard(now.claim(), by.actor(), claim, at);
        moves.happened(now, now.standing(), new CaseEvent.NoteAdded(text), by.actor(), at);
    }

    /** The case for this person's eyes. Refuses with 404 what he may not know of. */
    @Transactional
    public CaseView view(CaseNumber number, Viewer viewer) {
        return views.view(number, viewer, now());
    }

    private CaseRow lock(CaseNumber number, Viewer by) {
        CaseRow row = rows.lock(number).orElseThrow(() -> Refusal.notFound("case"));
        eyes.mustSee(row, by, "case");
        return row;
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
