package hotline.portal;

import hotline.reporting.PublicCounts;
import hotline.web.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts each month that is over once, by the definitions of {@code reporting}. The only one here who reads the ledger's tables. */
@ApplicationScoped
class OpenCounting {
    private final OpenRows rows;
    private final PublicCounts figures;
    private final OpenConfig config;
    private final Clock clock;

    @Inject
    OpenCounting(OpenRows rows, PublicCounts figures, OpenConfig config, Clock clock) {
        this.rows = rows;
        this.figures = figures;
        this.config = config;
        this.clock = clock;
    }

    /** Months from this one on that are due and not counted; how many there were. */
    int missing(YearMonth from) {
        List<YearMonth> due = due(from, rows.months());
        if (due.isEmpty()) return 0;
        Optional<YearMonth> first = figures.first().map(at -> YearMonth.from(at.atZone(Times.zone())));
        // before the first case there may still come one: nothing is kept of an empty ledger
        if (first.isEmpty()) return 0;
        for (YearMonth month : due)
            QuarkusTransaction.requiringNew().run(() -> count(month, month.isBefore(first.get())));
        return due.size();
    }

    private List<YearMonth> due(YearMonth from, Set<YearMonth> counted) {
        Instant over = Instant.now(clock).minus(config.settle());
        YearMonth open = YearMonth.from(over.atZone(Times.zone()));
        List<YearMonth> due = new ArrayList<>();
        for (YearMonth month = from; month.isBefore(open); month = month.plusMonths(1))
            if (!counted.contains(month)) due.add(month);
        return due;
    }

    private void count(YearMonth month, boolean empty) {
        Instant now = Instant.now(clock);
        for (OpenFigure figure : OpenFigure.values()) {
            List<OpenCount> counts = new ArrayList<>();
            for (OpenSplit split : OpenSplit.values()) if (!empty) counts.addAll(count(month, figure, split));
            if (empty) counts.add(new OpenCount(month, figure, OpenSplit.ALL, "", OpenCell.NONE));
            rows.write(counts, figures.version(figure.word()), figure, now);
        }
    }

    private List<OpenCount> count(YearMonth month, OpenFigure figure, OpenSplit split) {
        List<PublicCounts.Count> counted = figures.counted(
                figure.word(), begin(month.atDay(1)), begin(month.plusMonths(1).atDay(1)), split.by());
        if (counted.isEmpty() && split == OpenSplit.ALL)
            return List.of(new OpenCount(month, figure, split, "", OpenCell.NONE));
        return counted.stream()
                .map(c -> new OpenCount(month, figure, split, c.key(), OpenCell.of(c.numerator(), c.denominator())))
                .toList();
    }

    private static Instant begin(LocalDate day) {
        ZoneId zone = Times.zone();
        return day.atStartOfDay(zone).toInstant();
    }
}
