package hotline.base;

/** Work that is done by the calendar, at night or on the first of a month, by one node of all. Each bean of this kind is planned at the start. */
public interface CalendarJob {
    /** In kebab case; the plan in the database is kept by it. */
    String name();

    /** When, in Quartz' form (seconds first) and the service's zone. */
    String cron();

    /** Idempotent: a node that dies in the middle leaves the rest to the next time. */
    void run();
}
