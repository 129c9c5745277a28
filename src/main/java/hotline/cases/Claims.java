package hotline.cases;

import hotline.base.Refusal;
import hotline.base.Role;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The door of claims: one person at a time works on a case. A claim lasts {@value #SECONDS} s from its last heartbeat;
 * its token only grows, so that a writer who was overtaken is found out.
 */
@ApplicationScoped
public class Claims {
    static final long SECONDS = 90;

    /** Request header in which a writer shows his claim's token. */
    static final String HEADER = "Claim-Token";

    /** Whoever works on cases; readers of cases need no claim. */
    private static final Role[] WORKERS = {
        Role.OPERATOR, Role.SHIFT_LEADER, Role.DISPATCHER, Role.HANDLER, Role.REVIEWER, Role.VISITOR, Role.SUPERVISOR
    };

    private final CaseRows rows;
    private final Moves moves;
    private final Eyes eyes;
    private final Clock clock;

    @Inject
    Claims(CaseRows rows, Moves moves, Eyes eyes, Clock clock) {
        this.rows = rows;
        this.moves = moves;
        this.eyes = eyes;
        this.clock = clock;
    }

    /** Refuses with 409 {@code claimed} while another holds it. The holder himself gets his claim again, made longer. */
    @Transactional
    public Claim claim(CaseNumber number, Viewer by) {
        CaseRow row = lock(number, by);
        Instant at = now();
        Claim held = row.claim();
        if (held != null && held.isHeld(at)) {
            if (!held.isBy(by.actor())) throw Claim.taken(held);
            return prolong(row, held, at);
        }
        Claim claim = give(row, by, at);
        moves.happened(row, new CaseEvent.Claimed(claim.token()), by.actor(), at);
        return claim;
    }

    /** Refuses with 409 {@code claim-lost} when the token is not the newest one. Leaves no event. */
    @Transactional
    public Claim heartbeat(CaseNumber number, long token, Viewer by) {
        CaseRow row = lock(number, by);
        return prolong(row, mine(row, token, by), now());
    }

    @Transactional
    public void release(CaseNumber number, long token, Viewer by) {
        CaseRow row = lock(number, by);
        Instant at = now();
        Claim held = mine(row, token, by);
        rows.claim(row.id(), new Claim(held.token(), held.holder(), held.holderId(), at));
        moves.happened(row, new CaseEvent.Released(token), by.actor(), at);
    }

    /** For SUPERVISOR and SHIFT_LEADER, from whoever holds it. */
    @Transactional
    public Claim takeover(CaseNumber number, Viewer by) {
        by.mustBe(Role.SUPERVISOR, Role.SHIFT_LEADER);
        CaseRow row = lock(number, by);
        Instant at = now();
        Claim held = row.claim();
        Claim claim = give(row, by, at);
        String from = held == null || !held.isHeld(at) ? "" : held.holder();
        moves.happened(row, new CaseEvent.TakenOver(claim.token(), from), by.actor(), at);
        return claim;
    }

    private Claim give(CaseRow row, Viewer by, Instant at) {
        long token = row.claim() == null ? 1 : row.claim().token() + 1;
        Claim claim = new Claim(token, by.actor().login(), by.actor().id(), at.plusSeconds(SECONDS));
        rows.claim(row.id(), claim);
        return claim;
    }

    private Claim prolong(CaseRow row, Claim held, Instant at) {
        Claim longer = new Claim(held.token(), held.holder(), held.holderId(), at.plusSeconds(SECONDS));
        rows.claim(row.id(), longer);
        return longer;
    }

    private static Claim mine(CaseRow row, long token, Viewer by) {
        Claim held = row.claim();
        if (held == null || held.token() != token || !held.isBy(by.actor())) throw Claim.lost(held);
        return held;
    }

    private CaseRow lock(CaseNumber number, Viewer by) {
        by.mustBe(WORKERS);
        CaseRow row = rows.lock(number).orElseThrow(() -> Refusal.notFound("case"));
        eyes.mustSee(row, by, "case");
        return row;
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
