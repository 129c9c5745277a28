package hotline.demo;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.calendar.Calendars;
import hotline.directory.Directory;
import hotline.portal.OpenFigures;
import hotline.routing.Routing;
import hotline.web.Viewer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fills the town with a year of cases and calls: the packages' own doors write what is drawn, some hundred at a time. While some cases
 * are written, the next ones are drawn and the calls of the last ones written.
 */
@ApplicationScoped
class Year {
    private static final Logger LOG = Logger.getLogger(Year.class);
    private static final int BATCH = 500;

    @Inject
    Directory directory;

    @Inject
    Routing routing;

    @Inject
    Calendars calendars;

    @Inject
    OpenFigures publicFigures;

    @Inject
    YearRows rows;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @ConfigProperty(name = "hotline.zone", defaultValue = "Asia/Shanghai")
    ZoneId zone;

    private volatile Progress progress = Progress.NONE;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    /** @param state {@code none}, {@code running}, {@code done} or {@code failed} */
    record Progress(
            String state,
            int cases,
            int done,
            long seed,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {
        static final Progress NONE = new Progress("none", 0, 0, 0, null, null);

        boolean isRunning() {
            return state.equals("running");
        }

        Progress at(int so) {
            return new Progress(state, cases, so, seed, startedAt, endedAt);
        }

        Progress over(String how, Instant at) {
            return new Progress(how, cases, done, seed, startedAt, at);
        }
    }

    Progress progress() {
        return progress;
    }

    /** Begins in the background. Refuses with 409 {@code year-running} while one goes. */
    Progress start(int cases, long seed, Viewer by) {
        Instant now = now();
        Progress begun = claim(cases, seed, now);
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(by.actor(), "demo-year", "cases:" + cases, "seed " + seed));
        thread = Thread.ofPlatform().daemon().name("demo-year").start(() -> {
            try {
                write(cases, seed, now);
            } catch (RuntimeException e) {
                LOG.error("the demo year is not complete", e);
            }
        });
        return begun;
    }

    /** The batch that is being written is written. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        if (thread != null) thread.join(Duration.ofSeconds(10));
    }

    private synchronized Progress claim(int cases, long seed, Instant now) {
        if (progress.isRunning()) throw Refusal.conflict("year-running", "A year is being filled already", Map.of());
        Progress begun = new Progress("running", cases, 0, seed, now, null);
        progress = begun;
        return begun;
    }

    /** The same without a thread of its own. */
    void fill(int cases, long seed, Instant until) {
        claim(cases, seed, now());
        write(cases, seed, until);
    }

    private void write(int cases, long seed, Instant until) {
        try {
            YearRun run = run(cases, seed, until);
            List<Long> people = QuarkusTransaction.requiringNew().call(() -> rows.people(run));
            writeAll(run, people);
            publicFigures.forget(Actor.SYSTEM);
            progress = progress.over(stopping ? "failed" : "done", now());
        } catch (RuntimeException e) {
            progress = progress.over("failed", now());
            throw e;
        }
    }

    /** Each kind of row by one hand in the order of the batches, so that the same year gets the same keys. */
    private void writeAll(YearRun run, List<Long> people) {
        try (ExecutorService drawing = Executors.newSingleThreadExecutor();
                ExecutorService ringing = Executors.newSingleThreadExecutor()) {
            Future<?> rung = CompletableFuture.completedFuture(null);
            Future<YearBatch> next = drawing.submit(() -> YearBatch.of(run, 0, BATCH, people));
            for (int from = 0; from < run.cases() && !stopping; from += BATCH) {
                YearBatch batch = done(next);
                int following = batch.to();
                if (following < run.cases()) next = drawing.submit(() -> YearBatch.of(run, following, BATCH, people));
                QuarkusTransaction.requiringNew().run(() -> rows.write(run, batch));
                done(rung);
                rung = ringing.submit(() -> QuarkusTransaction.requiringNew().run(() -> rows.ring(batch)));
                progress = progress.at(batch.to());
            }
            done(rung);
        }
    }

    private static <T> T done(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private YearRun run(int cases, long seed, Instant until) {
        return new YearRun(
                cases,
                seed,
                until,
                Seasons.instants(cases, seed, until, zone),
                "y" + Long.toString(now().toEpochMilli(), 36),
                Staff.of(directory),
                directory,
                routing,
                calendars.calendar(Calendars.OFFICE),
                new Phrases(),
                YearRun.matters(directory),
                YearRun.cells(directory));
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
