package hotline.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A day that is not as its weekday: a holiday, or a make-up working day 调休 and the holiday that it makes up for. */
public record SpecialDay(LocalDate day, Kind kind, String holiday) {
    public enum Kind {
        OFF,
        WORK
    }

    static Set<LocalDate> days(Collection<SpecialDay> all, Kind kind) {
        return all.stream().filter(d -> d.kind == kind).map(SpecialDay::day).collect(Collectors.toUnmodifiableSet());
    }

    /** Reads a table {@code day,holiday,off|work}; lines with # and the head are passed over. */
    static List<SpecialDay> parse(List<String> lines) {
        return lines.stream()
                .filter(l -> !l.isBlank() && !l.startsWith("#") && !l.startsWith("day,"))
                .map(l -> l.split(","))
                .map(SpecialDay::of)
                .toList();
    }

    private static SpecialDay of(String[] cells) {
        Kind kind = switch (cells[2].strip()) {
            case "off" -> Kind.OFF;
            case "work" -> Kind.WORK;
            default -> throw new IllegalArgumentException("neither off nor work: " + cells[0]);
        };
        return new SpecialDay(LocalDate.parse(cells[0]), kind, cells[1].strip());
    }
}
