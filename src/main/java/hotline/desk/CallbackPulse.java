package hotline.desk;

import hotline.base.Tireless;
import hotline.calls.MissedCalls;
import hotline.intake.CallbackLists;
import hotline.intake.Callbacks;
import hotline.web.Live;
import hotline.web.LiveEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How many are to be called back, for the head of every page, as {@code inject:callbackPulse}; open pages are told when that,
 * or anything in the list, has changed, whichever node changed it.
 */
@Named("callbackPulse")
@ApplicationScoped
public class CallbackPulse {
    private final CallbackLists lists;
    private final MissedCalls missed;
    private final Live live;
    private final Clock clock;
    private final ZoneId zone;
    private final Tireless tireless =
            new Tireless(Logger.getLogger(CallbackPulse.class), "pages do not learn who is to be called back");
    private volatile CallbackLists.@Nullable Pulse told;

    @Inject
    CallbackPulse(
            CallbackLists lists,
            MissedCalls missed,
            Live live,
            Clock clock,
            @ConfigProperty(name = "hotline.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.lists = lists;
        this.missed = missed;
        this.live = live;
        this.clock = clock;
        this.zone = zone;
    }

    @Scheduled(identity = "callback-pulse", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        tireless.attempt(this::look);
    }

    void look() {
        CallbackLists.Pulse now = lists.pulse();
        CallbackLists.Pulse before = told;
        told = now;
        if (now.equals(before)) return;
        live.publish(new LiveEvent("callbacks", null, Map.of("due", now.due()), v -> v.isAny(Callbacks.READERS)));
    }

    /** At most a second old. */
    public long getDue() {
        CallbackLists.Pulse known = told;
        return known == null ? 0 : known.due();
    }

    /** Missed since midnight by callers who showed no number. */
    long withheldToday() {
        Instant now = Instant.now(clock);
        Instant from = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        return missed.withheld(from, now.plus(Duration.ofDays(1)));
    }
}
