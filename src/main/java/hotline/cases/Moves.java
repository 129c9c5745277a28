package hotline.cases;

import hotline.base.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Carries out what a {@link Plan} says: the rows, then the events. The case is locked. */
@ApplicationScoped
class Moves {
    private final ChangeRows changes;
    private final Journal journal;

    @Inject
    Moves(ChangeRows changes, Journal journal) {
        this.changes = changes;
        this.journal = journal;
    }

    State move(CaseRow now, Plan plan, Actor by, Instant at) {
        long added = changes.write(now, plan, by, at);
        List<CaseEvent.What> told = plan.told().apply(added);
        for (int i = 0; i < told.size(); i++) {
            boolean last = i == told.size() - 1;
            journal.write(event(now, plan, told.get(i), last, by, at), units(now, plan));
        }
        return plan.after().state();
    }

    /** Something that changes nothing of the case. */
    void happened(CaseRow now, CaseEvent.What what, Actor by, Instant at) {
        move(now, Plan.of(now, now.standing(), what), by, at);
    }

    private static CaseEvent event(CaseRow now, Plan plan, CaseEvent.What what, boolean last, Actor by, Instant at) {
        return new CaseEvent(
                now.id(),
                now.number(),
                last ? plan.round() : now.round(),
                now.standing(),
                last ? plan.after() : now.standing(),
                what,
                by,
                at);
    }

    /** Units that hear of the case besides its lead. */
    private static @Nullable String units(CaseRow now, Plan plan) {
        Long lead = plan.after().leadUnit();
        Stream<Long> sent =
                plan.changes().stream().filter(Change.Send.class::isInstance).map(c -> ((Change.Send) c).unit());
        String units = Stream.concat(now.orders().stream().map(Order::unit), sent)
                .distinct()
                .filter(unit -> !unit.equals(lead))
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        return units.isEmpty() ? null : units;
    }
}
