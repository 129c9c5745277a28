package hotline.reporting;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The whole hours of a period: they are counted already, what is left at the two ends is counted call by call. Pure.
 *
 * @param from the same as {@code to} when the period holds no whole hour
 */
record Hours(Instant from, Instant to) {
    static Hours in(FigureQuery query) {
        Instant end = query.to().truncatedTo(ChronoUnit.HOURS);
        Instant begin = query.from().truncatedTo(ChronoUnit.HOURS);
        if (begin.isBefore(query.from())) begin = begin.plus(1, ChronoUnit.HOURS);
        return begin.isBefore(end) ? new Hours(begin, end) : new Hours(query.to(), query.to());
    }

    /**
     * True when the counts by hour can answer: they do not know operators, and hours and days of a zone that is not a
     * number of whole hours from UTC are not made of them.
     */
    static boolean answer(FigureQuery query, ZoneId zone) {
        if (query.operator() != null || query.unit() != null) return false;
        By by = query.by();
        if (by == null) return true;
        return switch (by) {
            case LINE, SKILL -> true;
            case UNIT, OPERATOR, CHANNEL, MATTER, DISTRICT -> false;
            case DAY, HOUR -> whole(query, zone.getRules());
        };
    }

    private static boolean whole(FigureQuery query, ZoneRules rules) {
        int offset = rules.getOffset(query.from()).getTotalSeconds();
        ZoneOffsetTransition next = rules.nextTransition(query.from());
        while (offset % 3600 == 0 && next != null && next.getInstant().isBefore(query.to())) {
            offset = next.getOffsetAfter().getTotalSeconds();
            next = rules.nextTransition(next.getInstant());
        }
        return offset % 3600 == 0;
    }
}
