package hotline.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which requests, by when a person was asked for: {@code from} in, {@code to} out. {@code null} means any.
 *
 * @param operator login of who answered: of a request that nobody answered there is none
 * @param unit     code of that operator's unit
 * @param language of the words that come with a figure
 * @param open     only what everybody may know: without secret cases. Calls know nothing of it
 */
public record FigureQuery(
        Instant from,
        Instant to,
        @Nullable String line,
        @Nullable String skill,
        @Nullable String operator,
        @Nullable String unit,
        @Nullable By by,
        Locale language,
        boolean open) {

    public static FigureQuery ofDay(LocalDate day, ZoneId zone) {
        return new FigureQuery(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant(),
                null,
                null,
                null,
                null,
                null,
                Locale.SIMPLIFIED_CHINESE,
                false);
    }

    public FigureQuery by(@Nullable By split) {
        return new FigureQuery(from, to, line, skill, operator, unit, split, language, open);
    }

    public FigureQuery in(Locale other) {
        return new FigureQuery(from, to, line, skill, operator, unit, by, other, open);
    }

    public FigureQuery between(Instant begin, Instant end) {
        return new FigureQuery(begin, end, line, skill, operator, unit, by, language, open);
    }

    /** The same without secret cases. */
    public FigureQuery forEverybody() {
        return new FigureQuery(from, to, line, skill, operator, unit, by, language, true);
    }

    FigureQuery ofOperator(String login) {
        return new FigureQuery(from, to, line, skill, login, unit, by, language, open);
    }
}
