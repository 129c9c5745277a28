package hotline.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be counted for everybody: the figures of the desk by the same definitions, without secret cases. */
@ApplicationScoped
public class PublicCounts {
    /** Not a share: how many there were. */
    public static final String RECEIVED = "received";

    private final HandlingRows cases;
    private final HandlingFigures handling;
    private final VisitFigures visits;
    private final Figures figures;

    @Inject
    PublicCounts(HandlingRows cases, HandlingFigures handling, VisitFigures visits, Figures figures) {
        this.cases = cases;
        this.handling = handling;
        this.visits = visits;
        this.figures = figures;
    }

    /**
     * @param key         a topmost matter's or a district's code; empty for all, and where it is not known
     * @param denominator of {@link #RECEIVED} the same as the numerator
     */
    public record Count(String key, long numerator, long denominator) {}

    /** @param figure {@link #RECEIVED} or the name of a figure of handling or return visits; refuses another one with 404 */
    @Transactional
    public List<Count> counted(String figure, Instant from, Instant to, @Nullable By by) {
        FigureQuery query =
                figures.today().between(from, to).by(by).in(Locale.ENGLISH).forEverybody();
        if (figure.equals(RECEIVED))
            return cases.received(query, figures.zone()).entrySet().stream()
                    .map(e -> new Count(e.getKey(), e.getValue(), e.getValue()))
                    .toList();
        Figure counted = figure(figure, query);
        if (by == null) return List.of(new Count("", counted.numerator(), counted.denominator()));
        return counted.rows().stream()
                .map(r -> new Count(Objects.requireNonNullElse(r.key(), ""), r.numerator(), r.denominator()))
                .toList();
    }

    /** The moment of the first case that counts; empty before there is one. */
    @Transactional
    public Optional<Instant> first() {
        return cases.first();
    }

    public int version(String figure) {
        return Stream.of(RECEIVED, HandlingFigures.ON_TIME).anyMatch(figure::equals)
                ? HandlingFigures.VERSION
                : VisitDefinitions.named(figure).orElseThrow().version();
    }

    private Figure figure(String name, FigureQuery query) {
        return name.equals(HandlingFigures.ON_TIME) ? handling.figure(query) : visits.figure(name, query);
    }
}
