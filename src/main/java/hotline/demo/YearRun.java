package hotline.demo;

import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.PhoneNumber;
import hotline.base.Urgency;
import hotline.calendar.WorkingCalendar;
import hotline.calls.Outcome;
import hotline.calls.PastCall;
import hotline.cases.CaseDraft;
import hotline.cases.PastCase;
import hotline.cases.Place;
import hotline.directory.Area;
import hotline.directory.Directory;
import hotline.directory.Matter;
import hotline.intake.NoCase;
import hotline.routing.Facts;
import hotline.routing.Route;
import hotline.routing.Routing;
import hotline.web.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Draws the cases and calls of one year. The nth is drawn from the seed and n alone, so the same seed gives the same year.
 *
 * @param tag   makes the calls' ids those of this run
 * @param until the year's end
 */
record YearRun(
        int cases,
        long seed,
        Instant until,
        Instant[] instants,
        String tag,
        Staff staff,
        Directory directory,
        Routing routing,
        WorkingCalendar calendar,
        Phrases phrases,
        List<Matter> matters,
        List<Area> cells) {
    private static final String[] ROADS = {"中山路", "人民路", "和平街", "建设大道", "文化路", "滨河路", "学院街", "新华巷"};
    private static final long MANY = 1_000_003L;
    private static final Duration TO_MENU = Duration.ofSeconds(8);

    /**
     * @param caller     which of the town's citizens
     * @param afterwards what he said of each round's handling
     */
    record Drawn(PastCase past, int caller, @Nullable PastCall call, List<Afterwards> afterwards) {}

    /** @param noCase of an answered one */
    record Idle(
            PastCall call,
            int caller,
            @Nullable NoCase noCase,
            @Nullable Viewer operator) {}

    static List<Matter> matters(Directory directory) {
        return directory.matters().stream()
                .sorted(Comparator.comparing(Matter::code))
                .toList();
    }

    static List<Area> cells(Directory directory) {
        return directory.areas().stream()
                .filter(a -> a.level() == Area.Level.CELL)
                .sorted(Comparator.comparing(Area::code))
                .toList();
    }

    int citizens() {
        return Math.max(1, cases * 3 / 5);
    }

    private SplittableRandom random(int n, int what) {
        return new SplittableRandom(seed * MANY + n * 8L + what);
    }

    String name(int citizen) {
        return Names.name(random(citizen, 1));
    }

    PhoneNumber phone(int citizen) {
        return Names.phone(seed, citizen);
    }

    /** Some call again and again. */
    int caller(int n) {
        double u = random(n, 2).nextDouble();
        return (int) (citizens() * Math.pow(u, 1.3));
    }

    Drawn drawn(int n, long citizen) {
        SplittableRandom random = random(n, 3);
        Instant at = instants[n].truncatedTo(ChronoUnit.MICROS);
        Channel channel = channel(random);
        Viewer by = channel == Channel.PHONE ? staff.operator(random) : staff.program();
        String line = line(random);
        String skill = channel == Channel.PHONE ? "complaint" : null;
        CaseDraft draft = draft(channel, skill, citizen, random);
        Route route = routing.route(new Facts(draft.matter(), draft.kind(), draft.urgency(), skill, cell(draft)), at);
        Life life = new Life(staff, calendar, draft, route, by, at, random);
        List<PastCase.Step> steps = life.until(until);
        PastCase past = new PastCase(random(n, 4).nextLong(), draft, route, by.actor(), at, steps);
        PastCall call = channel == Channel.PHONE ? answered(n, at, line, by, random) : null;
        return new Drawn(past, caller(n), call, life.afterwards(until));
    }

    private static @Nullable String cell(CaseDraft draft) {
        Place place = draft.place();
        return place == null ? null : place.cell();
    }

    private CaseDraft draft(Channel channel, @Nullable String skill, long citizen, SplittableRandom random) {
        Matter matter = matters.get(random.nextInt(3) == 0 ? random.nextInt(matters.size()) : often(random));
        Area cell = cells.get(random.nextInt(cells.size()));
        String street = directory.areaPath(cell.code()).get(1).name();
        String address = street + ROADS[random.nextInt(ROADS.length)] + (1 + random.nextInt(180)) + "号";
        Kind kind = kind(matter, random);
        int pressing = random.nextInt(200);
        return new CaseDraft(
                channel,
                kind,
                pressing == 0 ? Urgency.EXTREME : pressing < 8 ? Urgency.URGENT : Urgency.NORMAL,
                skill,
                matter.id(),
                phrases.of(
                        directory.matterPath(matter.id()).stream()
                                .map(Matter::code)
                                .toList(),
                        matter.name(),
                        address,
                        random),
                new Place(address, cell.lat(), cell.lon(), cell.code()),
                null,
                kind == Kind.REPORT && random.nextInt(20) == 0,
                citizen);
    }

    /** A few matters make most of the work. */
    private int often(SplittableRandom random) {
        int place = (int) (matters.size() * Math.pow(random.nextDouble(), 2.5));
        return Math.floorMod(place * 53 + 17, matters.size());
    }

    private static Kind kind(Matter matter, SplittableRandom random) {
        if (matter.code().equals("other.praise")) return Kind.PRAISE;
        int n = random.nextInt(100);
        return n < 30
                ? Kind.CONSULTATION
                : n < 52
                        ? Kind.HELP
                        : n < 84 ? Kind.COMPLAINT : n < 91 ? Kind.SUGGESTION : n < 99 ? Kind.REPORT : Kind.PRAISE;
    }

    private static Channel channel(SplittableRandom random) {
        int n = random.nextInt(100);
        return n < 68
                ? Channel.PHONE
                : n < 84 ? Channel.WECHAT : n < 93 ? Channel.WEB : n < 98 ? Channel.SMS : Channel.OPEN311;
    }

    private static String line(SplittableRandom random) {
        int n = random.nextInt(100);
        return n < 60 ? "12345" : n < 82 ? "12328" : "96196";
    }

    private PastCall answered(int n, Instant filed, String line, Viewer by, SplittableRandom random) {
        Duration talked = Duration.ofSeconds(60 + random.nextInt(300));
        long wait = wait(random);
        Instant asked = filed.minus(talked).minus(wait, ChronoUnit.MICROS);
        Instant ended = filed.plusSeconds(5 + random.nextInt(40));
        boolean invited = random.nextInt(100) < 72;
        return call(2 * n, line, "complaint", caller(n), asked, wait, ended, Outcome.ANSWERED, by, invited, random);
    }

    /** Nine of ten are answered inside ten seconds. */
    private static long wait(SplittableRandom random) {
        double seconds = 1.5 - Math.log(1 - random.nextDouble()) * (random.nextInt(8) == 0 ? 18 : 2.2);
        return (long) (seconds * 1_000_000);
    }

    private PastCall call(
            int n,
            String line,
            String skill,
            int caller,
            Instant asked,
            long wait,
            Instant ended,
            Outcome outcome,
            @Nullable Viewer by,
            boolean invited,
            SplittableRandom random) {
        Instant arrived = asked.minus(TO_MENU);
        int operator = by == null ? 0 : staff.operators().indexOf(by);
        return new PastCall(
                tag + "-" + arrived.getEpochSecond() + "." + n,
                line,
                skill,
                phone(caller).digits(),
                arrived,
                asked,
                wait,
                ended,
                outcome,
                by == null ? null : by.actor().login(),
                by == null ? null : String.valueOf(8001 + operator),
                invited && random.nextInt(100) < 62 ? rating(random) : null,
                invited);
    }

    private static int rating(SplittableRandom random) {
        int n = random.nextInt(100);
        return n < 72 ? 5 : n < 91 ? 4 : n < 96 ? 3 : n < 98 ? 2 : 1;
    }

    /** Half of the calls come to no case: a taxi is booked, a number was wrong, somebody gave up waiting. */
    List<Idle> idle(int n) {
        SplittableRandom random = random(n, 5);
        List<Idle> idle = new ArrayList<>();
        if (random.nextInt(100) < 60) idle.add(idle(n, random));
        return idle;
    }

    private Idle idle(int n, SplittableRandom random) {
        Instant asked = instants[n].truncatedTo(ChronoUnit.MICROS).minusSeconds(random.nextInt(3000));
        int caller = random.nextInt(citizens());
        int kind = random.nextInt(100);
        if (kind < 14) {
            boolean early = kind < 4;
            long wait = early ? 500_000 + random.nextLong(4_400_000) : 6_000_000 + random.nextLong(90_000_000);
            Instant left = asked.plus(wait, ChronoUnit.MICROS);
            Outcome outcome = early ? Outcome.SHORT_ABANDON : Outcome.ABANDONED;
            return new Idle(
                    call(2 * n + 1, line(random), "complaint", caller, asked, wait, left, outcome, null, false, random),
                    caller,
                    null,
                    null);
        }
        Viewer by = staff.operator(random);
        long wait = wait(random);
        Instant ended = asked.plus(wait, ChronoUnit.MICROS).plusSeconds(15 + random.nextInt(120));
        NoCase why = kind < 88
                ? NoCase.BOOKING
                : kind < 94 ? NoCase.WRONG_NUMBER : kind < 98 ? NoCase.SILENT : NoCase.NUISANCE;
        String skill = why == NoCase.BOOKING ? "booking" : "complaint";
        String line = why == NoCase.BOOKING ? "96196" : line(random);
        return new Idle(
                call(
                        2 * n + 1,
                        line,
                        skill,
                        caller,
                        asked,
                        wait,
                        ended,
                        Outcome.ANSWERED,
                        by,
                        random.nextBoolean(),
                        random),
                caller,
                why,
                by);
    }
}
