package hotline.wechat;

import hotline.base.Tireless;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** What is of use for days only goes by itself: windows that are shut, ways of messages, media that nobody could fetch. */
@ApplicationScoped
class Traces {
    private static final List<String> OLD = List.of(
            "DELETE FROM wechat_window WHERE ends_at < UTC_TIMESTAMP(6) - INTERVAL 1 DAY LIMIT 5000",
            "DELETE FROM wechat_sending WHERE tried_at < UTC_TIMESTAMP(6) - INTERVAL 14 DAY LIMIT 5000",
            "DELETE FROM wechat_media WHERE wanted_at < UTC_TIMESTAMP(6) - INTERVAL 14 DAY LIMIT 5000");

    private final Jdbi jdbi;
    private final Tireless tireless = new Tireless(Logger.getLogger(Traces.class), "WeChat's old rows do not go");

    @Inject
    Traces(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Scheduled(identity = "wechat-traces", every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        tireless.attempt(() ->
                OLD.forEach(sql -> QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(h -> h.execute(sql)))));
    }
}
