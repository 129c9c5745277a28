package hotline.notify;

import hotline.base.CalendarJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** In the morning every unit with open cases hears how many, once a day. */
@ApplicationScoped
class DigestJob implements CalendarJob {
    private static final String DIGEST = """
            INSERT INTO notice (at, template, unit, event_key, detail, sms)
            SELECT UTC_TIMESTAMP(6), 'DIGEST', w.unit, CONCAT('digest/', :day, '/', w.unit),
              CONCAT(COUNT(*), '/', SUM(w.due_at < UTC_TIMESTAMP(6)), '/',
                SUM(w.due_at >= UTC_TIMESTAMP(6) AND w.due_at < UTC_TIMESTAMP(6) + INTERVAL 1 DAY)),
              IF(MAX(r.sms), 'DUE', 'NO')
            FROM unit_work w JOIN notice_rule r ON r.template = 'DIGEST' AND r.audience = 'UNIT' AND r.page
            GROUP BY w.unit
            ON DUPLICATE KEY UPDATE notice.id = notice.id""";

    private final Jdbi jdbi;
    private final Clock clock;
    private final ZoneId zone;
    private final String at;

    @Inject
    DigestJob(
            Jdbi jdbi,
            Clock clock,
            NotifyConfig config,
            @ConfigProperty(name = "hotline.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.zone = zone;
        this.at = config.digestAt();
    }

    @Override
    public String name() {
        return "notice-digest";
    }

    @Override
    public String cron() {
        return at;
    }

    @Override
    @Transactional
    public void run() {
        String day = LocalDate.now(clock.withZone(zone)).toString();
        jdbi.useHandle(h -> h.createUpdate(DIGEST).bind("day", day).execute());
    }
}
