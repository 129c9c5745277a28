package hotline.portal;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.web.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses which figures everybody may see. Nothing is public before somebody chose. */
@ApplicationScoped
public class OpenFigures {
    private static final int HISTORY = 50;
    private static final int YEARS = 10;

    private final OpenRows rows;
    private final OpenCounting counting;
    private final OpenKept kept;
    private final Audit audit;
    private final Clock clock;

    @Inject
    OpenFigures(OpenRows rows, OpenCounting counting, OpenKept kept, Audit audit, Clock clock) {
        this.rows = rows;
        this.counting = counting;
        this.kept = kept;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first; the last fifty. */
    public List<OpenChoice> history() {
        return QuarkusTransaction.requiringNew().call(() -> rows.choices(HISTORY));
    }

    /** What everybody would see; counts what is not counted yet and keeps nothing else. Refuses with 400 as {@link #choose}. */
    public OpenSheet preview(Set<OpenFigure> figures, Set<OpenSplit> splits, YearMonth from, Actor by) {
        OpenChoice choice = choice(0, figures, splits, from, by);
        if (!figures.isEmpty()) counting.missing(from);
        return QuarkusTransaction.requiringNew().call(() -> kept.sheet(choice));
    }

    /**
     * From now on these are public; none takes all away. Refuses with 400 a month that is not over or more than ten years ago,
     * with 409 {@code figures-changed} when somebody else was faster.
     *
     * @param after the version that was looked at
     */
    public void choose(Set<OpenFigure> figures, Set<OpenSplit> splits, YearMonth from, int after, Actor by) {
        OpenChoice choice = choice(after + 1, figures, splits, from, by);
        QuarkusTransaction.requiringNew().run(() -> write(choice, by));
        if (!figures.isEmpty()) counting.missing(from);
        kept.forget();
    }

    private void write(OpenChoice choice, Actor by) {
        int now = rows.lock();
        if (now != choice.version() - 1)
            throw Refusal.conflict("figures-changed", "Somebody else changed it", Map.of("version", now));
        rows.insert(choice);
        audit.record(
                by,
                "public-figures-chosen",
                "public-figures:" + choice.version(),
                choice.figures() + " " + choice.splits() + " from " + choice.from());
    }

    private OpenChoice choice(int version, Set<OpenFigure> figures, Set<OpenSplit> splits, YearMonth from, Actor by) {
        Instant now = Instant.now(clock);
        YearMonth month = YearMonth.from(now.atZone(Times.zone()));
        if (!from.isBefore(month)) throw Refusal.invalid("from", "past-month");
        if (from.isBefore(month.minusYears(YEARS))) throw Refusal.invalid("from", "too-long-ago");
        return new OpenChoice(version, figures, splits, from, now, by.login());
    }

    /** The same without a person, where nobody has chosen yet. Counts nothing: that is left to the next time that months are looked for. */
    public void seed(Set<OpenFigure> figures, Set<OpenSplit> splits) {
        QuarkusTransaction.requiringNew().run(() -> {
            YearMonth year =
                    YearMonth.from(Instant.now(clock).atZone(Times.zone())).minusYears(1);
            if (rows.lock() == 0) write(choice(1, figures, splits, year, Actor.SYSTEM), Actor.SYSTEM);
        });
    }

    /** Counts all months again by what the ledger says today: a correction. The numbers that everybody sees may change. */
    public void countAgain(Actor by) {
        forget(by);
        OpenChoice choice = history().getFirst();
        if (!choice.figures().isEmpty()) counting.missing(choice.from());
        kept.forget();
    }

    /** All months are to be counted again, within a minute or two. */
    public void forget(Actor by) {
        QuarkusTransaction.requiringNew().run(() -> {
            rows.lock();
            rows.forget();
            audit.record(by, "public-figures-counted-again", "public-figures", null);
        });
    }
}
