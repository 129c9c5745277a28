package hotline.cases;

import hotline.base.Urgency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds out that the same citizen comes about the same matter again 重复诉求. It raises the new case's urgency by a level and
 * hides nothing. Secret cases are left out: their numbers are for nobody else.
 */
@ApplicationScoped
class Repeats {
    private static final String FIND = """
            SELECT c.number, t.n FROM (
              SELECT MAX(h.id) AS id, COUNT(*) AS n
              FROM (SELECT :citizen AS id UNION
                    SELECT g.id FROM citizen me JOIN citizen g ON g.merged_into = me.merged_into WHERE me.id = :citizen) k
              JOIN hotline_case h ON h.citizen = k.id
              WHERE h.matter = :matter AND h.secret = FALSE AND h.opened_at >= :since) t
            JOIN hotline_case c ON c.id = t.id""";

    private final Jdbi jdbi;
    private final CasesConfig config;

    @Inject
    Repeats(Jdbi jdbi, CasesConfig config) {
        this.jdbi = jdbi;
        this.config = config;
    }

    /** Nothing is asked for of a caller who is unknown or has no matter yet. */
    Optional<CaseEvent.Repeated> of(CaseDraft draft, Instant at) {
        if (draft.citizen() == null || draft.matter() == null) return Optional.empty();
        return jdbi.withHandle(h -> h.createQuery(FIND)
                .bind("citizen", draft.citizen())
                .bind("matter", draft.matter())
                .bind("since", at.minus(config.repeatWithin()))
                .map((r, c) -> new CaseEvent.Repeated(Columns.number(r).toString(), r.getInt("n") + 1))
                .findOne());
    }

    static Urgency raised(Urgency urgency) {
        return urgency == Urgency.NORMAL ? Urgency.URGENT : Urgency.EXTREME;
    }
}
