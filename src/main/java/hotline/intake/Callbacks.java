package hotline.intake;

import hotline.audit.Audit;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.calendar.Calendars;
import hotline.calendar.WorkingCalendar;
import hotline.cases.CaseNumber;
import hotline.cases.Cases;
import hotline.intake.CallbackResult.Said;
import hotline.notify.NotifyConfig;
import hotline.notify.QuietHours;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The door of missed calls: the telephone tells who was not answered, a person takes the number, calls, and says what came of
 * it. Reading them: {@link CallbackLists}.
 */
@ApplicationScoped
public class Callbacks {
    /** Who calls back. */
    public static final Role[] CALLERS = {Role.OPERATOR, Role.SHIFT_LEADER};

    /** Who looks at the list. */
    public static final Role[] READERS = {Role.OPERATOR, Role.SHIFT_LEADER, Role.SUPERVISOR};

    private final CallbackRows rows;
    private final ContactRows contacts;
    private final Cases cases;
    private final Calendars calendars;
    private final CallbackConfig config;
    private final NotifyConfig notify;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Callbacks(
            CallbackRows rows,
            ContactRows contacts,
            Cases cases,
            Calendars calendars,
            CallbackConfig config,
            NotifyConfig notify,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.cases = cases;
        this.calendars = calendars;
        this.config = config;
        this.notify = notify;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A number with all that it tried.
     *
     * @param hash   the number's keyed hash, in hex
     * @param number {@code null} when nothing is known of it any more: then it tried nothing
     */
    public record Caller(String hash, @Nullable PhoneNumber number, List<Tried> tried) {}

    /**
     * Whoever follows missed calls up asks this first, in his transaction: until its end he is the only one. What he reads of
     * the calls afterwards is not older than what anybody has written here. False: somebody else is at it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean myTurn() {
        return rows.turn();
    }

    /** From when on {@link #missed} wants to know what a number tried. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant since() {
        Instant since = now().minus(config.listedFor());
        return rows.earliestOpen()
                .filter(at -> at.isBefore(since))
                .orElse(since)
                .minusSeconds(1);
    }

    /**
     * Opens, raises or closes the entries of these numbers, so that they say what the calls say; told again it changes nothing.
     *
     * @return how many entries changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int missed(Collection<Caller> callers) {
        Map<String, List<CallbackRow>> known = rows
                .lock(callers.stream().map(Caller::hash).toList())
                .stream()
                .collect(Collectors.groupingBy(CallbackRow::phoneHash));
        int changed = 0;
        for (Caller caller : callers) if (follow(caller, known.getOrDefault(caller.hash(), List.of()))) changed++;
        return changed;
    }

    private boolean follow(Caller caller, List<CallbackRow> rowsOfNumber) {
        Instant now = now();
        Instant settled = rowsOfNumber.stream()
                .filter(r -> r.result() != null && !CallbackResult.BY_ITSELF.contains(r.result()))
                .map(r -> Objects.requireNonNull(r.closedAt()))
                .max(Instant::compareTo)
                .orElse(null);
        Optional<CallbackRow> open =
                rowsOfNumber.stream().filter(CallbackRow::open).findFirst();
        Optional<Missed> missed = Missed.of(caller.tried(), settled);
        if (missed.isEmpty()) {
            open.ifPresent(r -> rows.close(r.id(), byItself(r, caller), null, null, null, now));
            return open.isPresent();
        }
        Missed m = missed.get();
        if (open.isPresent() && open.get().tells(m)) return false;
        Optional<CallbackRow> row = open.or(() -> wrongly(rowsOfNumber, m));
        if (row.isPresent()) rows.missed(row.get().id(), m, now);
        else if (caller.number() != null) rows.insert(caller.number().digits(), m, now);
        return true;
    }

    /** Closed for a reason that does not hold any more. */
    private static Optional<CallbackRow> wrongly(List<CallbackRow> rowsOfNumber, Missed m) {
        return rowsOfNumber.stream()
                .filter(r -> r.result() != null && CallbackResult.BY_ITSELF.contains(r.result()))
                .filter(r -> !r.lastMissedAt().isBefore(m.first()))
                .reduce((a, b) -> b);
    }

    private static CallbackResult byItself(CallbackRow row, Caller caller) {
        boolean answered = caller.tried().stream()
                .anyMatch(t -> t.answered() && !t.askedAt().isBefore(row.firstMissedAt()));
        return answered ? CallbackResult.CALLED_AGAIN : CallbackResult.NOT_MISSED;
    }

    /**
     * Takes a number in hand; again by the same person it begins the time anew. The number in full, audited; refuses with 409
     * {@code callback-claimed} what another has, with {@code callback-closed} what is over.
     */
    @Transactional
    public PhoneNumber claim(long id, Viewer by) {
        by.mustBe(CALLERS);
        CallbackRow row = open(id);
        Instant now = now();
        if (row.held(now) && !row.heldBy(by.actor().id(), now)) throw claimed(row);
        boolean fresh = !row.heldBy(by.actor().id(), now);
        rows.hold(id, by.actor().id(), by.actor().login(), now.plus(config.lease()), now);
        if (fresh) audit.record(by.actor(), "unmasked", "callback:" + id, "to be called back");
        return new PhoneNumber(rows.phone(id).orElseThrow(() -> Refusal.notFound("callback")));
    }

    /** Puts it back; what he does not have stays as it is. */
    @Transactional
    public void release(long id, Viewer by) {
        by.mustBe(CALLERS);
        CallbackRow row = rows.lock(id).orElseThrow(() -> Refusal.notFound("callback"));
        if (row.heldBy(by.actor().id(), now())) rows.release(id, now());
    }

    /**
     * What came of a call, by who has the number in hand: else 409 {@code callback-not-claimed}.
     *
     * @param number with {@code REACHED}: the case. Without it and without {@code noCase}: what the missed call was put away with
     */
    @Transactional
    public void result(long id, Said said, @Nullable CaseNumber number, @Nullable NoCase noCase, Viewer by) {
        by.mustBe(CALLERS);
        CallbackRow row = open(id);
        Instant now = now();
        if (row.held(now) && !row.heldBy(by.actor().id(), now)) throw claimed(row);
        if (!row.held(now)) throw Refusal.conflict("callback-not-claimed", "Take the number first", Map.of());
        rows.attempt(id, by.actor().id(), by.actor().login(), said, now);
        switch (said) {
            case REACHED -> reached(row, number, noCase, by, now);
            case NOT_REACHED -> notReached(row, by, now);
            case WRONG_NUMBER -> close(row, CallbackResult.WRONG_NUMBER, null, NoCase.WRONG_NUMBER, by, now);
            case DO_NOT_CALL -> close(row, CallbackResult.DO_NOT_CALL, null, null, by, now);
        }
    }

    /** Whether this person has in hand the number that made this call: then he may see who called. */
    @Transactional
    public boolean handles(String call, Viewer by) {
        return rows.heldOfCall(call, by.actor().id(), now());
    }

    private void reached(
            CallbackRow row, @Nullable CaseNumber number, @Nullable NoCase noCase, Viewer by, Instant now) {
        if (number != null && noCase != null) throw Refusal.invalid("noCase", "unknown");
        if (number != null) {
            close(row, CallbackResult.REACHED, cases.view(number, by).id(), null, by, now);
        } else if (noCase != null) {
            close(row, CallbackResult.REACHED, null, noCase, by, now);
        } else {
            ContactRow filed =
                    contacts.find(Filings.key(row.call())).orElseThrow(() -> Refusal.invalid("case", "not-blank"));
            Long caseId = filed.number() == null
                    ? null
                    : cases.view(filed.number(), by).id();
            close(row, CallbackResult.REACHED, caseId, filed.noCase(), by, now);
        }
    }

    private void notReached(CallbackRow row, Viewer by, Instant now) {
        WorkingCalendar calendar = calendars.calendar(config.calendar());
        QuietHours quiet = QuietHours.parse(notify.quietHours().orElse(""), calendar.zone());
        NextTry rule = new NextTry(config.attempts(), config.pauses(), calendar, quiet);
        rule.after(row.tries() + 1, now)
                .ifPresentOrElse(
                        next -> rows.again(row.id(), next, now),
                        () -> close(row, CallbackResult.UNREACHED, null, null, by, now));
    }

    private void close(
            CallbackRow row,
            CallbackResult result,
            @Nullable Long caseId,
            @Nullable NoCase noCase,
            Viewer by,
            Instant now) {
        rows.close(row.id(), result, caseId, noCase, by.actor().login(), now);
        audit.record(by.actor(), "callback-settled", "callback:" + row.id(), result.name());
    }

    private CallbackRow open(long id) {
        CallbackRow row = rows.lock(id).orElseThrow(() -> Refusal.notFound("callback"));
        if (row.result() != null)
            throw Refusal.conflict(
                    "callback-closed",
                    "This call-back is over",
                    Map.of("result", row.result().name()));
        return row;
    }

    private static Refusal claimed(CallbackRow row) {
        return Refusal.conflict(
                "callback-claimed",
                "Somebody else has it in hand",
                Map.of("holder", Objects.requireNonNullElse(row.holderLogin(), "")));
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
