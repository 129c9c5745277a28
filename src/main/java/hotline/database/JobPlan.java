package hotline.database;

import hotline.base.CalendarJob;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.impl.DirectSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.utils.DBConnectionManager;

/**
 * Plans the calendar jobs in the database, so that one node of all runs each. Quartz itself and not its Quarkus extension,
 * which would take over every {@code @Scheduled} sweep that has to run on each node; see {@code docs/decisions/clocks.md}.
 */
@ApplicationScoped
class JobPlan {
    private static final String NAME = "hotline";
    private static final long CHECK_IN_MS = 5_000;

    private final Instance<CalendarJob> beans;
    private final AgroalDataSource source;
    private final TimeZone zone;
    private @Nullable Scheduler scheduler;

    @Inject
    JobPlan(
            @Any Instance<CalendarJob> beans,
            AgroalDataSource source,
            @ConfigProperty(name = "hotline.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.beans = beans;
        this.source = source;
        this.zone = TimeZone.getTimeZone(zone);
    }

    /** Only a name for Quartz; what is run is the bean. */
    @DisallowConcurrentExecution
    public static final class Run implements Job {
        private final CalendarJob job;

        Run(CalendarJob job) {
            this.job = job;
        }

        @Override
        public void execute(JobExecutionContext context) {
            job.run();
        }
    }

    void start(@Observes @Priority(3000) StartupEvent start) throws SchedulerException {
        Map<String, CalendarJob> jobs =
                beans.stream().collect(Collectors.toMap(CalendarJob::name, Function.identity()));
        Scheduler quartz = quartz();
        quartz.setJobFactory(
                (bundle, s) -> run(jobs, bundle.getJobDetail().getKey().getName()));
        for (CalendarJob job : jobs.values()) plan(quartz, job);
        quartz.start();
        scheduler = quartz;
    }

    /** A job that this release does not have any more is refused, for another node may have it. */
    private static Job run(Map<String, CalendarJob> jobs, String name) throws SchedulerException {
        CalendarJob job = jobs.get(name);
        if (job == null) throw new SchedulerException("no calendar job " + name);
        return new Run(job);
    }

    void stop(@Observes ShutdownEvent stop) throws SchedulerException {
        if (scheduler != null) scheduler.shutdown(false);
    }

    private Scheduler quartz() throws SchedulerException {
        DBConnectionManager.getInstance().addConnectionProvider(NAME, new Pool(source));
        JobStoreTX store = new JobStoreTX();
        store.setDataSource(NAME);
        store.setIsClustered(true);
        store.setClusterCheckinInterval(CHECK_IN_MS);
        SimpleThreadPool threads = new SimpleThreadPool(1, Thread.NORM_PRIORITY);
        threads.setThreadsInheritContextClassLoaderOfInitializingThread(true);
        threads.setMakeThreadsDaemons(true);
        String node = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        DirectSchedulerFactory factory = DirectSchedulerFactory.getInstance();
        factory.createScheduler(NAME, node, threads, store);
        return factory.getScheduler(NAME);
    }

    /** A plan that is as it should be is left alone: it knows when it was last run. */
    private void plan(Scheduler quartz, CalendarJob job) throws SchedulerException {
        CronTrigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(job.name())
                .withSchedule(CronScheduleBuilder.cronSchedule(job.cron()).inTimeZone(zone))
                .build();
        if (quartz.getTrigger(trigger.getKey()) instanceof CronTrigger known
                && known.getCronExpression().equals(job.cron())
                && known.getTimeZone().equals(zone)) return;
        JobDetail detail = JobBuilder.newJob(Run.class).withIdentity(job.name()).build();
        quartz.scheduleJob(detail, Set.of(trigger), true);
    }

    /** Connections of the service's own pool. */
    private record Pool(AgroalDataSource source) implements org.quartz.utils.ConnectionProvider {
        @Override
        public java.sql.Connection getConnection() throws java.sql.SQLException {
            return source.getConnection();
        }

        @Override
        public void initialize() {}

        @Override
        public void shutdown() {}
    }
}
