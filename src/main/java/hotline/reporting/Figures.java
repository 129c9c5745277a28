package hotline.reporting;

import hotline.base.Page;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.directory.Directory;
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
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Figures of the telephone, each with its definition, what was left out, and the very calls behind it. */
@ApplicationScoped
public class Figures {
    /** Everyone who works on the hotline's own side. */
    public static final Role[] READERS = {
        Role.OPERATOR,
        Role.SHIFT_LEADER,
        Role.DISPATCHER,
        Role.REVIEWER,
        Role.VISITOR,
        Role.SUPERVISOR,
        Role.INSPECTOR,
        Role.AUDITOR,
        Role.ADMIN
    };

    /** One request of a page may look at so many calls; a rare part then comes in several short pages. */
    private static final int LOOKED_AT = 20_000;

    private static final int CHUNK = 500;
    /** Percentiles of so many waits come from every call. */
    private static final long EACH = 100_000;

    private final FigureRows rows;
    private final Directory directory;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    Figures(
            FigureRows rows,
            Directory directory,
            Clock clock,
            @ConfigProperty(name = "hotline.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.rows = rows;
        this.directory = directory;
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

    /** The question as this person may ask it; refuses with 403 who asks for other operators' figures, 400 for a unit that is none. */
    public FigureQuery seenBy(Viewer viewer, FigureQuery query) {
        return Sight.figures(known(query), viewer);
    }

    /** True when the numbers of a figure are links to calls for this person. */
    public boolean opens(Viewer viewer) {
        return Sight.opens(viewer);
    }

    /** True for who opens everybody's calls, false for who opens his own. */
    public boolean opensAll(Viewer viewer) {
        return Sight.watches(viewer);
    }

    /** The calls behind a figure, in the order they came. Operators see their own. */
    @Transactional
    public Page<FigureRow> rows(
            String name,
            FigureQuery query,
            Portion portion,
            @Nullable String after,
            @Nullable Integer limit,
            Viewer viewer) {
        Slice slice = Slice.of(Definitions.named(name), portion);
        FigureQuery own = Sight.rows(known(query), viewer);
        int size = Page.limit(limit);
        FigureCursor cursor = after == null ? null : FigureCursor.read(after);
        return page(slice, own, cursor, size, Instant.now(clock));
    }

    /** How many calls {@link #rows} lists in all. */
    @Transactional
    public long count(String name, FigureQuery query, Portion portion, Viewer viewer) {
        Slice slice = Slice.of(Definitions.named(name), portion);
        FigureQuery own = Sight.rows(known(query), viewer).by(null);
        return Counting.in(slice, rows.counted(own, Instant.now(clock), zone));
    }

    private FigureQuery known(FigureQuery query) {
        boolean unknown = query.unit() != null
                && directory.units().stream().noneMatch(u -> u.code().equals(query.unit()));
        if (unknown) throw Refusal.invalid("unit", "unknown");
        return query;
    }

    private Page<FigureRow> page(Slice slice, FigureQuery query, @Nullable FigureCursor after, int size, Instant now) {
        List<FigureRow> items = new ArrayList<>();
        FigureCursor cursor = after;
        for (int looked = 0; looked < LOOKED_AT; looked += CHUNK) {
            List<Behind> chunk = rows.behind(query, cursor, CHUNK, now);
            items.addAll(Breakdown.rows(slice, chunk));
            if (items.size() > size)
                return Page.of(
                        items.subList(0, size + 1), size, r -> new FigureCursor(r.at(), r.id(), r.visit()).text());
            if (chunk.size() < CHUNK) return new Page<>(items, null);
            Behind last = chunk.getLast();
            cursor = new FigureCursor(last.at(), last.id(), last.visit());
        }
        return new Page<>(items, cursor == null ? null : cursor.text());
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
        if (d.name().equals(Definitions.AVERAGE_WAIT)) variants.putAll(percentiles(query, share.denominator()));
        return new Figure(
                d.name(),
                FigureWords.in(query.language()).definition(d.name()),
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

    /** Of few calls each is read; of many, the steps of their waits that are kept. */
    private Map<String, Share> percentiles(FigureQuery query, long calls) {
        boolean each = calls <= EACH || !Hours.answer(query.by(null), zone);
        return Percentiles.of(each ? rows.waits(query) : rows.steps(query));
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
        if (query.unit() != null) all.put("unit", query.unit());
        if (query.by() != null) all.put("by", query.by().name().toLowerCase(Locale.ROOT));
        all.put("thresholdMs", Counting.distinct(counted, Counted.Limits::threshold));
        all.put("shortAbandonMs", Counting.distinct(counted, Counted.Limits::shortAbandon));
        return all;
    }

    private Map<String, Object> quality(FigureQuery query, Instant now, List<Counted> counted) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("lostFeedSeconds", LostFeed.seconds(rows.gaps(query, now), query.from(), query.to()));
        all.put("lostTrack", Counting.number(counted, "LOST_TRACK"));
        all.put("pbxRestart", Counting.number(counted, "PBX_RESTART"));
        all.put("doubtful", Counting.doubtful(counted));
        return all;
    }
}
