package hotline.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All versions of all calendars, as values. */
public record CalendarBook(List<Dated> versions) {
    /** A calendar from {@code validFrom} on, until the next version of its name. */
    public record Dated(Instant validFrom, WorkingCalendar calendar) {}

    public CalendarBook {
        versions = List.copyOf(versions);
    }

    /** The version in force at the instant. @throws IllegalArgumentException when there is none of that name */
    public Dated at(String name, Instant at) {
        return versions.stream()
                .filter(v -> v.calendar.name().equals(name) && !v.validFrom.isAfter(at))
                .max((a, b) -> a.validFrom.compareTo(b.validFrom))
                .orElseThrow(() -> new IllegalArgumentException("no calendar " + name + " at " + at));
    }

    public Set<String> names() {
        return versions.stream().map(v -> v.calendar.name()).collect(Collectors.toCollection(TreeSet::new));
    }
}
