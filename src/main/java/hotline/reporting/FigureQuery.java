package hotline.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Which requests, by when a person was asked for: {@code from} in, {@code to} out. {@code null} means any. */
public record FigureQuery(
        Instant from,
        Instant to,
        @Nullable String line,
        @Nullable String skill,
        @Nullable String operator,
        @Nullable By by) {

    public static FigureQuery ofDay(LocalDate day, ZoneId zone) {
        return new FigureQuery(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant(),
                null,
                null,
                null,
                null);
    }

    public FigureQuery by(By split) {
        return new FigureQuery(from, to, line, skill, operator, split);
    }

    FigureQuery ofOperator(String login) {
        return new FigureQuery(from, to, line, skill, login, by);
    }
}
