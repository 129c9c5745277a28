package hotline.calls;

import hotline.audit.Audit;
import hotline.base.Page;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.files.Recordings;
import hotline.vault.Vault;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ledger of the telephone: evidence in, visits out. */
@ApplicationScoped
public class Calls {
    private static final String PLAYED = "recording-played";
    private static final Duration ONE_PLAY = Duration.ofMinutes(1);
    private static final Duration ONE_SITTING = Duration.ofHours(1);
    static final Role[] SEE_ALL = {Role.SHIFT_LEADER, Role.SUPERVISOR, Role.INSPECTOR, Role.AUDITOR};

    @Inject
    EvidenceRows evidence;

    @Inject
    CallLists lists;

    @Inject
    DirectoryRules rules;

    @Inject
    Folder folder;

    @Inject
    CallsConfig config;

    @Inject
    Recordings recordings;

    @Inject
    Hearings hearings;

    @Inject
    Vault vault;

    @Inject
    Audit audit;

    @Inject
    TransactionSynchronizationRegistry transaction;

    /**
     * Stores what telephone servers said, in any order, any number of times. When this returns it is durable; the calls
     * it speaks of are folded right afterwards by a thread of our own, also if this process dies in between.
     */
    @Transactional
    public void witness(List<Evidence> batch) {
        List<Evidence> matters = batch.stream().filter(Evidence::matters).toList();
        if (matters.isEmpty()) return;
        evidence.add(matters);
        transaction.registerInterposedSynchronization(new AfterCommit(folder::wake));
    }

    /** Says where a server keeps its recordings, {@code YYYY/MM/DD/<Uniqueid>.wav} below the folder. */
    public void recordingsAt(String server, Path where) {
        recordings.folder(server, where);
    }

    /** Visits, newest first. Operators get their own; others need a role that sees all, else 403 {@code role-needed}. */
    @Transactional
    public Page<CallView> list(Viewer viewer, CallQuery query) {
        List<StoredVisit> found = lists.find(seesAll(viewer) ? query : own(viewer, query));
        Page<StoredVisit> page = Page.of(
                found, query.limit(), v -> new CallQuery.Cursor(v.visit().askedAt(), v.id()).text());
        return new Page<>(views(page.items()), page.next());
    }

    /** These visits as far as this person may see them, in no order: operators what they answered. */
    @Transactional
    public List<CallView> these(Viewer viewer, Collection<VisitName> names) {
        String login = seesAll(viewer) ? null : operator(viewer);
        Set<VisitName> wanted = Set.copyOf(names);
        return views(
                lists.byCalls(names.stream().map(VisitName::uniqueId).distinct().toList()).stream()
                        .filter(v -> wanted.contains(
                                new VisitName(v.visit().uniqueId(), v.visit().ordinal())))
                        .filter(v -> login == null || login.equals(v.visit().operator()))
                        .toList());
    }

    private List<CallView> views(List<StoredVisit> visits) {
        Map<String, String> cases =
                lists.cases(visits.stream().map(v -> v.visit().uniqueId()).toList());
        return visits.stream()
                .map(v -> CallView.of(v, cases.get(v.visit().uniqueId())))
                .toList();
    }

    /**
     * One visit with all that happened in its call.
     *
     * @param id the visit's number, or the caller's Uniqueid for the call's first visit
     */
    @Transactional
    public CallDetail call(Viewer viewer, String id) {
        StoredVisit stored = visible(viewer, id);
        QueueVisit visit = stored.visit();
        List<Evidence> said = Linked.together(Set.of(visit.uniqueId()), keys -> evidence.of(visit.server(), keys))
                .iterator()
                .next();
        Facts facts = Facts.of(said);
        List<Evidence> starts = evidence.starts(visit.server(), facts.lastAt());
        FoldedCall folded = CallFold.fold(facts.with(starts, config.lostAfter()), rules).stream()
                .filter(c -> c.uniqueId().equals(visit.uniqueId()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("call"));
        String caseNumber = lists.cases(Set.of(visit.uniqueId())).get(visit.uniqueId());
        return new CallDetail(
                CallView.of(stored, caseNumber), folded.offers(), folded.legs(), folded.transfers(), Masked.all(said));
    }

    /**
     * The recording, or a range of it, for who may hear it: {@link Hearing}. Audited when somebody listens, not for every piece that a player fetches.
     */
    @Transactional
    public Response recording(Viewer viewer, String id, @Nullable String range) {
        QueueVisit visit = audible(viewer, id);
        Response answer = recordings.serve(visit.server(), recorded(visit), range);
        if (answer.getStatus() < 300) played(viewer, "call:" + VisitRow.cut(visit.uniqueId(), 90), range);
        return answer;
    }

    /** Whether there is something to hear, and how long it is: no play. */
    @Transactional
    public Response recordingHead(Viewer viewer, String id) {
        QueueVisit visit = audible(viewer, id);
        return recordings.describe(visit.server(), recorded(visit));
    }

    private static String recorded(QueueVisit visit) {
        if (visit.recording() == null) throw Refusal.notFound("recording: the call was not recorded");
        return visit.recording();
    }

    /** Each play from the beginning, which a player asks for more than once; a piece from the middle only when it is the first that he hears in a while. */
    private void played(Viewer viewer, String call, @Nullable String range) {
        Duration once = Recordings.fromTheBeginning(range) ? ONE_PLAY : ONE_SITTING;
        audit.recordOncePer(once, viewer.actor(), PLAYED, call);
    }

    /** What a number called about before, newest first, whoever answered: for the operator it rings at now. */
    @Transactional
    public List<QueueVisit> ofCaller(PhoneNumber caller, int limit) {
        return lists.byCaller(vault.hash(caller.digits()), limit).stream()
                .map(StoredVisit::visit)
                .toList();
    }

    /** All visits of a call, first to last; none when it never asked for a person, or is not folded yet. */
    @Transactional
    public List<QueueVisit> visits(String uniqueId) {
        return lists.byCall(uniqueId).stream().map(StoredVisit::visit).toList();
    }

    /** Whether this person would be let in by {@link #recording}: for pages, which offer nothing else. */
    @Transactional
    public boolean mayHear(Viewer viewer, QueueVisit visit) {
        return visit.recording() != null && hearing(viewer, visit).admits(ordinarily(viewer, visit), viewer);
    }

    private QueueVisit audible(Viewer viewer, String id) {
        Optional<QueueVisit> found = find(id).map(StoredVisit::visit);
        Hearing hearing = found.map(v -> hearing(viewer, v)).orElse(Hearing.NONE);
        boolean ordinary = found.map(v -> ordinarily(viewer, v)).orElse(false);
        if (found.isPresent() && hearing.admits(ordinary, viewer)) return found.get();
        if (!hearing.secret() && !seesAll(viewer)) viewer.mustBe(Role.OPERATOR);
        throw Refusal.notFound("call");
    }

    private Hearing hearing(Viewer viewer, QueueVisit visit) {
        return hearings.of(visit.uniqueId(), viewer.actor());
    }

    /** As far as the telephone is concerned: who leads the shift or watches over it, and who has spoken in the call. */
    private boolean ordinarily(Viewer viewer, QueueVisit visit) {
        return seesAll(viewer)
                || viewer.is(Role.OPERATOR) && lists.tookPart(viewer.actor().login(), visit);
    }

    private StoredVisit visible(Viewer viewer, String id) {
        boolean all = seesAll(viewer);
        String login = all ? "" : operator(viewer);
        StoredVisit stored = find(id).orElseThrow(() -> Refusal.notFound("call"));
        if (!all && !lists.tookPart(login, stored.visit())) throw Refusal.notFound("call");
        return stored;
    }

    private Optional<StoredVisit> find(String id) {
        return id.matches("\\d{1,18}")
                ? lists.byId(Long.parseLong(id))
                : lists.byCall(id).stream().findFirst();
    }

    private static CallQuery own(Viewer viewer, CallQuery query) {
        String login = operator(viewer);
        if (query.operator() != null && !query.operator().equals(login)) viewer.mustBe(SEE_ALL);
        return query.of(login);
    }

    private static boolean seesAll(Viewer viewer) {
        return viewer.isAny(SEE_ALL);
    }

    private static String operator(Viewer viewer) {
        return viewer.mustBe(Role.OPERATOR).actor().login();
    }

    /** The folder must not look before it can see. */
    private record AfterCommit(Runnable then) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            then.run();
        }
    }
}
