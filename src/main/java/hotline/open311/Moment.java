package hotline.open311;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time as W3C's note on dates and times has it; without an offset in the town's zone, a day is its first moment. */
final class Moment {
    private static final Pattern WITH_OFFSET = Pattern.compile(".*T.*([Zz]|[+-]\\d\\d:\\d\\d)");
    private static final int DAY = 10;

    private Moment() {}

    static Optional<Instant> read(String text, ZoneId zone) {
        // in an address a plus sign arrives as a space
        String said = text.replace(' ', '+');
        try {
            if (said.length() == DAY)
                return Optional.of(LocalDate.parse(said).atStartOfDay(zone).toInstant());
            if (WITH_OFFSET.matcher(said).matches())
                return Optional.of(OffsetDateTime.parse(said).toInstant());
            return Optional.of(LocalDateTime.parse(said).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
