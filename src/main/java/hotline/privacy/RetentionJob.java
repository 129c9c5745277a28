package hotline.privacy;

import hotline.base.CalendarJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** At night the approved rules act, and erasures that a crash cut short go on. */
@ApplicationScoped
class RetentionJob implements CalendarJob {
    private final Retention retention;
    private final Persons persons;
    private final RetentionConfig config;

    @Inject
    RetentionJob(Retention retention, Persons persons, RetentionConfig config) {
        this.retention = retention;
        this.persons = persons;
        this.config = config;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public String cron() {
        return config.at();
    }

    @Override
    public void run() {
        retention.run();
        persons.goOn();
    }
}
