package hotline.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table of holidays ({@code off}) and make-up working days ({@code work}): {@code day,holiday,kind}. */
record HolidayFile(Set<LocalDate> off, Set<LocalDate> work) {

    static HolidayFile parse(List<String> lines) {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> work = new HashSet<>();
        lines.stream()
                .filter(l -> !l.isBlank() && !l.startsWith("#") && !l.startsWith("day,"))
                .map(l -> l.split(","))
                .forEach(cells -> (switch (cells[2].strip()) {
                            case "off" -> off;
                            case "work" -> work;
                            default -> throw new IllegalArgumentException("neither off nor work: " + cells[0]);
                        })
                        .add(LocalDate.parse(cells[0])));
        return new HolidayFile(Set.copyOf(off), Set.copyOf(work));
    }
}
