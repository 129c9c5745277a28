package hotline.portal;

import hotline.base.Role;
import hotline.cases.Cases;
import hotline.cases.State;
import hotline.portal.OwnRows.Own;
import hotline.sla.CaseClock;
import hotline.sla.ClockKind;
import hotline.sla.Clocks;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A case in its citizen's words. */
@ApplicationScoped
class Stories {
    /** Sees the case as an operator does; what is shown of it {@link Story} decides. */
    private static final Viewer READER =
            new Viewer(Reports.PORTAL.actor(), Reports.PORTAL.name(), Set.of(Role.OPERATOR));

    private final Cases cases;
    private final Clocks clocks;
    private final Choices choices;
    private final Clock clock;

    @Inject
    Stories(Cases cases, Clocks clocks, Choices choices, Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.choices = choices;
        this.clock = clock;
    }

    /** @param unit in words */
    public record Line(
            Instant at,
            String what,
            @Nullable String unit,
            @Nullable String words) {}

    /**
     * How it stands.
     *
     * @param due until when the next thing happens; {@code null} when nothing runs
     * @param open whether it can be urged
     */
    public record Shown(
            String number, String state, @Nullable Instant due, boolean late, boolean open, List<Line> lines) {}

    /** A member's story begins with its own contact; then it is its master's. */
    Shown of(Own own) {
        Instant due = due(own);
        return new Shown(
                own.number().toString(),
                own.state().name(),
                due,
                due != null && due.isBefore(Instant.now(clock)),
                own.state().isAtWork() && own.state() != State.VISITING,
                Stream.concat(
                                Stream.of(new Line(own.opened(), "opened", null, null)),
                                Story.of(cases.view(own.heard(), READER).timeline()).stream()
                                        .filter(l -> !l.what().equals("opened"))
                                        .map(l -> new Line(l.at(), l.what(), choices.unit(l.unit()), l.words())))
                        .toList());
    }

    private @Nullable Instant due(Own own) {
        ClockKind kind = own.state() == State.RECEIVED ? ClockKind.INTAKE : ClockKind.TOTAL;
        return clocks.of(own.heardCase()).stream()
                .filter(c -> c.kind() == kind && c.order() == null && c.stoppedAt() == null)
                .reduce((a, b) -> b)
                .map(CaseClock::dueAt)
                .orElse(null);
    }
}
