package hotline.sla;

import hotline.base.Channel;
import hotline.cases.CaseEvent;
import hotline.cases.CaseEvent.What;
import hotline.cases.Happened;
import hotline.cases.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A seeded history of one case: mostly what could happen, now and then what no table of moves would allow. */
final class RandomCase {
    private static final Instant START = Instant.parse("2025-09-20T00:00:00Z");
    private static final String[] RULE_SETS = {"complaint", "consultation", "urgent", "extreme", "suggestion"};
    private static final String[] AMOUNTS = {"P1D", "P2D", "P5D", "PT2H", "PT30M", "P1DT1H"};

    private final Random random;
    private final long caseId;
    private final List<Long> members;
    private final Channel channel;
    private final List<Long> orders = new ArrayList<>();
    private String ruleSet;
    private Instant now;
    private long keys;
    private int round = 1;

    RandomCase(long seed, long caseId, List<Long> members) {
        this.random = new Random(seed);
        this.caseId = caseId;
        this.members = members;
        this.channel = Channel.values()[random.nextInt(Channel.values().length)];
        this.ruleSet = pick(RULE_SETS);
        this.now = START.plusSeconds(random.nextInt(300 * 86_400));
    }

    Happened opened() {
        return event(new CaseEvent.Opened());
    }

    Happened next() {
        now = now.plusNanos(1000L * (1 + random.nextLong(Duration.ofDays(2).toNanos() / 1000)));
        if (random.nextInt(20) == 0) ruleSet = pick(RULE_SETS);
        return event(what());
    }

    private Happened event(What what) {
        if (what instanceof CaseEvent.Rehandled) round++;
        State state = what instanceof CaseEvent.Reviewed ? State.VISITING : State.HANDLING;
        return new Happened(caseId, round, now, state, channel, ruleSet, what);
    }

    private What what() {
        if (orders.isEmpty() || random.nextInt(15) == 0) return new CaseEvent.Dispatched(order(), 11, null);
        long order = orders.get(random.nextInt(orders.size()));
        return switch (random.nextInt(30)) {
            case 0, 1 -> new CaseEvent.CoOrdered(order(), 12, null);
            case 2, 3, 4 -> new CaseEvent.SignedIn(order, random.nextInt(4) == 0);
            case 5 -> new CaseEvent.FirstContacted(order, null);
            case 6 -> new CaseEvent.Withdrawn(order, "x");
            case 7 -> new CaseEvent.ReturnAccepted(order, null);
            case 8, 9 -> new CaseEvent.ExtensionApproved(order, pick(AMOUNTS), null);
            case 10, 11, 12 -> new CaseEvent.SuspensionApproved(order, "x", soon(), null);
            case 13, 14 -> new CaseEvent.SuspensionEnded(order);
            case 15, 16 -> new CaseEvent.Replied(order, "a", "b");
            case 17 -> new CaseEvent.Reviewed(order, null);
            case 18 -> new CaseEvent.SentBack(order, "x");
            case 19 -> new CaseEvent.Supervised(++keys, soon(), "x");
            case 20 -> new CaseEvent.SupervisionClosed(Math.max(1, keys), "x");
            case 21 -> new CaseEvent.UrgencyChanged("NORMAL", "URGENT", null);
            case 22 -> new CaseEvent.Merged(99, "x", State.HANDLING);
            case 23 -> new CaseEvent.Unmerged(99, "x");
            case 24 -> new CaseEvent.MemberJoined(member(), "x");
            case 25 -> new CaseEvent.MemberLeft(member(), "x");
            case 26 -> random.nextInt(3) == 0 ? new CaseEvent.Rehandled("x", null) : idle();
            case 27 -> random.nextInt(6) == 0 ? new CaseEvent.Closed(null) : idle();
            default -> idle();
        };
    }

    private What idle() {
        return switch (random.nextInt(8)) {
            case 0 -> new CaseEvent.NoteAdded("x");
            case 1 -> new CaseEvent.Claimed(1);
            case 2 -> new CaseEvent.Released(1);
            case 3 -> new CaseEvent.TakenOver(2, "lin");
            case 4 -> new CaseEvent.Urged(true, null);
            case 5 -> new CaseEvent.SecrecyChanged(true);
            case 6 -> new CaseEvent.ExtensionRequested(1, "P1D", "x");
            default -> new CaseEvent.Repeated("x", 2);
        };
    }

    private long order() {
        orders.add(++keys);
        return keys;
    }

    private long member() {
        return members.isEmpty() ? 1 : members.get(random.nextInt(members.size()));
    }

    private Instant soon() {
        return now.plusSeconds(random.nextInt(10 * 86_400));
    }

    private String pick(String[] all) {
        return all[random.nextInt(all.length)];
    }
}
