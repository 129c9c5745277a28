package hotline.sla;

import static hotline.sla.ClockKind.FIRST_CONTACT;
import static hotline.sla.ClockKind.INTAKE;
import static hotline.sla.ClockKind.REVIEW;
import static hotline.sla.ClockKind.SIGN_IN;
import static hotline.sla.ClockKind.SUPERVISION;
import static hotline.sla.ClockKind.TOTAL;
import static hotline.sla.ClockKind.VISIT;

import hotline.cases.Happened;
import hotline.cases.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The clocks of one case while one event is applied to them. */
final class ClockBoard {
    /** A re-handled case is due by this rule set, unless its own is shorter. */
    private static final String REHANDLE = "rehandle";

    private final List<CaseClock> clocks;
    private final Happened event;
    private final RuleBook book;
    private final Members members;

    ClockBoard(List<CaseClock> clocks, Happened event, RuleBook book, Members members) {
        this.clocks = new ArrayList<>(clocks);
        this.event = event;
        this.book = book;
        this.members = members;
    }

    List<CaseClock> clocks() {
        return List.copyOf(clocks);
    }

    void received() {
        start(INTAKE, event.channel().name());
    }

    /** A case that is dispatched anew, because the first unit gave it back, has lost that time: the total runs on. */
    void dispatched(long order) {
        done(INTAKE, null);
        stopAll(k -> (k.kind() == SIGN_IN || k.kind() == FIRST_CONTACT) && isLead(k.order()), ClockOutcome.DROPPED);
        change(k -> k.isOf(null), k -> k.with(endPauses(k)));
        start(SIGN_IN, order, event.ruleSet());
        startCaseTotal();
    }

    void coOrdered(long order) {
        start(SIGN_IN, order, event.ruleSet());
        start(TOTAL, order, totalRules(event.at(), caseTotals() > 1));
    }

    void signedIn(long order, boolean passive) {
        if (passive) stopAll(k -> k.kind() == SIGN_IN && k.isOf(order), ClockOutcome.PASSIVE);
        else done(SIGN_IN, order);
        start(FIRST_CONTACT, order, event.ruleSet());
    }

    /** The order is void; of a lead's order the case's total runs on, no longer suspended. */
    void endOrder(long order) {
        resumed(order);
        stopAll(k -> k.isOf(order), ClockOutcome.DROPPED);
    }

    void extended(long order, String amount) {
        change(k -> isTotalOf(k, order), k -> k.with(new Change.Extended(event.at(), amount)));
    }

    void suspended(long order, Instant until) {
        Instant asked = micros(until);
        Instant end = asked.isAfter(event.at()) ? asked : event.at();
        change(
                k -> isTotalOf(k, order) || k.kind() == FIRST_CONTACT && k.isOf(order),
                k -> k.with(endPauses(k)).with(new Change.Paused(order, event.at(), end)));
    }

    /** However late the end is noticed, the pause was never longer than approved. */
    void resumed(long order) {
        change(k -> isPausedBy(k, order), k -> k.with(endPauses(k)));
    }

    private List<Change> endPauses(CaseClock clock) {
        return clock.changes().stream()
                .map(c -> c instanceof Change.Paused p ? p.endedAt(event.at()) : c)
                .toList();
    }

    /** A reply is a first contact at the latest. A co-order's reply stops its own clocks only. */
    void replied(long order) {
        boolean lead = isLead(order);
        resumed(order);
        done(FIRST_CONTACT, order);
        done(TOTAL, lead ? null : (Long) order);
        if (lead) start(REVIEW, event.ruleSet());
    }

    void reviewed() {
        done(REVIEW, null);
        if (event.state() == State.VISITING) start(VISIT, event.ruleSet());
    }

    void sentBack() {
        done(REVIEW, null);
        CaseClock total = newest(TOTAL);
        if (total != null) replace(total, total.again());
    }

    void supervised(long supervision, Instant named) {
        Instant due = micros(named);
        clocks.add(new CaseClock(
                0,
                SUPERVISION,
                null,
                supervision,
                event.round(),
                event.ruleSet(),
                event.at(),
                due,
                due,
                null,
                null,
                List.of()));
    }

    void doneSupervision(long supervision) {
        change(k -> Objects.equals(k.supervision(), supervision), k -> k.done(event.at()));
    }

    void rehandled() {
        closed();
        startCaseTotal();
    }

    void handledAgain(long order) {
        startCaseTotal();
        start(FIRST_CONTACT, order, event.ruleSet());
    }

    /** From its start by the new rules, whatever it went through; also while it stands still inside a master. */
    void urgencyChanged() {
        boolean again = caseTotals() > 1;
        for (CaseClock k : List.copyOf(clocks)) {
            if (k.kind() == TOTAL && k.isAlive()) replace(k, reckoned(k.by(totalRules(k.startedAt(), again))));
        }
    }

    void unmerged() {
        clocks.replaceAll(k -> k.outcome() == ClockOutcome.MERGED ? k.again() : k);
    }

    /** Before the case has a total, its intake carries the deadline on. */
    void memberJoined(long member) {
        Instant due = members.due(member);
        CaseClock total = newest(TOTAL);
        CaseClock carrier = total == null ? newest(INTAKE) : total;
        if (due == null || carrier == null || total != null && !total.isAlive()) return;
        replace(carrier, reckoned(carrier.with(new Change.Joined(member, event.at(), due))));
    }

    void memberLeft(long member) {
        Predicate<Change> its = c -> c instanceof Change.Joined j && j.member() == member;
        for (CaseClock k : List.copyOf(clocks)) {
            boolean counts = k.kind() == INTAKE || k.isAlive();
            if (counts && k.changes().stream().anyMatch(its)) replace(k, reckoned(k.without(its)));
        }
    }

    /** A supervision has a closing of its own. */
    void closed() {
        done(VISIT, null);
        stopAll(k -> k.kind() != SUPERVISION, ClockOutcome.DROPPED);
    }

    void start(ClockKind kind, String ruleSet) {
        start(kind, null, ruleSet);
    }

    private void start(ClockKind kind, @Nullable Long order, String ruleSet) {
        start(kind, order, ruleSet, List.of());
    }

    private void start(ClockKind kind, @Nullable Long order, String ruleSet, List<Change> carried) {
        Instant due = book.terms(ruleSet, kind, event.at()).due(event.at());
        CaseClock clock = new CaseClock(
                0, kind, order, null, event.round(), lower(ruleSet), event.at(), due, due, null, null, carried);
        clocks.add(carried.isEmpty() ? clock : reckoned(clock));
    }

    private void startCaseTotal() {
        CaseClock last = newest(TOTAL);
        if (last != null && last.isAlive()) return;
        CaseClock intake = newest(INTAKE);
        List<Change> carried = last == null && intake != null ? intake.changes() : List.of();
        start(TOTAL, null, totalRules(event.at(), last != null), carried);
    }

    /** A new round is shorter, never longer, than the case's own rules would have it. */
    private String totalRules(Instant start, boolean again) {
        String own = event.ruleSet();
        if (!again) return lower(own);
        Instant shorter = book.terms(REHANDLE, TOTAL, start).due(start);
        return shorter.isBefore(book.terms(own, TOTAL, start).due(start)) ? REHANDLE : lower(own);
    }

    void done(ClockKind kind, @Nullable Long order) {
        change(k -> k.kind() == kind && k.isOf(order), k -> k.done(event.at()));
    }

    void stopAll(Predicate<CaseClock> which, ClockOutcome how) {
        change(which, k -> k.stop(event.at(), how));
    }

    /** Of the running clocks. */
    private void change(Predicate<CaseClock> which, UnaryOperator<CaseClock> how) {
        clocks.replaceAll(k -> k.isRunning() && which.test(k) ? changed(k, how.apply(k)) : k);
    }

    private CaseClock changed(CaseClock before, CaseClock now) {
        return now.changes().equals(before.changes()) ? now : reckoned(now);
    }

    private CaseClock reckoned(CaseClock clock) {
        return clock.due(Reckoning.of(clock, book).due());
    }

    private void replace(CaseClock old, CaseClock now) {
        clocks.set(clocks.indexOf(old), now);
    }

    private boolean isTotalOf(CaseClock k, long order) {
        return k.kind() == TOTAL && k.isOf(isLead(order) ? null : (Long) order);
    }

    /** A co-order is known by the total of its own. */
    private boolean isLead(@Nullable Long order) {
        return order != null && clocks.stream().noneMatch(k -> k.kind() == TOTAL && k.isOf(order));
    }

    /** The newest pause is the only one that can be open. */
    private static boolean isPausedBy(CaseClock k, long order) {
        return k.changes().stream()
                .filter(Change.Paused.class::isInstance)
                .reduce((a, b) -> b)
                .filter(c -> ((Change.Paused) c).order() == order)
                .isPresent();
    }

    private long caseTotals() {
        return clocks.stream().filter(k -> k.kind() == TOTAL && k.isOf(null)).count();
    }

    /** Of the case's own clocks. */
    private @Nullable CaseClock newest(ClockKind kind) {
        return clocks.stream()
                .filter(k -> k.kind() == kind && k.isOf(null))
                .reduce((a, b) -> b)
                .orElse(null);
    }

    /** As the database keeps it: what somebody asked for may be finer, and would not be read back. */
    private static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private static String lower(String ruleSet) {
        return ruleSet.toLowerCase(java.util.Locale.ROOT);
    }
}
