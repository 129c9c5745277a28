package hotline.desk;

import hotline.base.Refusal;
import hotline.reporting.FigureQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The day that a page of figures shows.
 *
 * @param next {@code null} today: of tomorrow there is nothing to say
 */
record FigureDay(
        LocalDate day,
        Instant from,
        Instant to,
        LocalDate before,
        @Nullable LocalDate next) {

    static FigureDay read(@Nullable String text, FigureQuery today, ZoneId zone) {
        LocalDate now = LocalDate.ofInstant(today.from(), zone);
        try {
            return of(text == null || text.isEmpty() ? now : LocalDate.parse(text), now, zone);
        } catch (DateTimeException e) {
            throw Refusal.invalid("day", "day");
        }
    }

    private static FigureDay of(LocalDate day, LocalDate today, ZoneId zone) {
        FigureQuery query = FigureQuery.ofDay(day, zone);
        return new FigureDay(
                day, query.from(), query.to(), day.minusDays(1), day.isBefore(today) ? day.plusDays(1) : null);
    }
}
