package hotline.cases;

import hotline.base.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** For every line of the table an act that is it. */
final class Deeds {
    private Deeds() {}

    /** {@code null} for what is not an act: merging takes two cases, and nobody samples yet. */
    static Act.@Nullable OnCase onCase(
            Move move, CaseRow row, long unit, List<Long> readers, Random random, Instant at) {
        return switch (move) {
            case ANSWER -> new Act.Answer("末班车 22:30", Act.Triage.NONE);
            case REJECT -> new Act.Reject("court-matter", "12368", null);
            case APPEAL -> new Act.Appeal("请再看一次");
            case DISPATCH -> new Act.Dispatch(unit, null, readers, Act.Triage.NONE);
            case CO_ORDER -> new Act.CoOrder(unit, null, readers);
            case CLOSE -> new Act.Close(null);
            case REHANDLE -> new Act.Rehandle("not-solved", null);
            case RESUME -> new Act.Resume();
            case ARCHIVE -> new Act.Archive();
            case ANONYMISE -> new Act.Anonymise();
            case HOLD -> new Act.Hold("诉讼中");
            case END_HOLD -> new Act.EndHold("已结案");
            case URGE -> new Act.Urge(true, "还没修");
            case SUPERVISE -> new Act.Supervise(at.plus(Duration.ofDays(2)), "请尽快");
            case CLOSE_SUPERVISION ->
                new Act.CloseSupervision(
                        row.pending(Asked.SUPERVISION).map(Request::id).orElse(-1L), "办完了");
            case CHANGE_URGENCY -> new Act.ChangeUrgency(another(row.standing().urgency()), null);
            case CHANGE_SECRECY -> new Act.ChangeSecrecy(!row.standing().secret(), readers);
            case REQUEST_FLAG -> new Act.RequestFlag(flag(random), "需要多个部门");
            case DECIDE_FLAG -> new Act.DecideFlag(pendingFlag(row, random), random.nextBoolean(), null);
            case NOTE -> new Act.Note("市民又来电");
            default -> null;
        };
    }

    static Act.@Nullable OnOrder onOrder(Move move, @Nullable Long unit, List<Long> readers, Instant at) {
        Instant later = at.plus(Duration.ofHours(5));
        return switch (move) {
            case SIGN_IN, CO_SIGN_IN -> new Act.SignIn();
            case FIRST_CONTACT -> new Act.FirstContact(null);
            case REPLY, CO_REPLY -> new Act.Reply("换了灯泡", "已修好");
            case REVIEW -> new Act.Review(null);
            case SEND_BACK -> new Act.SendBack("没有写时间");
            case WITHDRAW -> new Act.Withdraw("不需要了");
            case REQUEST_RETURN -> new Act.RequestReturn("not-our-area", null);
            case ACCEPT_RETURN, ACCEPT_CO_RETURN -> new Act.DecideReturn(true, unit, null, readers);
            case REFUSE_RETURN -> new Act.DecideReturn(false, null, "就是你们的", List.of());
            case REQUEST_EXTENSION -> new Act.RequestExtension("P3D", "等配件");
            case DECIDE_EXTENSION -> new Act.DecideExtension(true, null, null);
            case REQUEST_SUSPENSION -> new Act.RequestSuspension("weather", later, null);
            case DECIDE_SUSPENSION -> new Act.DecideSuspension(true, later, null);
            case END_SUSPENSION -> new Act.EndSuspension();
            default -> null;
        };
    }

    private static Urgency another(Urgency now) {
        return now == Urgency.NORMAL ? Urgency.URGENT : Urgency.NORMAL;
    }

    private static Asked flag(Random random) {
        return List.of(Asked.HARD, Asked.UNREASONABLE, Asked.SCORE_APPEAL).get(random.nextInt(3));
    }

    private static Asked pendingFlag(CaseRow row, Random random) {
        return row.requests().stream()
                .filter(r -> r.kind().isFlag() && r.isPending())
                .map(Request::kind)
                .findFirst()
                .orElseGet(() -> flag(random));
    }
}
