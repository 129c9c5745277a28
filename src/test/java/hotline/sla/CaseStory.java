package hotline.sla;

import hotline.base.Channel;
import hotline.cases.CaseEvent;
import hotline.cases.Happened;
import hotline.cases.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to one case, and its clocks. Times without a date are on Monday 2 March 2026 in Shanghai. */
final class CaseStory {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    static final long LEAD = 1;
    static final long CO = 2;

    private final RuleBook book;
    private final Map<Long, Instant> members = new HashMap<>();
    private final List<Happened> events = new ArrayList<>();
    private List<CaseClock> clocks = List.of();
    private Channel channel = Channel.PHONE;
    private String ruleSet = "complaint";
    private int round = 1;

    CaseStory() {
        this(TownRules.book());
    }

    CaseStory(RuleBook book) {
        this.book = book;
    }

    CaseStory by(String newRules) {
        ruleSet = newRules;
        return this;
    }

    CaseStory opened(Channel how, String time) {
        channel = how;
        return happens(time, new CaseEvent.Opened());
    }

    CaseStory dispatched(String time) {
        return opened(Channel.PHONE, time).happens(time, new CaseEvent.Dispatched(LEAD, 11, null));
    }

    CaseStory signed(String time) {
        return dispatched("10:00").happens(time, new CaseEvent.SignedIn(LEAD, false));
    }

    /** The case has replied, was reviewed, and the citizen is being asked. */
    CaseStory visited(String time) {
        happens(time, new CaseEvent.Replied(LEAD, "修好", "修好"));
        return happens(time, new CaseEvent.Reviewed(LEAD, null));
    }

    CaseStory brings(long member, String due) {
        return brings(member, at(due));
    }

    CaseStory brings(long member, Instant due) {
        members.put(member, due);
        return this;
    }

    CaseStory happens(String time, CaseEvent.What what) {
        return happens(at(time), what);
    }

    CaseStory happens(Instant at, CaseEvent.What what) {
        if (what instanceof CaseEvent.Rehandled) round++;
        State state = what instanceof CaseEvent.Reviewed ? State.VISITING : State.HANDLING;
        Happened event = new Happened(7, round, at, state, channel, ruleSet, what);
        clocks = ClockRules.after(clocks, event, book, members::get);
        events.add(event);
        return this;
    }

    List<CaseClock> clocks() {
        return clocks;
    }

    List<Happened> events() {
        return events;
    }

    List<ClockKind> running() {
        return clocks.stream().filter(CaseClock::isRunning).map(CaseClock::kind).toList();
    }

    /** Local date and time. */
    String due(ClockKind kind) {
        return LocalDateTime.ofInstant(newest(kind).dueAt(), SHANGHAI).toString();
    }

    @Nullable
    ClockOutcome outcome(ClockKind kind) {
        return newest(kind).outcome();
    }

    CaseClock newest(ClockKind kind) {
        return clocks.stream().filter(c -> c.kind() == kind).reduce((a, b) -> b).orElseThrow();
    }

    CaseClock newest(ClockKind kind, @Nullable Long order) {
        return clocks.stream()
                .filter(c -> c.kind() == kind && c.isOf(order))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    /** {@code 10:00} or {@code 2026-03-05T10:00}. */
    static Instant at(String time) {
        LocalDateTime local = time.length() <= 5 ? MONDAY.atTime(LocalTime.parse(time)) : LocalDateTime.parse(time);
        return local.atZone(SHANGHAI).toInstant();
    }
}
