package hotline.journey;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The next National Day that is not too near: seven days off, the Sunday before and the Saturday after are worked 调休. */
record NationalDay(LocalDate first) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 7;

    static NationalDay next() {
        LocalDate soon = LocalDate.now(ZONE).plusDays(14);
        LocalDate first = LocalDate.of(soon.getYear(), 10, 1);
        return new NationalDay(first.isBefore(soon) ? first.plusYears(1) : first);
    }

    private LocalDate sundayBefore() {
        return first.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
    }

    private LocalDate saturdayAfter() {
        return first.plusDays(DAYS - 1).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    }

    private boolean isOff(LocalDate day) {
        return !day.isBefore(first) && day.isBefore(first.plusDays(DAYS));
    }

    private boolean isWorked(LocalDate day) {
        if (day.equals(sundayBefore()) || day.equals(saturdayAfter())) return true;
        return day.getDayOfWeek().getValue() <= 5 && !isOff(day);
    }

    /** From tomorrow on. */
    long workingDaysBefore() {
        return LocalDate.now(ZONE)
                .plusDays(1)
                .datesUntil(first)
                .filter(this::isWorked)
                .count();
    }

    LocalDate lastDayBefore() {
        return Stream.iterate(first.minusDays(1), d -> d.minusDays(1))
                .filter(this::isWorked)
                .findFirst()
                .orElseThrow();
    }

    List<LocalDate> workingDaysAfter(int n) {
        Predicate<LocalDate> worked = this::isWorked;
        return Stream.iterate(first, d -> d.plusDays(1)).filter(worked).limit(n).toList();
    }

    YearMonth month() {
        return YearMonth.from(first);
    }

    LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** As an administrator sends it. */
    String version() {
        String hours = Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")
                .map(d -> "\"" + d + "\":\"09:00-12:00,13:30-17:30\"")
                .collect(Collectors.joining(",", "{", "}"));
        Stream<String> off = first.datesUntil(first.plusDays(DAYS)).map(d -> day(d, "off"));
        Stream<String> worked = Stream.of(sundayBefore(), saturdayAfter()).map(d -> day(d, "work"));
        String days = Stream.concat(off, worked).collect(Collectors.joining(",", "[", "]"));
        return """
                {"validFrom":"2020-01-01T00:00:00Z","zone":"%s","hours":%s,"workDay":"PT7H",
                 "makeUp":"09:00-12:00,13:30-17:30","days":%s,"source":"a journey"}""".formatted(ZONE, hours, days);
    }

    private static String day(LocalDate day, String kind) {
        return "{\"day\":\"%s\",\"kind\":\"%s\",\"holiday\":\"国庆节\"}".formatted(day, kind);
    }
}
