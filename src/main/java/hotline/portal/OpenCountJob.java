package hotline.portal;

import hotline.base.CalendarJob;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks for months that are due, as long as something is public. */
@ApplicationScoped
class OpenCountJob implements CalendarJob {
    private final OpenRows rows;
    private final OpenCounting counting;
    private final OpenKept kept;
    private final OpenConfig config;

    @Inject
    OpenCountJob(OpenRows rows, OpenCounting counting, OpenKept kept, OpenConfig config) {
        this.rows = rows;
        this.counting = counting;
        this.kept = kept;
        this.config = config;
    }

    @Override
    public String name() {
        return "open-figures";
    }

    @Override
    public String cron() {
        return config.countAt();
    }

    @Override
    public void run() {
        OpenChoice choice = QuarkusTransaction.requiringNew().call(rows::choice);
        if (!choice.figures().isEmpty() && counting.missing(choice.from()) > 0) kept.forget();
    }
}
