package hotline.desk;

import hotline.phone.LineChanged;
import hotline.phone.Telephone;
import hotline.reporting.Figures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the head of every page shows: today's 10-second connection rate, at most {@value #FRESH_MS} ms old, and the line
 * as it is. Templates read it as {@code inject:pulse}.
 */
@Named("pulse")
@ApplicationScoped
public class Pulse {
    private static final Logger LOG = Logger.getLogger(Pulse.class);
    private static final int FRESH_MS = 1000;

    private final Figures figures;
    private final Telephone telephone;
    private final Clock clock;
    private volatile @Nullable Rate rate;

    private record Rate(String text, Instant at) {}

    @Inject
    Pulse(Figures figures, Telephone telephone, Clock clock) {
        this.figures = figures;
        this.telephone = telephone;
        this.clock = clock;
    }

    /** "—" where there is nothing to divide, or nothing to be read. */
    public String getRate() {
        Rate known = rate;
        Instant now = Instant.now(clock);
        if (known == null || Duration.between(known.at, now).abs().toMillis() >= FRESH_MS) {
            known = new Rate(read(), now);
            rate = known;
        }
        return known.text;
    }

    public LineChanged getLine() {
        return telephone.line();
    }

    public int getWaiting() {
        return getLine().waiting().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** A page is shown without its figure rather than not at all. */
    private String read() {
        try {
            return FigureTile.text(figures.figure("connection-rate-10s", figures.today()));
        } catch (RuntimeException e) {
            LOG.debug("no rate for the head of the page", e);
            return "—";
        }
    }
}
