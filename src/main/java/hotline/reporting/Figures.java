package hotline.reporting;

import hotline.base.Page;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.reporting.FigureRows.Behind;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Figures of the telephone, each with its definition, what was left out, and the very calls behind it. */
@ApplicationScoped
public class Figures {
    private static final Set<String> PARTS = Set.of("numerator", "denominator", "excluded");
    /** One request of a page may look at so many calls; a rare part then comes in several short pages. */
    private static final int LOOKED_AT = 5_000;

    private static final int CHUNK = 500;

    private final FigureRows rows;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    Figures(
            FigureRows rows,
            Clock clock,
            @ConfigProperty(name = "hotline.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.rows = rows;
        this.clock = clock;
        this.zone = zone;
    }

    /** Where days and hours are cut. */
    public ZoneId zone() {
        return zone;
    }

    /** The current day. */
    public FigureQuery today() {
        return FigureQuery.ofDay(LocalDate.ofInstant(Instant.now(clock), zone), zone);
    }

    /** Refuses an unknown name with 404. */
    @Transactional
    public Figure figure(String name, FigureQuery query) {
        return figures(List.of(Definitions.named(name)), query).getFirst();
    }

    /** All of them, from one count. */
    @Transactional
    public List<Figure> all(FigureQuery query) {
        return figures(Definitions.ALL, query);
    }

    /**
     * The calls behind a figure, in the order they came. Operators see their own.
     *
     * @param part {@code numerator}, {@code denominator}, {@code excluded}, or {@code null} for all three
     */
    @Transactional
    public Page<FigureRow> rows(
            String name,
            FigureQuery query,
            @Nullable String part,
            @Nullable String after,
            @Nullable Integer limit,
            Viewer viewer) {
        Definition figure = Definitions.named(name);
        if (part != null && !PARTS.contains(part)) throw Refusal.invalid("part", "part");
        FigureQuery own = sight(query, viewer);
        int size = Page.limit(limit);
        FigureCursor cursor = after == null ? null : FigureCursor.read(after);
        return page(figure, own, part, cursor, size, Instant.now(clock));
    }

    private Page<FigureRow> page(
            Definition figure,
            FigureQuery query,
            @Nullable String part,
            @Nullable FigureCursor after,
            int size,
            Instant now) {
        List<FigureRow> items = new ArrayList<>();
        FigureCursor cursor = after;
        for (int looked = 0; looked < LOOKED_AT; looked += CHUNK) {
            List<Behind> chunk = rows.behind(query, cursor, CHUNK, now);
            items.addAll(Breakdown.rows(figure, chunk, part));
            if (items.size() > size)
                return Page.of(
                        items.subList(0, size + 1), size, r -> new FigureCursor(r.at(), r.id(), r.visit()).text());
            if (chunk.size() < CHUNK) return new Page<>(items, null);
            Behind last = chunk.getLast();
            cursor = new FigureCursor(last.at(), last.id(), last.visit());
        }
        return new Page<>(items, cursor == null ? null : cursor.text());
    }

    private static FigureQuery sight(FigureQuery query, Viewer viewer) {
        boolean all = viewer.isAny(Role.SHIFT_LEADER, Role.SUPERVISOR, Role.INSPECTOR, Role.AUDITOR);
        return all
                ? query
                : query.ofOperator(viewer.mustBe(Role.OPERATOR).actor().login());
    }

    private List<Figure> figures(List<Definition> wanted, FigureQuery query) {
        Instant now = Instant.now(clock);
        List<Counted> counted = rows.counted(query, now, zone);
        Map<String, Object> parameters = parameters(query, now, counted);
        Map<String, Object> quality = quality(query, now, counted);
        return wanted.stream()
                .map(d -> figure(d, query, counted, parameters, quality))
                .toList();
    }

    private Figure figure(
            Definition d,
            FigureQuery query,
            List<Counted> counted,
            Map<String, Object> parameters,
            Map<String, Object> quality) {
        Share share = Counting.value(d, d.main(), counted);
        Map<String, Share> variants = Counting.variants(d, counted);
        if (d.name().equals(Definitions.AVERAGE_WAIT)) variants.putAll(Percentiles.of(rows.waits(query)));
        return new Figure(
                d.name(),
                d.text(),
                d.version(),
                parameters,
                share.numerator(),
                share.denominator(),
                share.value(),
                d.name().equals(Definitions.SATISFACTION) ? Interval.wilson(share) : null,
                variants,
                Counting.excluded(d, counted),
                quality,
                query.by() == null ? List.of() : Breakdown.of(d, counted));
    }

    private Map<String, Object> parameters(FigureQuery query, Instant now, List<Counted> counted) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("from", query.from());
        all.put("to", query.to());
        all.put("zone", zone.getId());
        all.put("asOf", now);
        if (query.line() != null) all.put("line", query.line());
        if (query.skill() != null) all.put("skill", query.skill());
        if (query.operator() != null) all.put("operator", query.operator());
        if (query.by() != null) all.put("by", query.by().name().toLowerCase(java.util.Locale.ROOT));
        all.put("thresholdMs", Counting.distinct(counted, Counted.Limits::threshold));
        all.put("shortAbandonMs", Counting.distinct(counted, Counted.Limits::shortAbandon));
        return all;
    }

    private Map<String, Object> quality(FigureQuery query, Instant now, List<Counted> counted) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("lostFeedSeconds", rows.lostSeconds(query, now));
        all.put("lostTrack", Counting.number(counted, "LOST_TRACK"));
        all.put("pbxRestart", Counting.number(counted, "PBX_RESTART"));
        all.put("doubtful", Counting.doubtful(counted));
        return all;
    }
}
