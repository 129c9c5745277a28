package hotline.reporting;

import hotline.base.Page;
import hotline.base.Refusal;
import hotline.reporting.VisitDefinitions.VisitDefinition;
import hotline.reporting.VisitFigureRows.Behind;
import hotline.reporting.VisitFigureRows.Count;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Figures of return visits, each with its definition, what was left out, and the very cases behind it. */
@ApplicationScoped
public class VisitFigures {
    private static final int LOOKED_AT = 20_000;
    private static final int CHUNK = 500;

    private final VisitFigureRows rows;
    private final Figures figures;
    private final Clock clock;

    @Inject
    VisitFigures(VisitFigureRows rows, Figures figures, Clock clock) {
        this.rows = rows;
        this.figures = figures;
        this.clock = clock;
    }

    /** False for a figure of the telephone. */
    public boolean has(String name) {
        return VisitDefinitions.named(name).isPresent();
    }

    /** All of them, from one count. Lines and operators are not theirs: refused with 400. */
    @Transactional
    public List<Figure> all(FigureQuery query) {
        List<Count> counted = rows.counted(own(query), figures.zone());
        return VisitDefinitions.ALL.stream().map(d -> figure(d, query, counted)).toList();
    }

    @Transactional
    public Figure figure(String name, FigureQuery query) {
        return figure(named(name), query, rows.counted(own(query), figures.zone()));
    }

    /** The cases behind a figure in the order of their visits; of secret cases only how they count. */
    @Transactional
    public Page<VisitFigureRow> rows(
            String name, FigureQuery query, Portion portion, @Nullable String after, @Nullable Integer limit) {
        Function<VisitTraits, Part> rule = named(name).rule(portion.variant());
        int size = Page.limit(limit);
        long last = cursor(after);
        List<VisitFigureRow> items = new ArrayList<>();
        for (int looked = 0; looked < LOOKED_AT; looked += CHUNK) {
            List<Behind> chunk = rows.behind(own(query), last, CHUNK);
            for (Behind b : chunk) {
                Part part = rule.apply(b.traits());
                if (VisitCounting.holds(part, portion)) items.add(row(b, part));
            }
            if (items.size() > size) return Page.of(items.subList(0, size + 1), size, r -> String.valueOf(r.visit()));
            if (chunk.size() < CHUNK) return new Page<>(items, null);
            last = chunk.getLast().visit();
        }
        return new Page<>(items, String.valueOf(last));
    }

    /** How many {@link #rows} lists in all. */
    @Transactional
    public long count(String name, FigureQuery query, Portion portion) {
        Function<VisitTraits, Part> rule = named(name).rule(portion.variant());
        return rows.counted(own(query).by(null), figures.zone()).stream()
                .filter(c -> VisitCounting.holds(rule.apply(c.traits()), portion))
                .mapToLong(Count::n)
                .sum();
    }

    /** True for who opens the cases behind a number. */
    public boolean opens(Viewer viewer) {
        return viewer.seesAllUnits();
    }

    private static VisitDefinition named(String name) {
        return VisitDefinitions.named(name).orElseThrow(() -> Refusal.notFound("figure"));
    }

    private static FigureQuery own(FigureQuery query) {
        if (query.line() != null) throw Refusal.invalid("line", "unknown");
        if (query.operator() != null) throw Refusal.invalid("operator", "unknown");
        return query;
    }

    private Figure figure(VisitDefinition d, FigureQuery query, List<Count> counted) {
        Share share = VisitCounting.share(d.main(), counted);
        return new Figure(
                d.name(),
                FigureWords.in(query.language()).definition(d.name()),
                d.version(),
                parameters(query),
                share.numerator(),
                share.denominator(),
                share.value(),
                d.name().equals(VisitDefinitions.SATISFACTION) ? Interval.wilson(share) : null,
                VisitCounting.variants(d, counted),
                VisitCounting.excluded(d, counted),
                Map.of(),
                query.by() == null ? List.of() : VisitCounting.rows(d, counted));
    }

    private Map<String, Object> parameters(FigureQuery query) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("from", query.from());
        all.put("to", query.to());
        all.put("zone", figures.zone().getId());
        all.put("asOf", Instant.now(clock));
        if (query.skill() != null) all.put("skill", query.skill());
        if (query.unit() != null) all.put("unit", query.unit());
        if (query.open()) all.put("open", true);
        if (query.by() != null) all.put("by", query.by().name().toLowerCase(Locale.ROOT));
        return all;
    }

    private static VisitFigureRow row(Behind b, Part part) {
        VisitTraits t = b.traits();
        String number = b.secret() ? "" : dashed(b.number());
        String reason = part instanceof Part.Excluded e ? e.reason() : null;
        return new VisitFigureRow(
                number,
                b.visit(),
                b.at(),
                b.unit(),
                b.channel(),
                t.outcome(),
                t.finalSolved(),
                t.finalSatisfaction(),
                word(part),
                reason);
    }

    /** A case's number as people read it. */
    static String dashed(String symbols) {
        return symbols.substring(0, 3) + "-" + symbols.substring(3, 6) + "-" + symbols.substring(6);
    }

    static String word(Part part) {
        return switch (part) {
            case Part.Above a -> "numerator";
            case Part.Below p -> "denominator";
            case Part.Excluded e -> "excluded";
            case Part.Elsewhere e -> "elsewhere";
        };
    }

    static long cursor(@Nullable String after) {
        try {
            return after == null ? 0 : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("after", "cursor");
        }
    }
}
