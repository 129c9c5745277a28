package hotline.demo;

import hotline.base.Actor;
import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.Urgency;
import hotline.calendar.DayCount;
import hotline.calendar.Deadlines;
import hotline.calendar.WorkingCalendar;
import hotline.calendar.WorkingTime;
import hotline.cases.Act;
import hotline.cases.Act.Triage;
import hotline.cases.Asked;
import hotline.cases.CaseDraft;
import hotline.cases.PastCase.Step;
import hotline.routing.Route;
import hotline.web.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What became of one case of the year, drawn by lot: most go their way, some come back, some are late. Pure. */
final class Life {
    private static final Viewer SYSTEM = new Viewer(Actor.SYSTEM, "system", Set.of());
    private final Staff staff;
    private final WorkingCalendar calendar;
    private final CaseDraft draft;
    private final Route route;
    private final Viewer opener;
    private final RandomGenerator random;
    private final List<Step> steps = new ArrayList<>();
    private final List<Afterwards> afterwards = new ArrayList<>();
    private Instant at;
    private int orders;
    private int asked;
    private int supervision;
    private int round = 1;

    Life(
            Staff staff,
            WorkingCalendar calendar,
            CaseDraft draft,
            Route route,
            Viewer opener,
            Instant at,
            RandomGenerator random) {
        this.staff = staff;
        this.calendar = calendar;
        this.draft = draft;
        this.route = route;
        this.opener = opener;
        this.at = at;
        this.random = random;
    }

    /** Its steps until then. */
    List<Step> until(Instant end) {
        Long lead = route.lead();
        if (draft.kind() == Kind.CONSULTATION && chance(70) || draft.kind() == Kind.PRAISE || chance(12)) answered();
        else if (chance(3)) rejected();
        else if (lead != null && !staff.judges(lead)) handled(lead);
        else answered();
        steps.sort(Comparator.comparing(Step::at));
        return steps.stream().filter(s -> s.at().isBefore(end)).toList();
    }

    /** Of the return visits those that were over then. */
    List<Afterwards> afterwards(Instant end) {
        return afterwards.stream().filter(a -> a.settled().isBefore(end)).toList();
    }

    private void answered() {
        act(opener, new Act.Answer(one(Remarks.ANSWERS), Triage.NONE));
        Instant planned = at;
        after(Duration.ofMinutes(1500 + random.nextInt(600)));
        act(staff.operator(random), new Act.Close(null));
        visited(true, planned, one(Remarks.CONTENT), false);
    }

    private void rejected() {
        after(Duration.ofMinutes(1 + random.nextInt(30)));
        act(staff.operator(random), new Act.Reject("in-court", "请向受理该案的人民法院反映", "该事项已进入诉讼程序"));
    }

    private void handled(long lead) {
        after(Duration.ofMinutes(random.nextInt(draft.channel() == Channel.PHONE ? 20 : 90)));
        List<Long> readers =
                draft.secret() ? List.of(staff.handler(lead).actor().id()) : List.of();
        List<Long> coUnits = draft.secret()
                ? List.of()
                : route.coUnits().stream()
                        .filter(u -> u != lead && !staff.judges(u))
                        .distinct()
                        .limit(2)
                        .toList();
        act(staff.dispatcher(), new Act.Dispatch(lead, coUnits, null, readers, Triage.NONE));
        orders = 1 + coUnits.size();
        Instant sent = at;
        Instant helped = sent;
        for (int i = 0; i < coUnits.size(); i++) helped = later(helped, helped(i + 2, coUnits.get(i), sent));
        long unit = lead;
        int order = 1;
        if (coUnits.isEmpty() && !draft.secret() && chance(4)) {
            work(0.2 + random.nextDouble() * 1.2);
            order(order, unit, new Act.RequestReturn(one(Remarks.RETURNS), "经核实不属于本单位职责"));
            work(0.1 + random.nextDouble());
            if (chance(70)) {
                long next = another(lead);
                on(order, staff.dispatcher(), new Act.DecideReturn(true, next, "转有管辖权的单位", List.of()));
                unit = next;
                order = ++orders;
            } else on(order, staff.dispatcher(), new Act.DecideReturn(false, null, "属地管理，请继续办理", List.of()));
        }
        signIn(order, unit);
        disturbed(order, unit);
        if (helped.isAfter(at)) at = helped;
        replied(order, unit);
        if (chance(6)) againBy(unit);
        close();
    }

    private Instant helped(int order, long unit, Instant sent) {
        Instant lead = at;
        at = sent;
        work(0.2 + random.nextDouble() * 1.6);
        order(order, unit, new Act.SignIn());
        work(hours() * 0.5);
        order(order, unit, new Act.Reply(one(Remarks.RESULTS), "已配合主办单位完成处理。"));
        Instant end = at;
        at = lead;
        return end;
    }

    /** Nineteen of twenty sign in inside two working hours; for the others the system does it then. */
    private void signIn(int order, long unit) {
        if (draft.urgency() == Urgency.NORMAL && route.urgency() == Urgency.NORMAL && orders == order && chance(5)) {
            work(2);
            on(order, SYSTEM, new Act.SignIn());
        } else {
            work(0.1 + random.nextDouble() * (route.urgency() == Urgency.NORMAL ? 1.7 : 0.3));
            order(order, unit, new Act.SignIn());
        }
        work(0.3 + random.nextDouble() * 6);
        if (chance(85)) order(order, unit, new Act.FirstContact("已电话联系反映人，了解具体情况"));
    }

    private void disturbed(int order, long unit) {
        if (chance(4)) {
            work(0.5);
            act(staff.operator(random), new Act.Urge(true, "市民再次来电询问进展"));
        }
        if (chance(4)) {
            work(1);
            order(order, unit, new Act.RequestExtension("P3D", "需采购配件，施工周期较长"));
            work(1 + random.nextDouble() * 3);
            on(order, staff.supervisor(), new Act.DecideExtension(chance(80), null, "请抓紧办理"));
        }
        if (chance(2)) {
            work(1);
            // beyond the longest holiday: it is decided on a working day before its end
            Instant until = at.plus(Duration.ofDays(12 + random.nextInt(5))).truncatedTo(ChronoUnit.HOURS);
            order(order, unit, new Act.RequestSuspension("weather", until, "连续降雨，无法施工"));
            work(0.5);
            on(order, staff.supervisor(), new Act.DecideSuspension(true, null, "同意"));
            at = until;
            on(order, SYSTEM, new Act.EndSuspension());
        }
        if (chance(1)) {
            work(2);
            act(staff.supervisor(), new Act.Supervise(at.plus(Duration.ofDays(3)), "群众反映强烈，限期办结"));
            supervision = asked;
        }
        if (chance(1)) act(staff.operator(random), new Act.RequestFlag(Asked.HARD, "涉及多个部门，历史遗留问题"));
    }

    private void replied(int order, long unit) {
        work(hours());
        order(order, unit, new Act.Reply(one(Remarks.RESULTS), "您反映的问题已处理完毕，感谢您的监督。"));
        work(0.2 + random.nextDouble() * 3);
        if (chance(4)) {
            on(order, staff.reviewer(), new Act.SendBack("处理结果不具体，请补充现场照片"));
            work(1 + random.nextDouble() * 6);
            order(order, unit, new Act.Reply(one(Remarks.RESULTS), "补充：现场照片已上传，问题已解决。"));
            work(0.2 + random.nextDouble() * 3);
        }
        on(order, staff.reviewer(), new Act.Review(null));
        if (supervision == 0) return;
        act(staff.supervisor(), new Act.CloseSupervision(supervision, "已按要求办结"));
        supervision = 0;
    }

    private void againBy(long unit) {
        Instant planned = at;
        after(Duration.ofHours(25 + random.nextInt(40)));
        act(staff.visitor(), new Act.Rehandle("not-solved", "回访时市民表示问题仍然存在"));
        visited(false, planned, one(Remarks.NOT_CONTENT), true);
        round++;
        work(0.5);
        act(staff.dispatcher(), new Act.Resume());
        replied(++orders, unit);
    }

    /** Three of four answer; the others are asked again, called, and left alone. */
    private void close() {
        Instant planned = at;
        String said = chance(74) ? one(chance(94) ? Remarks.CONTENT : Remarks.NOT_CONTENT) : null;
        after(Duration.ofHours(said == null ? 130 + random.nextInt(40) : 25 + random.nextInt(60)));
        String why = said == null ? "多次联系未能接通" : Remarks.CONTENT.contains(said) ? "回访满意" : "复核后维持原处理结果";
        act(staff.visitor(), new Act.Close(why));
        visited(false, planned, said, false);
        if (!chance(25)) return;
        after(Duration.ofDays(200));
        act(SYSTEM, new Act.Archive());
    }

    private void visited(boolean answered, Instant planned, @Nullable String said, boolean rehandled) {
        afterwards.add(new Afterwards(round, answered, planned, at, said, rehandled));
    }

    /** Working hours from signature to reply: a few days, thirteen for what may take so long; one of fourteen is late. */
    private double hours() {
        double days = switch (route.ruleSet()) {
            case "extreme" -> 0.3;
            case "urgent" -> 0.4;
            case "consultation", "help" -> 1.8;
            default -> 8;
        };
        double share = 0.1 + 0.9 * Math.sqrt(random.nextDouble() * random.nextDouble());
        return days * 7 * share * (chance(7) ? 2.2 : 1);
    }

    private long another(long lead) {
        List<Long> units = staff.handlers().keySet().stream()
                .filter(u -> u != lead && !staff.judges(u))
                .sorted()
                .toList();
        return units.get(random.nextInt(units.size()));
    }

    private void work(double hours) {
        WorkingTime time = new WorkingTime(0, Duration.ofSeconds((long) (hours * 3600)));
        at = Deadlines.working(at, time, DayCount.RUNNING, calendar).due().plus(micros());
    }

    private void after(Duration time) {
        at = at.plus(time).plus(micros());
    }

    private Duration micros() {
        return Duration.ofNanos(1000L * (1 + random.nextInt(40_000_000)));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private void act(Viewer by, Act.OnCase act) {
        if (act instanceof Act.Supervise || act instanceof Act.RequestFlag) asked++;
        steps.add(new Step(at, by, 0, act));
    }

    private void order(int nth, long unit, Act.OnOrder act) {
        on(nth, staff.handler(unit), act);
    }

    private void on(int nth, Viewer by, Act.OnOrder act) {
        if (act instanceof Act.RequestReturn
                || act instanceof Act.RequestExtension
                || act instanceof Act.RequestSuspension) asked++;
        steps.add(new Step(at, by, nth, act));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
