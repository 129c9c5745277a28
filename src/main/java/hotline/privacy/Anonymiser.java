package hotline.privacy;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.PersonalData;
import hotline.cases.Act;
import hotline.cases.Cases;
import hotline.citizens.Citizens;
import hotline.privacy.KeptRows.Kept;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Archives and empties, one case in a transaction: whole or not at all, and twice is once. */
@ApplicationScoped
class Anonymiser {
    private final Cases cases;
    private final Citizens citizens;
    private final List<PersonalData> parts;
    private final KeptRows kept;
    private final Audit audit;

    @Inject
    Anonymiser(Cases cases, Citizens citizens, @Any Instance<PersonalData> parts, KeptRows kept, Audit audit) {
        this.cases = cases;
        this.citizens = citizens;
        this.parts = parts.stream().toList();
        this.kept = kept;
        this.audit = audit;
    }

    /** @param why the rule, or the request, by which it is done */
    void archive(Kept c, String why) {
        QuarkusTransaction.requiringNew().run(() -> {
            cases.act(c.number(), new Act.Archive(), Cases.SYSTEM, null);
            audit.record(Actor.SYSTEM, "case-archived", "case:" + c.number(), why);
        });
    }

    /** With everything that any package keeps of it, and with the citizen when nothing else names him. */
    void anonymise(Kept c, String why) {
        QuarkusTransaction.requiringNew().run(() -> {
            Optional<Long> citizen = kept.citizenOf(c.id());
            cases.act(c.number(), new Act.Anonymise(), Cases.SYSTEM, null);
            parts.forEach(p -> p.emptyCase(c.id()));
            citizen.ifPresent(this::forget);
            audit.record(Actor.SYSTEM, "case-anonymised", "case:" + c.number(), why);
        });
    }

    private void forget(long citizen) {
        if (parts.stream().anyMatch(p -> p.needs(citizen))) return;
        citizens.empty(citizen);
        audit.record(Actor.SYSTEM, "citizen-emptied", "citizen:" + citizen, "nothing names him any more");
    }
}
