package hotline.reporting;

import hotline.base.Page;
import hotline.base.Refusal;
import hotline.reporting.HandlingRows.Behind;
import hotline.reporting.HandlingRows.Count;
import hotline.reporting.HandlingRows.Traits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Handling in time, with the very cases behind it: by the moment at which it was due; who is late and goes on is a miss now. */
@ApplicationScoped
public class HandlingFigures {
    public static final String ON_TIME = "on-time-handling";
    static final int VERSION = 1;

    private static final String ORIGINAL = "originalDeadline";
    private static final int LOOKED_AT = 20_000;
    private static final int CHUNK = 500;

    private final HandlingRows rows;
    private final Figures figures;
    private final Clock clock;

    @Inject
    HandlingFigures(HandlingRows rows, Figures figures, Clock clock) {
        this.rows = rows;
        this.figures = figures;
        this.clock = clock;
    }

    @Transactional
    public Figure figure(FigureQuery query) {
        Instant now = Instant.now(clock);
        return figure(own(query), rows.counted(query, now, figures.zone()), now);
    }

    /** The cases behind it in the order of their clocks; of secret cases only how they count. */
    @Transactional
    public Page<HandlingFigureRow> rows(
            FigureQuery query, Portion portion, @Nullable String after, @Nullable Integer limit) {
        Function<Traits, Part> rule = rule(portion.variant());
        Instant now = Instant.now(clock);
        int size = Page.limit(limit);
        long last = VisitFigures.cursor(after);
        List<HandlingFigureRow> items = new ArrayList<>();
        for (int looked = 0; looked < LOOKED_AT; looked += CHUNK) {
            List<Behind> chunk = rows.behind(own(query), last, CHUNK, now);
            for (Behind b : chunk) {
                Part part = rule.apply(b.traits());
                if (VisitCounting.holds(part, portion)) items.add(row(b, part));
            }
            if (items.size() > size) return Page.of(items.subList(0, size + 1), size, r -> String.valueOf(r.clock()));
            if (chunk.size() < CHUNK) return new Page<>(items, null);
            last = chunk.getLast().clock();
        }
        return new Page<>(items, String.valueOf(last));
    }

    private static Function<Traits, Part> rule(@Nullable String variant) {
        if (variant == null) return Traits::inTime;
        if (!variant.equals(ORIGINAL)) throw Refusal.invalid("variant", "unknown");
        return Traits::inTimeAtFirst;
    }

    private static FigureQuery own(FigureQuery query) {
        if (query.line() != null) throw Refusal.invalid("line", "unknown");
        if (query.operator() != null) throw Refusal.invalid("operator", "unknown");
        return query;
    }

    private Figure figure(FigureQuery query, List<Count> counted, Instant now) {
        Share share = share(Traits::inTime, counted);
        return new Figure(
                ON_TIME,
                FigureWords.in(query.language()).definition(ON_TIME),
                VERSION,
                parameters(query, now),
                share.numerator(),
                share.denominator(),
                share.value(),
                null,
                variants(counted),
                excluded(counted),
                Map.of(),
                query.by() == null ? List.of() : split(counted));
    }

    private Map<String, Object> parameters(FigureQuery query, Instant now) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("from", query.from());
        all.put("to", query.to());
        all.put("zone", figures.zone().getId());
        all.put("asOf", now);
        if (query.open()) all.put("open", true);
        return all;
    }

    private static Map<String, Share> variants(List<Count> counted) {
        return Map.of(ORIGINAL, share(Traits::inTimeAtFirst, counted));
    }

    static Share share(Function<Traits, Part> rule, List<Count> counted) {
        long above = 0;
        long all = 0;
        for (Count c : counted) {
            Part part = rule.apply(c.traits());
            if (part instanceof Part.Above) above += c.n();
            if (part instanceof Part.Above || part instanceof Part.Below) all += c.n();
        }
        return Share.of(above, all);
    }

    private static List<Figure.Excluded> excluded(List<Count> counted) {
        Map<String, Long> sums = new TreeMap<>();
        for (Count c : counted)
            if (c.traits().inTime() instanceof Part.Excluded e) sums.merge(e.reason(), c.n(), Long::sum);
        return sums.entrySet().stream()
                .map(e -> new Figure.Excluded(e.getKey(), e.getValue()))
                .toList();
    }

    private static List<Figure.Row> split(List<Count> counted) {
        Map<String, List<Count>> byKey = new TreeMap<>();
        counted.forEach(
                c -> byKey.computeIfAbsent(c.key(), k -> new ArrayList<>()).add(c));
        List<Figure.Row> all = new ArrayList<>();
        byKey.forEach((key, own) -> {
            Share share = share(Traits::inTime, own);
            String name = key.isEmpty() ? null : key;
            all.add(new Figure.Row(name, share.numerator(), share.denominator(), share.value(), variants(own)));
        });
        return all;
    }

    private static HandlingFigureRow row(Behind b, Part part) {
        String reason = part instanceof Part.Excluded e ? e.reason() : null;
        String number = b.secret() ? "" : VisitFigures.dashed(b.number());
        return new HandlingFigureRow(
                number, b.clock(), b.due(), b.unit(), b.traits().outcome(), VisitFigures.word(part), reason);
    }
}
