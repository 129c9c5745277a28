package hotline.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which two versions of a calendar differ. Pure.
 *
 * @param field {@code zone}, {@code MONDAY} …, {@code makeUp}, {@code workDay}, {@code source} or a day, {@code 2026-10-01}
 * @param was   hours, or {@code OFF 国庆节}; {@code null}: nothing
 */
public record VersionDifference(
        String field, @Nullable String was, @Nullable String became) {
    private static final int LONGEST = 512;

    static List<VersionDifference> of(@Nullable CalendarVersion was, CalendarVersion next) {
        List<VersionDifference> all = new ArrayList<>();
        Map<String, String> before = was == null ? Map.of() : fields(was);
        Map<String, String> after = fields(next);
        TreeMap<String, String> days = new TreeMap<>();
        days.putAll(before);
        days.putAll(after);
        order().forEach(field -> add(all, field, before, after));
        days.keySet().stream().filter(field -> !order().contains(field)).forEach(day -> add(all, day, before, after));
        return all;
    }

    /** For the audit. */
    static String text(Instant from, List<VersionDifference> differences) {
        String text = "from " + from + ": "
                + differences.stream()
                        .map(d -> d.field + " " + Objects.requireNonNullElse(d.was, "—") + " → "
                                + Objects.requireNonNullElse(d.became, "—"))
                        .collect(Collectors.joining("; "));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static void add(
            List<VersionDifference> all, String field, Map<String, String> before, Map<String, String> after) {
        if (!Objects.equals(before.get(field), after.get(field)))
            all.add(new VersionDifference(field, before.get(field), after.get(field)));
    }

    private static List<String> order() {
        List<String> order = new ArrayList<>(List.of("zone"));
        for (DayOfWeek day : DayOfWeek.values()) order.add(day.name());
        order.addAll(List.of("makeUp", "workDay", "source"));
        return order;
    }

    private static Map<String, String> fields(CalendarVersion v) {
        Map<String, String> fields = new TreeMap<>();
        WorkingCalendar c = v.calendar();
        fields.put("zone", c.zone().getId());
        c.weekly().forEach((day, hours) -> fields.put(day.name(), OpenHours.text(hours)));
        if (!c.makeUp().isEmpty()) fields.put("makeUp", OpenHours.text(c.makeUp()));
        fields.put("workDay", c.workDay().toString());
        if (v.source() != null) fields.put("source", v.source());
        v.days().forEach(d -> fields.put(d.day().toString(), d.kind() + " " + d.holiday()));
        return fields;
    }
}
