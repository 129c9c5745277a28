package hotline.notify;

import hotline.base.Channel;
import hotline.base.Tireless;
import hotline.notify.DrainRows.Taken;
import hotline.notify.Sender.Absent;
import hotline.notify.Sender.Accepted;
import hotline.notify.Sender.Later;
import hotline.notify.Sender.Refused;
import hotline.notify.Sender.Unclear;
import hotline.notify.Sender.Unknown;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Empties the outbox, once a second, on every node. The attempt and its lease are committed before the provider hears
 * anything, its result after; an attempt without a result is asked for at the provider before anything is sent again. So a
 * node may die at any line and no message is sent twice: {@code docs/decisions/outbox.md}.
 */
@ApplicationScoped
class Drain {
    private static final Logger LOG = Logger.getLogger(Drain.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int EXPIRING = 1000;
    private static final int TRIES = 4;
    private static final int DEADLOCK = 1213;

    /** The lines between which a node may die. */
    enum Step {
        TAKING,
        TAKEN,
        SENT,
        RECORDING,
        RECORDED,
        TAKING_OVER,
        TAKEN_OVER,
        FOUND
    }

    private final DrainRows rows;
    private final Senders senders;
    private final NotifyConfig config;
    private final QuietHours quiet;
    private final Clock clock;
    private final Consumer<Step> passing;
    private final Tireless tireless = new Tireless(LOG, "messages are not sent");

    @Inject
    Drain(
            DrainRows rows,
            Senders senders,
            NotifyConfig config,
            Clock clock,
            @ConfigProperty(name = "hotline.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this(rows, senders, config, QuietHours.parse(config.quietHours().orElse(""), zone), clock, step -> {});
    }

    Drain(DrainRows rows, Senders senders, NotifyConfig config, QuietHours quiet, Clock clock, Consumer<Step> passing) {
        this.rows = rows;
        this.senders = senders;
        this.config = config;
        this.quiet = quiet;
        this.clock = clock;
        this.passing = passing;
    }

    @Scheduled(identity = "outbox-drain", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        tireless.attempt(this::drain);
    }

    void drain() {
        if (senders.ready().isEmpty()) return;
        inTransaction(() -> {
            rows.expire(EXPIRING);
            return true;
        });
        while (all(takeOver(), this::reconcile)) {
            // there may be more
        }
        while (all(take(), this::send)) {
            // there may be more
        }
    }

    private List<Taken> take() {
        boolean loud = !quiet.isQuiet(Instant.now(clock));
        List<Taken> taken = inTransaction(() -> {
            List<Taken> due = rows.take(senders.ready(), loud, config.batch(), config.lease());
            passing.accept(Step.TAKING);
            return due;
        });
        passing.accept(Step.TAKEN);
        return taken;
    }

    private List<Taken> takeOver() {
        List<Taken> taken = inTransaction(() -> {
            List<Taken> interrupted = rows.takeOver(senders.ready(), config.batch(), config.lease());
            passing.accept(Step.TAKING_OVER);
            return interrupted;
        });
        passing.accept(Step.TAKEN_OVER);
        return taken;
    }

    /** Side by side, for a provider answers slowly. @return whether there may be more: each may have been waited for */
    private boolean all(List<Taken> taken, Consumer<Taken> work) {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = taken.stream()
                    .<Future<?>>map(t -> pool.submit(() -> work.accept(t)))
                    .toList();
            for (Future<?> each : running) each.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error dead) throw dead;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !taken.isEmpty();
    }

    private void send(Taken taken) {
        Sender sender = senders.of(taken.channel()).orElseThrow();
        Sender.Result result = attempted(sender, taken);
        passing.accept(Step.SENT);
        record(() -> {
            switch (result) {
                case Accepted a -> rows.accepted(taken, sender.provider(), a.providerId(), a.state());
                case Refused r -> refused(taken, r);
                case Later l -> later(taken, l);
                case Unclear u -> rows.unclear(taken, config.lease(), 0, u.detail());
            }
        });
    }

    private void refused(Taken taken, Refused r) {
        rows.stopped(taken, MessageState.FAILED, r.why(), "REFUSED", r.detail());
        if (taken.channel() == Channel.WECHAT && senders.of(Channel.SMS).isPresent()) rows.otherWay(taken);
    }

    /** What is thrown may name the addressee: only its kind is told. */
    private static Sender.Result attempted(Sender sender, Taken taken) {
        try {
            return sender.send(taken.letter());
        } catch (RuntimeException e) {
            LOG.warnf("%s: %s while sending", taken.letter(), e.getClass().getName());
            return new Unclear("threw " + e.getClass().getSimpleName());
        }
    }

    private void later(Taken taken, Later l) {
        if (isLast(taken)) rows.stopped(taken, MessageState.PARKED, l.why(), "LATER", l.detail());
        else rows.again(taken, l.pause() == null ? pause(taken) : l.pause(), "LATER", l.why(), l.detail());
    }

    private void reconcile(Taken taken) {
        Sender sender = senders.of(taken.channel()).orElseThrow();
        Sender.Found found = looked(sender, taken);
        passing.accept(Step.FOUND);
        record(() -> {
            switch (found) {
                case Sender.Taken t -> rows.accepted(taken, sender.provider(), t.providerId(), t.state());
                case Absent a -> absent(taken);
                case Unknown u -> unknown(taken, u);
            }
        });
    }

    private Sender.Found looked(Sender sender, Taken taken) {
        try {
            return sender.find(taken.letter(), id -> isOther(sender, id, taken));
        } catch (RuntimeException e) {
            LOG.warnf("%s: %s while asking for it", taken.letter(), e.getClass().getName());
            return new Unknown("threw " + e.getClass().getSimpleName());
        }
    }

    private boolean isOther(Sender sender, String providerId, Taken taken) {
        return inTransaction(() -> rows.isKnown(sender.provider(), providerId, taken.id()));
    }

    private void absent(Taken taken) {
        if (isLast(taken)) rows.stopped(taken, MessageState.PARKED, Failure.POISONED, "ABSENT", null);
        else rows.again(taken, Duration.ZERO, "ABSENT", null, null);
    }

    private void unknown(Taken taken, Unknown u) {
        int lookups = taken.lookups() + 1;
        if (lookups >= config.attempts())
            rows.stopped(taken, MessageState.PARKED, Failure.UNCERTAIN, "UNCLEAR", u.detail());
        else rows.unclear(taken, growing(config.lease(), lookups), lookups, u.detail());
    }

    private void record(Runnable result) {
        inTransaction(() -> {
            result.run();
            passing.accept(Step.RECORDING);
            return true;
        });
        passing.accept(Step.RECORDED);
    }

    /** Of two that wait for each other the database undoes one: it tries again. */
    private static <T> T inTransaction(Callable<T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return QuarkusTransaction.requiringNew().call(work);
            } catch (RuntimeException e) {
                if (tried == TRIES || !isDeadlock(e)) throw e;
            }
        }
    }

    private static boolean isDeadlock(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql)
                return sql.getErrorCode() == DEADLOCK || "40001".equals(sql.getSQLState());
        return false;
    }

    /** A person who lets a parked message go on gives it as many tries again. */
    private boolean isLast(Taken taken) {
        return taken.attempt() % config.attempts() == 0;
    }

    private Duration pause(Taken taken) {
        return growing(config.retryAfter(), taken.attempt() % config.attempts());
    }

    static Duration growing(Duration first, int times) {
        Duration pause = first.multipliedBy(1L << Math.min(Math.max(times - 1, 0), 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
