package hotline.reporting;

import hotline.reporting.Definition.Variant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Counted requests → figures. Pure. */
final class Counting {
    private Counting() {}

    static Share share(Function<Traits, Part> rule, List<Counted> counted) {
        long above = 0;
        long all = 0;
        for (Counted c : counted) {
            switch (rule.apply(c.traits())) {
                case Part.Above a -> {
                    above += c.count();
                    all += c.count();
                }
                case Part.Below b -> all += c.count();
                case Part.Excluded e -> {}
                case Part.Elsewhere e -> {}
            }
        }
        return Share.of(above, all);
    }

    /** Of an average wait: milliseconds above the line, calls below. */
    static Share average(Function<Traits, Part> rule, List<Counted> counted) {
        List<Counted> waited = counted.stream()
                .filter(c -> rule.apply(c.traits()) instanceof Part.Above)
                .toList();
        long micros = waited.stream().mapToLong(Counted::waitMicros).sum();
        long calls = waited.stream().mapToLong(Counted::count).sum();
        Double mean = calls == 0 ? null : micros / 1000.0 / calls;
        return new Share(Math.round(micros / 1000.0), calls, mean);
    }

    static Share value(Definition figure, Function<Traits, Part> rule, List<Counted> counted) {
        return figure.name().equals(Definitions.AVERAGE_WAIT) ? average(rule, counted) : share(rule, counted);
    }

    static Map<String, Share> variants(Definition figure, List<Counted> counted) {
        Map<String, Share> all = new LinkedHashMap<>();
        for (Variant v : figure.variants()) all.put(v.name(), value(figure, v.rule(), counted));
        return all;
    }

    static List<Figure.Excluded> excluded(Definition figure, List<Counted> counted) {
        Map<String, Long> sums = new TreeMap<>();
        for (Counted c : counted) {
            if (figure.main().apply(c.traits()) instanceof Part.Excluded e)
                sums.merge(e.reason(), c.count(), Long::sum);
        }
        return sums.entrySet().stream()
                .map(e -> new Figure.Excluded(e.getKey(), e.getValue()))
                .toList();
    }

    static long in(Slice slice, List<Counted> counted) {
        return counted.stream()
                .filter(c -> slice.holds(c.traits(), c.doubtful()))
                .mapToLong(Counted::count)
                .sum();
    }

    static long number(List<Counted> counted, String outcome) {
        return counted.stream()
                .filter(c -> c.traits().is(outcome))
                .mapToLong(Counted::count)
                .sum();
    }

    /** The limits that were in force, in order. */
    static List<Long> distinct(List<Counted> counted, Function<Counted.Limits, Long> limit) {
        return counted.stream()
                .map(c -> limit.apply(c.limits()))
                .distinct()
                .sorted()
                .toList();
    }

    static long doubtful(List<Counted> counted) {
        return counted.stream()
                .filter(Counted::doubtful)
                .mapToLong(Counted::count)
                .sum();
    }
}
