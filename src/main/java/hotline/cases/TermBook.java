package hotline.cases;

import hotline.calendar.Calendars;
import hotline.calendar.DayCount;
import hotline.calendar.Deadlines;
import hotline.calendar.WorkingTime;
import hotline.directory.Directory;
import hotline.directory.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes the terms on which a decision is made: the town's rules at this moment. */
@ApplicationScoped
class TermBook {
    private final CasesConfig config;
    private final VisitsConfig visits;
    private final Calendars calendars;
    private final Directory directory;

    @Inject
    TermBook(CasesConfig config, VisitsConfig visits, Calendars calendars, Directory directory) {
        this.config = config;
        this.visits = visits;
        this.calendars = calendars;
        this.directory = directory;
    }

    Terms at(Instant at, @Nullable Instant due) {
        return new Terms(at, this::returnUntil, config.returns(), fallback(), visits.reopenWithin(), due);
    }

    private Instant returnUntil(Instant sent) {
        WorkingTime within = WorkingTime.parse(config.returnWithin());
        return Deadlines.working(sent, within, DayCount.END_OF_DAY, calendars.calendar(Calendars.OFFICE, sent))
                .due();
    }

    private @Nullable Long fallback() {
        return config.fallbackUnit()
                .flatMap(code -> directory.units().stream()
                        .filter(u -> u.code().equals(code))
                        .map(Unit::id)
                        .findFirst())
                .orElse(null);
    }
}
