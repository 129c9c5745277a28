package hotline.sla;

import hotline.calendar.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The rule book, kept in memory for {@value #FRESH_SECONDS} s. */
@ApplicationScoped
class Rules {
    static final int FRESH_SECONDS = 5;

    private final ClockRows rows;
    private final Calendars calendars;
    private final Clock clock;
    private volatile @Nullable Read read;

    private record Read(Instant at, RuleBook book) {}

    @Inject
    Rules(ClockRows rows, Calendars calendars, Clock clock) {
        this.rows = rows;
        this.calendars = calendars;
        this.clock = clock;
    }

    RuleBook book() {
        Read current = read;
        Instant now = Instant.now(clock);
        if (current == null || Duration.between(current.at(), now).abs().toSeconds() >= FRESH_SECONDS) {
            current = new Read(now, new RuleBook(rows.rules(), calendars.book()));
            read = current;
        }
        return current.book();
    }
}
