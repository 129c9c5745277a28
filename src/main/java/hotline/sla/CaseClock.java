package hotline.sla;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import hotline.calendar.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a case: {@code {id, kind, order?, round, startedAt, dueAt, originalDueAt, stoppedAt, paused[], outcome}}.
 * It runs while {@code stoppedAt} is {@code null}.
 *
 * @param id            key of its row, 0 before it is stored
 * @param order         whose order it measures, {@code null} for the case's own clocks
 * @param supervision   of a SUPERVISION only
 * @param ruleSet       by whose rule it runs now
 * @param dueAt         while it is paused: with the pause as long as it was approved
 * @param originalDueAt as it was when the clock started
 * @param changes       what moved the deadline since, in the order it happened
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseClock(
        long id,
        ClockKind kind,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long order,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long supervision,

        int round,
        String ruleSet,
        Instant startedAt,
        Instant originalDueAt,
        Instant dueAt,
        @Nullable Instant stoppedAt,
        @Nullable ClockOutcome outcome,
        @JsonIgnore List<Change> changes) {
    public CaseClock {
        changes = List.copyOf(changes);
    }

    /** What makes two clocks of a case the same one. */
    record Key(
            ClockKind kind, @Nullable Long order, @Nullable Long supervision, Instant startedAt) {}

    Key key() {
        return new Key(kind, order, supervision, startedAt);
    }

    @JsonProperty
    public List<Span> paused() {
        return changes.stream()
                .filter(Change.Paused.class::isInstance)
                .map(Change.Paused.class::cast)
                .map(p -> new Span(p.from(), p.until()))
                .toList();
    }

    @JsonIgnore
    public boolean isRunning() {
        return stoppedAt == null;
    }

    /** Running, or only stopped because its case was merged. */
    @JsonIgnore
    boolean isAlive() {
        return isRunning() || outcome == ClockOutcome.MERGED;
    }

    boolean isOf(@Nullable Long anOrder) {
        return Objects.equals(order, anOrder);
    }

    /** Done exactly at the due instant is in time. */
    CaseClock done(Instant at) {
        return stop(at, at.isAfter(dueAt) ? ClockOutcome.LATE : ClockOutcome.IN_TIME);
    }

    CaseClock stop(Instant at, ClockOutcome how) {
        return new CaseClock(
                id, kind, order, supervision, round, ruleSet, startedAt, originalDueAt, dueAt, at, how, changes);
    }

    /** As if it had never been stopped: with the same due time. */
    CaseClock again() {
        return new CaseClock(
                id, kind, order, supervision, round, ruleSet, startedAt, originalDueAt, dueAt, null, null, changes);
    }

    CaseClock withId(long key) {
        return new CaseClock(
                key,
                kind,
                order,
                supervision,
                round,
                ruleSet,
                startedAt,
                originalDueAt,
                dueAt,
                stoppedAt,
                outcome,
                changes);
    }

    CaseClock due(Instant due) {
        return new CaseClock(
                id,
                kind,
                order,
                supervision,
                round,
                ruleSet,
                startedAt,
                originalDueAt,
                due,
                stoppedAt,
                outcome,
                changes);
    }

    CaseClock by(String otherRules) {
        return new CaseClock(
                id,
                kind,
                order,
                supervision,
                round,
                otherRules,
                startedAt,
                originalDueAt,
                dueAt,
                stoppedAt,
                outcome,
                changes);
    }

    CaseClock with(Change more) {
        List<Change> all = new ArrayList<>(changes);
        all.add(more);
        return with(all);
    }

    CaseClock without(Predicate<Change> gone) {
        return with(changes.stream().filter(gone.negate()).toList());
    }

    CaseClock with(List<Change> all) {
        return new CaseClock(
                id, kind, order, supervision, round, ruleSet, startedAt, originalDueAt, dueAt, stoppedAt, outcome, all);
    }
}
