package hotline.notify;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.Channel;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.directory.Directory;
import hotline.directory.Unit;
import hotline.notify.NoticeChangeRows.Of;
import hotline.notify.NoticeChangeRows.Thing;
import hotline.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The door of those who keep the telephones on duty 值班手机. Every change is kept with what was before, audited, and counts for the
 * next message on every node. Nobody is shown a whole number.
 */
@ApplicationScoped
public class DutyPhones {
    /** Whose telephones are not a unit's. */
    public static final String SUPERVISOR = Audience.SUPERVISOR.name();

    private static final int CHANGES = 50;

    /** What takes a short message: a mobile of the mainland, or abroad. */
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}|00[1-9]\\d{6,14}");

    private final DutyPhoneRows rows;
    private final NoticeChangeRows changes;
    private final Directory directory;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    @Inject
    DutyPhones(
            DutyPhoneRows rows,
            NoticeChangeRows changes,
            Directory directory,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.directory = directory;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the order in which they were entered. */
    @Transactional
    public List<DutyPhone> all() {
        return rows.all();
    }

    /** Of one unit or of the supervisors, removed ones too; the newest first, at most {@value #CHANGES}. */
    @Transactional
    public List<NoticeChange> history(String whom) {
        return changes.of(whom, CHANGES);
    }

    /**
     * Refuses with 400 what a field cannot be, and with 409 {@code phone-on-duty} a number that is there already.
     *
     * @param whom code of an open unit, or {@code SUPERVISOR}
     * @param until the last day, not before {@code from}
     */
    @Transactional
    public DutyPhone add(String whom, String phone, @Nullable LocalDate from, @Nullable LocalDate until, Actor by) {
        Long unit = SUPERVISOR.equals(whom) ? null : unit(whom);
        PhoneNumber number = mobile(phone);
        inOrder(from, until);
        DutyPhone wanted = new DutyPhone(0, whom, number.masked(), from, until, 1, Instant.now(clock), by.login());
        long id = rows.add(wanted, unit, number, outbox.hash(Channel.SMS, number.digits()))
                .orElseThrow(() -> Refusal.conflict("phone-on-duty", "The number is on this list already", Map.of()));
        DutyPhone added = new DutyPhone(id, whom, wanted.phone(), from, until, 1, wanted.at(), wanted.by());
        keep(added, null, added.fields(), "duty-phone-added", by);
        return added;
    }

    /**
     * The telephone as it is then.
     *
     * @param revision that the change was thought out from; when there is a later one, or it was removed, 409 {@code
     *     changed-meanwhile} with who, when and {@code changes}
     */
    @Transactional
    public DutyPhone change(long id, @Nullable LocalDate from, @Nullable LocalDate until, int revision, Actor by) {
        inOrder(from, until);
        DutyPhone was = locked(id, revision);
        DutyPhone next = was.between(from, until);
        if (next.isAlike(was)) return was;
        rows.write(next);
        keep(next, was.fields(), next.fields(), "duty-phone-changed", by);
        return next;
    }

    /** From now on nothing goes there. Refuses as {@link #change} does. */
    @Transactional
    public void remove(long id, int revision, Actor by) {
        DutyPhone was = locked(id, revision);
        rows.remove(id);
        keep(was.between(was.from(), was.until()), was.fields(), null, "duty-phone-removed", by);
    }

    private DutyPhone locked(long id, int revision) {
        DutyPhone was = rows.locked(id).orElse(null);
        if (was != null && was.revision() == revision) return was;
        String code = String.valueOf(id);
        if (was == null && changes.history(Thing.PHONE, code, 1).isEmpty()) throw Refusal.notFound("phone");
        throw changes.moved(Thing.PHONE, code, revision);
    }

    /** The audit names no number: what was changed stands in the history, masked. */
    private void keep(
            DutyPhone phone,
            @Nullable Map<String, String> was,
            @Nullable Map<String, String> became,
            String action,
            Actor by) {
        String code = String.valueOf(phone.id());
        changes.keep(new Of(Thing.PHONE, code, phone.whom()), phone.revision(), was, became, Instant.now(clock), by);
        audit.record(by, action, "duty-phone:" + code, "of " + phone.whom());
    }

    private long unit(String code) {
        LocalDate today = LocalDate.now(clock.withZone(Times.zone()));
        return directory
                .unitByCode(code)
                .filter(u -> u.isOpen(today))
                .map(Unit::id)
                .orElseThrow(() -> Refusal.invalid("whom", "unknown"));
    }

    private static PhoneNumber mobile(String text) {
        return PhoneNumber.read(text)
                .filter(n -> MOBILE.matcher(n.digits()).matches())
                .orElseThrow(() -> Refusal.invalid("phone", "mobile"));
    }

    private static void inOrder(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null && until != null && until.isBefore(from)) throw Refusal.invalid("until", "before-from");
    }
}
