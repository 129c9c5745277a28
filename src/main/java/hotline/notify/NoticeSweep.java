package hotline.notify;

import hotline.base.Tireless;
import hotline.notify.NoticeRows.Fresh;
import hotline.web.Live;
import hotline.web.LiveEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Each second: escalations of clocks become notices, notices that go out by SMS become messages, and open pages of this node ring. */
@ApplicationScoped
class NoticeSweep {
    /** Longer than a transaction takes to commit. */
    private static final int WINDOW_SECONDS = 15;

    private final NoticeRows rows;
    private final DutyRows duty;
    private final Live live;
    private final Tireless tireless = new Tireless(Logger.getLogger(NoticeSweep.class), "staff are not told");
    private Set<Long> told = Set.of();

    @Inject
    NoticeSweep(NoticeRows rows, DutyRows duty, Live live) {
        this.rows = rows;
        this.duty = duty;
        this.live = live;
    }

    @Scheduled(identity = "notices", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        tireless.attempt(this::sweep);
    }

    void sweep() {
        QuarkusTransaction.requiringNew().run(rows::escalations);
        QuarkusTransaction.requiringNew().run(duty::send);
        if (live.size() > 0) ring(QuarkusTransaction.requiringNew().call(() -> rows.fresh(WINDOW_SECONDS)));
    }

    private void ring(List<Fresh> fresh) {
        Set<Long> before = new HashSet<>(told);
        told = fresh.stream().map(Fresh::id).collect(Collectors.toSet());
        fresh.stream()
                .filter(f -> !before.contains(f.id()))
                .forEach(f -> live.publish(new LiveEvent("notice", null, Map.of(), f::isFor)));
    }
}
