package hotline.visits;

import hotline.audit.Audit;
import hotline.base.Channel;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.cases.Act;
import hotline.cases.CaseNumber;
import hotline.cases.Cases;
import hotline.citizens.Citizens;
import hotline.visits.Outcome.Terms;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The door of return visits: what a citizen answers, what did not reach him, what a person found out. The case follows by a
 * sweep within a second, so nothing here locks a case but {@link #review}. Reading them: {@link VisitLists}.
 */
@ApplicationScoped
public class Visits {
    /** Who calls citizens and looks again at what they are not content with. */
    public static final Role[] CALLERS = {Role.VISITOR, Role.SUPERVISOR};

    private static final Duration CLAIM = Duration.ofMinutes(15);

    private final VisitRows rows;
    private final VisitLines lines;
    private final AnswerRows answers;
    private final AttemptRows attempts;
    private final Visiting visiting;
    private final VisitRules rules;
    private final Cases cases;
    private final Citizens citizens;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Visits(
            VisitRows rows,
            VisitLines lines,
            AnswerRows answers,
            AttemptRows attempts,
            Visiting visiting,
            VisitRules rules,
            Cases cases,
            Citizens citizens,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.answers = answers;
        this.attempts = attempts;
        this.visiting = visiting;
        this.rules = rules;
        this.cases = cases;
        this.citizens = citizens;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Which visit a reply belongs to.
     *
     * @param open {@code false}: it is over; a reply to it is kept as late. What {@link Reading} cannot read is then rather a
     *             new contact
     */
    public record Awaited(long visit, boolean open) {}

    /**
     * What became of a reply.
     *
     * @param fresh {@code false}: this (channel, ref) came before, and nothing was done
     */
    public record Taken(long visit, boolean fresh, Reading reading, boolean late) {}

    /**
     * What the page behind a short link may know.
     *
     * @param takes open, or ended so lately that what is said is still kept, as late
     */
    public record Link(long visit, CaseNumber number, boolean open, boolean answered, boolean takes) {}

    /**
     * The visit that waits for a word of this citizen: the one whose code his reply came to, else the newest open one, else the
     * newest that ended inside {@code hotline.visits.late-within}.
     *
     * @param code what the gateway says that was appended to our number
     */
    @Transactional
    public Optional<Awaited> awaiting(long citizen, @Nullable String code) {
        return lines.awaiting(citizen, code, now().minus(rules.lateWithin()));
    }

    /** A citizen's reply in his own words, once for each (channel, ref). Refuses with 404 a visit that is not there. */
    @Transactional
    public Taken answer(long visit, Reply reply) {
        return take(visit, reply.channel(), reply.ref(), reply.at(), reply.text(), Reading.of(reply.text()), null);
    }

    /** A citizen's answers to the three questions, once for each (channel, ref). */
    @Transactional
    public Taken answer(long visit, Answers given, Channel channel, String ref) {
        mustSay(given);
        return take(visit, channel, ref, now(), given.words(), given.reading(), null);
    }

    /** What a person heard or read, in the three questions' form. Not for who is of the unit that is judged. */
    @Transactional
    public Taken heard(long visit, Answers given, String ref, Viewer by) {
        mustSay(given);
        mayCall(visit, by);
        Taken taken = take(
                visit,
                Channel.PHONE,
                ref,
                now(),
                given.words(),
                given.heard(),
                by.actor().id());
        if (taken.fresh) call(lock(visit), by, Attempt.Failure.REACHED);
        return taken;
    }

    /** Nobody was there, or would not speak: when to call again, or the end. */
    @Transactional
    public void notReached(long visit, Attempt.Failure how, Viewer by) {
        mayCall(visit, by);
        Visit v = lock(visit);
        call(v, by, how);
        Visit called = lock(visit);
        visiting.follow(called, Outcome.notReached(called, how, terms()), now());
    }

    /** The question number {@code ask} did not arrive. Told twice it is told once; of an older question it changes nothing. */
    @Transactional
    public void unreachable(long visit, int ask, Attempt.Failure why) {
        Visit v = lock(visit);
        Instant now = now();
        if (!attempts.failed(visit, ask, why, now) || ask != v.asks() + v.calls()) return;
        if (why == Attempt.Failure.OPTED_OUT)
            visiting.follow(v, Outcome.replied(v, new Reading.OptOut(), terms()), now);
        else visiting.follow(v, Outcome.unreachable(v, Planning.ways(rows.factsOf(v.caseId())), terms()), now);
    }

    /** Takes a visit to call: 15 min nobody else has it. The number, in full, once and audited; refuses with 409 another's. */
    @Transactional
    public Optional<PhoneNumber> claim(long visit, Viewer by) {
        mayCall(visit, by);
        Visit v = lock(visit);
        Instant now = now();
        if (!rows.claim(visit, by.actor().id(), by.actor().login(), now, now.plus(CLAIM)))
            throw Refusal.conflict("claimed", "Somebody else calls him", Map.of("holder", lines.holder(visit)));
        if (v.citizen() == null) return Optional.empty();
        audit.record(by.actor(), "unmasked", "visit:" + visit, "return visit");
        return citizens.byId(v.citizen()).flatMap(c -> Optional.ofNullable(c.phone()));
    }

    /**
     * The number of a visit that he has in hand, so that it is dialled; his time with it begins anew. Refuses with
     * 409 {@code claimed} what another has, else {@code visit-not-claimed}, {@code visit-over}, {@code no-number}.
     */
    @Transactional
    public PhoneNumber toDial(long visit, Viewer by) {
        mayCall(visit, by);
        Visit v = lock(visit);
        Instant now = now();
        if (!rows.keep(visit, by.actor().id(), now, now.plus(CLAIM))) throw notInHand(visit, now);
        if (!v.state().isOpen()) throw Refusal.conflict("visit-over", "This visit is over", Map.of());
        return Optional.ofNullable(v.citizen())
                .flatMap(citizens::byId)
                .flatMap(c -> Optional.ofNullable(c.phone()))
                .orElseThrow(() -> Refusal.conflict("no-number", "There is no number to call", Map.of()));
    }

    private Refusal notInHand(long visit, Instant now) {
        return rows.held(visit, now)
                ? Refusal.conflict("claimed", "Somebody else calls him", Map.of("holder", lines.holder(visit)))
                : Refusal.conflict("visit-not-claimed", "Take the visit first", Map.of());
    }

    /**
     * A person has looked again: handled anew, by the same lead where the rule says so, or left as it is.
     *
     * @param claim the token of the caller's claim on the case
     */
    @Transactional
    public void review(long visit, boolean rehandle, @Nullable String remark, Viewer by, @Nullable Long claim) {
        mayCall(visit, by);
        Visit before = rows.read(visit).orElseThrow(() -> Refusal.notFound("visit"));
        if (before.listed() == null || !before.listed().isReview())
            throw Refusal.conflict("nothing-to-review", "Nobody has to look at it again", Map.of());
        CaseNumber number = lines.handled(visit);
        if (rehandle) rehandle(before, number, remark, by, claim);
        else if (before.isOwn() && before.listed() == Listed.DISSATISFIED)
            cases.act(number, new Act.Close(remark), by, claim);
        Visit v = lock(visit);
        if (v.state() == VisitState.SETTLED) rows.unlisted(visit);
        else visiting.settled(v, rehandle ? Result.REHANDLED : Result.KEPT, now());
    }

    private void rehandle(Visit v, CaseNumber number, @Nullable String remark, Viewer by, @Nullable Long claim) {
        boolean unsolved = v.last() != null && Boolean.FALSE.equals(v.last().solved());
        cases.act(number, new Act.Rehandle(unsolved ? "not-solved" : "not-satisfied", remark), by, claim);
        if (rules.sameLead() && lines.hasLead(v.id())) cases.act(number, new Act.Resume(), Cases.SYSTEM, null);
    }

    /** The visit of a short link; empty for a token that is none. */
    @Transactional
    public Optional<Link> byToken(String token) {
        return lines.byToken(Tokens.hash(token), now().minus(rules.lateWithin()));
    }

    /** The visit that waits for a word of this case's citizen. */
    @Transactional
    public Optional<Link> ofCase(long caseId) {
        return lines.ofCase(caseId);
    }

    private Taken take(
            long visit,
            Channel channel,
            String ref,
            Instant at,
            @Nullable String text,
            Reading reading,
            @Nullable Long by) {
        Visit v = lock(visit);
        boolean late = !v.state().isOpen();
        if (!answers.insert(new AnswerRows.Kept(visit, channel, ref, at, text, reading, late, by)))
            return answers.byRef(channel, ref)
                    .map(k -> new Taken(k.visit(), false, k.reading(), k.late()))
                    .orElseThrow();
        Instant now = now();
        if (!late && reading instanceof Reading.Answered said) rows.answered(visit, said, at);
        visiting.tell(v, new VisitEvent.Answered(reading, late), now);
        visiting.follow(v, Outcome.replied(v, reading, visiting.terms(now)), now);
        return new Taken(visit, true, reading, late);
    }

    private void call(Visit v, Viewer by, Attempt.Failure how) {
        attempts.called(v.id(), v.asks() + v.calls() + 1, now(), by.actor().id(), how);
        rows.called(v.id());
    }

    private void mayCall(long visit, Viewer by) {
        by.mustBe(CALLERS);
        if (!lines.mayKnow(visit, by)) throw Refusal.notFound("visit");
        if (lines.isOfJudged(visit, by.actor().unit()))
            throw Refusal.forbidden("own-unit", "A unit does not ask after its own work");
    }

    private static void mustSay(Answers given) {
        if (given.isEmpty()) throw Refusal.invalid("satisfaction", "not-null");
    }

    private Visit lock(long visit) {
        return rows.lock(visit).orElseThrow(() -> Refusal.notFound("visit"));
    }

    private Terms terms() {
        return visiting.terms(now());
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
