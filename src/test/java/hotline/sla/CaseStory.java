package hotline.sla;

import hotline.base.Actor;
import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Urgency;
import hotline.calendar.OpenHours;
import hotline.calendar.WorkingCalendar;
import hotline.cases.CaseEvent;
import hotline.cases.CaseNumber;
import hotline.cases.Standing;
import hotline.cases.State;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happens to one complaint on Monday 2 March 2026, and its clocks by the default rules. */
final class CaseStory {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final Actor LIN = new Actor(101, "lin", 1L);

    private final List<CaseClock> clocks = new ArrayList<>();
    private @Nullable Standing standing;

    CaseStory opened(Channel channel, String time) {
        Standing received = new Standing(
                State.RECEIVED, null, Kind.COMPLAINT, Urgency.NORMAL, channel, false, null, "complaint", 101);
        return happens(at(time), received, new CaseEvent.Opened());
    }

    CaseStory dispatched(String time) {
        return opened(Channel.PHONE, time).happens(time, State.DISPATCHED, new CaseEvent.Dispatched(1, 11, null));
    }

    CaseStory signed(String time) {
        return dispatched("10:00").happens(time, State.HANDLING, new CaseEvent.SignedIn(1, false));
    }

    CaseStory happens(String time, State state, CaseEvent.What what) {
        Standing s = java.util.Objects.requireNonNull(standing);
        Standing next = new Standing(
                state, 11L, s.kind(), s.urgency(), s.channel(), s.secret(), s.matter(), s.ruleSet(), s.openedBy());
        return happens(at(time), next, what);
    }

    private CaseStory happens(Instant at, Standing next, CaseEvent.What what) {
        CaseEvent event = new CaseEvent(7, new CaseNumber("000000000"), 1, standing, next, what, LIN, at);
        for (CaseClock changed : ClockRules.changes(List.copyOf(clocks), event, book())) {
            clocks.removeIf(c -> c.kind() == changed.kind() && c.startedAt().equals(changed.startedAt()));
            clocks.add(changed);
        }
        standing = next;
        return this;
    }

    List<CaseClock> clocks() {
        return List.copyOf(clocks);
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

    private CaseClock newest(ClockKind kind) {
        return clocks.stream().filter(c -> c.kind() == kind).reduce((a, b) -> b).orElseThrow();
    }

    static Instant at(String time) {
        return MONDAY.atTime(LocalTime.parse(time)).atZone(SHANGHAI).toInstant();
    }

    static RuleBook book(RuleBook.Dated... more) {
        Stream<RuleBook.Dated> defaults = Stream.of(
                rule("phone", ClockKind.INTAKE, "PT0S", "NATURAL"),
                rule("sms", ClockKind.INTAKE, "PT3M", "NATURAL"),
                rule("web", ClockKind.INTAKE, "PT2H", "NATURAL"),
                rule("complaint", ClockKind.SIGN_IN, "PT2H", "RUNNING"),
                rule("complaint", ClockKind.TOTAL, "P13D", "END_OF_DAY"),
                rule("complaint", ClockKind.REVIEW, "PT4H", "RUNNING"));
        return new RuleBook(Stream.concat(defaults, Stream.of(more)).toList(), office());
    }

    private static RuleBook.Dated rule(String set, ClockKind clock, String amount, String counting) {
        return new RuleBook.Dated(set, clock, Instant.EPOCH, Rule.of(amount, counting));
    }

    private static WorkingCalendar office() {
        List<OpenHours> hours = List.of(
                new OpenHours(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                new OpenHours(LocalTime.of(13, 30), LocalTime.of(18, 0)));
        return new WorkingCalendar(
                "office",
                SHANGHAI,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                        .collect(Collectors.toMap(Function.identity(), d -> hours)),
                hours,
                Duration.parse("PT7H30M"),
                Set.of(),
                Set.of());
    }
}
