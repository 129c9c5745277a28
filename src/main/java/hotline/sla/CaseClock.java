package hotline.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import hotline.calendar.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a case: {@code {kind, round, startedAt, dueAt, stoppedAt, paused[], outcome}}. It runs while
 * {@code stoppedAt} is {@code null}.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseClock(
        ClockKind kind,
        int round,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant stoppedAt,
        @Nullable ClockOutcome outcome) {

    static CaseClock start(ClockKind kind, int round, Instant at, Instant due) {
        return new CaseClock(kind, round, at, due, null, null);
    }

    /** Nothing pauses a clock yet. */
    @JsonProperty
    public List<Span> paused() {
        return List.of();
    }

    boolean isRunning() {
        return stoppedAt == null;
    }

    /** Done exactly at the due instant is in time. */
    CaseClock done(Instant at) {
        return stop(at, at.isAfter(dueAt) ? ClockOutcome.LATE : ClockOutcome.IN_TIME);
    }

    CaseClock stop(Instant at, ClockOutcome how) {
        return new CaseClock(kind, round, startedAt, dueAt, at, how);
    }

    /** As if it had never been stopped: with the same due time. */
    CaseClock again() {
        return start(kind, round, startedAt, dueAt);
    }
}
