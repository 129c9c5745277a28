package hotline.notify;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.notify.NoticeChangeRows.Of;
import hotline.notify.NoticeChangeRows.Thing;
import hotline.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;

/** The door of those who say which notices are written for whom. Counts from the next notice on, on every node. */
@ApplicationScoped
public class NoticeRules {
    private static final int CHANGES = 50;
    private static final String ALL = "SELECT * FROM notice_rule";

    private final Jdbi jdbi;
    private final NoticeChangeRows changes;
    private final Audit audit;
    private final Clock clock;
    private final String digestAt;

    @Inject
    NoticeRules(Jdbi jdbi, NoticeChangeRows changes, Audit audit, Clock clock, NotifyConfig config) {
        this.jdbi = jdbi;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
        this.digestAt = config.digestAt();
    }

    /** In the order of {@link Template}. */
    @Transactional
    public List<NoticeRule> all() {
        return read(ALL).stream()
                .sorted(java.util.Comparator.comparing(NoticeRule::template).thenComparing(NoticeRule::audience))
                .toList();
    }

    /** The newest first, at most {@value #CHANGES}. */
    @Transactional
    public List<NoticeChange> history(NoticeRule rule) {
        return changes.history(Thing.RULE, rule.code(), CHANGES);
    }

    /**
     * The rule as it is then. Refuses with 400 an SMS of what is not on the page, with 404 a notice that this audience never gets, and
     * with 409 {@code changed-meanwhile} when another one was faster.
     *
     * @param revision that the change was thought out from
     */
    @Transactional
    public NoticeRule change(Template template, Audience audience, boolean page, boolean sms, int revision, Actor by) {
        if (sms && !page) throw Refusal.invalid("sms", "needs-page");
        NoticeRule was = locked(template, audience);
        if (was.revision() != revision) throw changes.moved(Thing.RULE, was.code(), revision);
        NoticeRule next = new NoticeRule(template, audience, page, sms, revision + 1);
        if (was.fields().equals(next.fields())) return was;
        write(next);
        changes.keep(
                new Of(Thing.RULE, next.code(), null),
                next.revision(),
                was.fields(),
                next.fields(),
                Instant.now(clock),
                by);
        String detail = NoticeChange.detail(NoticeChange.differences(was.fields(), next.fields()));
        audit.record(by, "notice-rule-changed", "notice-rule:" + next.code(), detail);
        return next;
    }

    /** When the next digest is written, {@code null}: never again. As {@code hotline.notify.digest-at} says, in the town's zone. */
    public @Nullable Instant nextDigest() {
        try {
            CronExpression times = new CronExpression(digestAt);
            times.setTimeZone(TimeZone.getTimeZone(Times.zone()));
            Date next = times.getNextValidTimeAfter(Date.from(Instant.now(clock)));
            return next == null ? null : next.toInstant();
        } catch (ParseException e) {
            throw new IllegalStateException("hotline.notify.digest-at", e);
        }
    }

    private NoticeRule locked(Template template, Audience audience) {
        return read(ALL + " WHERE template = ? AND audience = ? FOR UPDATE", template.name(), audience.name()).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("rule"));
    }

    private void write(NoticeRule rule) {
        jdbi.useHandle(h -> h.execute(
                "UPDATE notice_rule SET page = ?, sms = ?, revision = ? WHERE template = ? AND audience = ?",
                rule.page(),
                rule.sms(),
                rule.revision(),
                rule.template().name(),
                rule.audience().name()));
    }

    private List<NoticeRule> read(String sql, Object... keys) {
        return jdbi.withHandle(h -> h.select(sql, keys)
                .map((r, c) -> new NoticeRule(
                        Template.valueOf(r.getString("template")),
                        Audience.valueOf(r.getString("audience")),
                        r.getBoolean("page"),
                        r.getBoolean("sms"),
                        r.getInt("revision")))
                .list());
    }
}
