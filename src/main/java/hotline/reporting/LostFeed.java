package hotline.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How long the live feeds were not heard. Pure. */
final class LostFeed {
    private LostFeed() {}

    /** @param to until when; of a gap that goes on, now */
    record Gap(String server, Instant from, Instant to) {}

    /** Whole seconds between the two in which servers were not heard, each server's once however its gaps overlap. */
    static long seconds(List<Gap> gaps, Instant from, Instant to) {
        Map<String, List<Gap>> byServer = gaps.stream().collect(Collectors.groupingBy(Gap::server));
        return byServer.values().stream()
                .map(own -> covered(own, from, to))
                .reduce(Duration.ZERO, Duration::plus)
                .toSeconds();
    }

    private static Duration covered(List<Gap> gaps, Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        Instant covered = from;
        for (Gap gap : gaps.stream().sorted(Comparator.comparing(Gap::from)).toList()) {
            Instant begin = gap.from().isAfter(covered) ? gap.from() : covered;
            Instant end = gap.to().isBefore(to) ? gap.to() : to;
            if (!end.isAfter(begin)) continue;
            sum = sum.plus(Duration.between(begin, end));
            covered = end;
        }
        return sum;
    }
}
