package hotline.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.SplittableRandom;

/** When a town calls: more by day, on Mondays and in the rains of summer. Pure. */
final class Seasons {
    private static final int HOURS = 365 * 24;
    private static final double[] BY_HOUR = {
        2, 1, 1, 1, 1, 2, 4, 9, 15, 18, 17, 14, 9, 10, 15, 16, 15, 13, 11, 9, 8, 7, 5, 3
    };
    /** From January on. */
    private static final double[] BY_MONTH = {0.9, 0.8, 0.95, 1, 1, 1.2, 1.35, 1.3, 1.05, 0.95, 1, 1.05};

    private Seasons() {}

    /** So many instants of the twelve months before {@code until}, the earliest first. */
    static Instant[] instants(int n, long seed, Instant until, ZoneId zone) {
        SplittableRandom random = new SplittableRandom(seed);
        Instant from = until.minus(Duration.ofHours(HOURS));
        double[] sums = sums(from, zone);
        Instant[] instants = new Instant[n];
        for (int i = 0; i < n; i++) {
            int found = Arrays.binarySearch(sums, random.nextDouble() * sums[HOURS - 1]);
            int hour = found < 0 ? -found - 1 : found;
            long micros = random.nextLong(3_600_000_000L);
            instants[i] = from.plus(Duration.ofHours(hour)).plusNanos(micros * 1000);
        }
        Arrays.sort(instants);
        return instants;
    }

    private static double[] sums(Instant from, ZoneId zone) {
        double[] sums = new double[HOURS];
        double sum = 0;
        for (int h = 0; h < HOURS; h++) {
            sum += weight(from.plus(Duration.ofHours(h)).atZone(zone));
            sums[h] = sum;
        }
        return sums;
    }

    private static double weight(ZonedDateTime at) {
        DayOfWeek day = at.getDayOfWeek();
        double week =
                day == DayOfWeek.MONDAY ? 1.2 : day == DayOfWeek.SATURDAY ? 0.7 : day == DayOfWeek.SUNDAY ? 0.6 : 1;
        return BY_HOUR[at.getHour()] * BY_MONTH[at.getMonthValue() - 1] * week;
    }
}
