package hotline.calls;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.CalendarJob;
import hotline.base.Refusal;
import hotline.files.FilesConfig;
import hotline.files.OldRecording;
import hotline.files.Recordings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/** Recordings go when the rule says so, but not one that is held or whose case is not over. Looks first: see {@link Report}. */
@ApplicationScoped
class RecordingRetention implements CalendarJob {
    private static final Logger LOG = Logger.getLogger(RecordingRetention.class);
    private static final int SOME = 500;

    private final Recordings recordings;
    private final Holds holds;
    private final Audit audit;
    private final FilesConfig config;
    private final Clock clock;

    @Inject
    RecordingRetention(Recordings recordings, Holds holds, Audit audit, FilesConfig config, Clock clock) {
        this.recordings = recordings;
        this.holds = holds;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What went, or would go.
     *
     * @param before  days before this one, UTC
     * @param count   of files; {@code bytes} on the disk
     * @param held    that are as old and stay
     * @param deleted false: nothing was touched
     */
    record Report(LocalDate before, long count, long bytes, long held, boolean deleted) {}

    @Override
    public String name() {
        return "recording-retention";
    }

    @Override
    public String cron() {
        return config.recordingRetentionAt();
    }

    @Override
    public void run() {
        if (config.recordingRetention().isEmpty()) return;
        Report report = run(!config.recordingRetentionDeletes(), Actor.SYSTEM);
        if (report.count > 0)
            LOG.infof(
                    "%d recordings, %d bytes, of days before %s %s, %d are held",
                    report.count, report.bytes, report.before, report.deleted ? "deleted" : "would go", report.held);
    }

    /** 409 {@code no-retention} while no rule is configured. */
    Report run(boolean dry, Actor by) {
        Period kept = config.recordingRetention()
                .orElseThrow(() ->
                        Refusal.conflict("no-retention", "hotline.files.recording-retention is not set", Map.of()));
        return run(LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC).minus(kept), dry, by);
    }

    Report run(LocalDate before, boolean dry, Actor by) {
        Report sum = new Report(before, 0, 0, 0, !dry);
        List<OldRecording> old = recordings.before(before);
        for (int i = 0; i < old.size(); i += SOME)
            sum = some(old.subList(i, Math.min(i + SOME, old.size())), sum, dry, by);
        return sum;
    }

    private Report some(List<OldRecording> old, Report sum, boolean dry, Actor by) {
        Set<String> held = holds.among(old.stream().map(OldRecording::call).toList());
        List<OldRecording> free =
                old.stream().filter(r -> !held.contains(r.call())).toList();
        if (!dry) free.forEach(r -> delete(r, by));
        long bytes = free.stream().mapToLong(OldRecording::bytes).sum();
        return new Report(
                sum.before,
                sum.count + free.size(),
                sum.bytes + bytes,
                sum.held + old.size() - free.size(),
                sum.deleted);
    }

    /** Noted first: what is gone without a note would never be found out. */
    private void delete(OldRecording recording, Actor by) {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        by, "recording-deleted", "call:" + VisitRow.cut(recording.call(), 90), recording.server()));
        recordings.delete(recording);
    }
}
