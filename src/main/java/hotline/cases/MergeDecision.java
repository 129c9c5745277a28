package hotline.cases;

import hotline.base.Refusal;
import hotline.web.Viewer;
import java.util.Map;

/**
 * Two cases about one matter: the member goes on inside the master, keeps its number and can be taken out again. Pure.
 *
 * @param member what becomes of the one that goes on inside the other
 */
record MergeDecision(Plan member, Plan master) {
    static MergeDecision merge(CaseRow member, CaseRow master, Viewer by) {
        Move.MERGE.mustBeFor(by);
        State to = Move.MERGE.from(member.state());
        if (member.id() == master.id()) throw refused("merge-self", "A case cannot be merged with itself");
        if (member.bond().members() > 0 || master.bond().master() != null)
            throw refused("merge-chain", "A master stays a master, a member stays a member");
        mustBeAtWork(master);
        if (member.standing().secret() != master.standing().secret())
            throw refused("secret-differs", "A secret case is not merged with another one");
        Plan left = Plan.of(
                member,
                member.standing().in(to),
                new CaseEvent.Merged(master.id(), master.number().toString(), member.state()),
                new Change.Join(master.id(), member.state()));
        Plan joined = Plan.of(
                master,
                master.standing(),
                new CaseEvent.MemberJoined(member.id(), member.number().toString()),
                new Change.Members(1));
        return new MergeDecision(Settling.of(member).first(left), joined);
    }

    static MergeDecision unmerge(CaseRow member, CaseRow master, Viewer by) {
        Move.UNMERGE.mustBeFor(by);
        State was = member.bond().was();
        if (was == null) throw new MoveRefused(Move.UNMERGE, member.state());
        State back = Move.UNMERGE.back(member.state(), was);
        if (master.state().isFinished()) throw finished(master);
        Plan out = Plan.of(
                member,
                member.standing().in(back),
                new CaseEvent.Unmerged(master.id(), master.number().toString()),
                new Change.Leave());
        Plan without = Plan.of(
                master,
                master.standing(),
                new CaseEvent.MemberLeft(member.id(), member.number().toString()),
                new Change.Members(-1));
        return new MergeDecision(out, without);
    }

    private static void mustBeAtWork(CaseRow master) {
        if (!master.state().isAtWork()) throw finished(master);
    }

    private static Refusal finished(CaseRow master) {
        return Refusal.conflict(
                "merge-finished",
                "Nobody works on the other case any more",
                Map.of("state", master.state().name()));
    }

    private static Refusal refused(String code, String title) {
        return Refusal.conflict(code, title, Map.of());
    }
}
