package hotline.intake;

import hotline.calendar.Span;
import hotline.calendar.WorkingCalendar;
import hotline.notify.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When to call again after nobody was reached. Pure.
 *
 * @param quiet then nobody is called; what would fall into it waits for its end
 */
record NextTry(int attempts, List<Duration> pauses, WorkingCalendar calendar, QuietHours quiet) {
    /** A calendar without a working day for so long has an error in its data: then tomorrow. */
    private static final int LONGEST_DAYS = 366;

    /** @param tries how often it was tried, this time included @return empty: it is given up */
    Optional<Instant> after(int tries, Instant now) {
        if (tries >= attempts) return Optional.empty();
        return Optional.of(quiet.next(tries <= pauses.size() ? now.plus(pauses.get(tries - 1)) : nextWorkingDay(now)));
    }

    private Instant nextWorkingDay(Instant now) {
        LocalDate today = now.atZone(calendar.zone()).toLocalDate();
        for (int days = 1; days < LONGEST_DAYS; days++) {
            Optional<Instant> opens = calendar.spans(today.plusDays(days)).stream()
                    .map(Span::from)
                    .findFirst();
            if (opens.isPresent()) return opens.get();
        }
        return now.plus(Duration.ofDays(1));
    }
}
