package hotline.cases;

import static hotline.cases.Town.ZHOU_DISPATCHER;
import static hotline.cases.Town.caseIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Refusal;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MergeDecisionTest {
    private static final CaseRow MEMBER = caseIn(State.HANDLING, OrderState.SIGNED);

    @Test
    void a_member_goes_on_inside_its_master_and_remembers_where_it_was() {
        MergeDecision merged = MergeDecision.merge(MEMBER, master(State.DISPATCHED, Bond.NONE, false), ZHOU_DISPATCHER);
        assertThat(merged.member().after().state()).isEqualTo(State.MERGED);
        assertThat(merged.member().changes()).containsExactly(new Change.Join(8, State.HANDLING));
        assertThat(merged.master().after().state()).isEqualTo(State.DISPATCHED);
        assertThat(merged.master().changes()).containsExactly(new Change.Members(1));
        assertThat(merged.master().told().apply(0))
                .containsExactly(new CaseEvent.MemberJoined(7, MEMBER.number().toString()));
    }

    @Test
    void what_was_asked_for_on_a_member_lapses() {
        CaseRow asking = caseIn(
                State.HANDLING,
                List.of(Town.order(31, Town.BUS, Part.LEAD, OrderState.SIGNED)),
                List.of(Town.asked(51, Asked.EXTENSION, 31L), Town.suspended(52, 31)));
        assertThat(MergeDecision.merge(asking, master(State.HANDLING, Bond.NONE, false), ZHOU_DISPATCHER)
                        .member()
                        .changes())
                .contains(new Change.Rule(51, Ruling.LAPSED, null, null), new Change.EndSuspension(52));
    }

    @Test
    void no_case_is_merged_into_itself_a_member_a_finished_or_a_differently_secret_one() {
        refused("merge-self", () -> MergeDecision.merge(MEMBER, MEMBER, ZHOU_DISPATCHER));
        refused(
                "merge-chain",
                () -> MergeDecision.merge(
                        MEMBER, master(State.MERGED, new Bond(9L, State.RECEIVED, 0), false), ZHOU_DISPATCHER));
        for (State state : List.of(State.CLOSED, State.REJECTED, State.ANSWERED, State.VISITING, State.ARCHIVED))
            refused(
                    "merge-finished",
                    () -> MergeDecision.merge(MEMBER, master(state, Bond.NONE, false), ZHOU_DISPATCHER));
        refused(
                "secret-differs",
                () -> MergeDecision.merge(MEMBER, master(State.HANDLING, Bond.NONE, true), ZHOU_DISPATCHER));
    }

    @Test
    void a_master_is_not_merged_into_another() {
        CaseRow member = new CaseRow(
                7,
                MEMBER.number(),
                1,
                MEMBER.standing(),
                MEMBER.since(),
                null,
                null,
                new Bond(null, null, 2),
                List.of(),
                List.of());
        refused(
                "merge-chain",
                () -> MergeDecision.merge(member, master(State.HANDLING, Bond.NONE, false), ZHOU_DISPATCHER));
    }

    @Test
    void an_unmerged_case_is_where_it_was_while_the_master_is_open() {
        CaseRow member = caseIn(State.MERGED, OrderState.SIGNED);
        MergeDecision out =
                MergeDecision.unmerge(member, master(State.VISITING, new Bond(null, null, 1), false), ZHOU_DISPATCHER);
        assertThat(out.member().after().state()).isEqualTo(State.HANDLING);
        assertThat(out.master().changes()).containsExactly(new Change.Members(-1));
        refused(
                "merge-finished",
                () -> MergeDecision.unmerge(
                        member, master(State.CLOSED, new Bond(null, null, 1), false), ZHOU_DISPATCHER));
    }

    private static CaseRow master(State state, Bond bond, boolean secret) {
        return new CaseRow(
                8,
                CaseNumber.random(new Random(3)),
                1,
                Town.standing(state).secret(secret),
                Town.MONDAY_NINE,
                null,
                null,
                bond,
                List.of(),
                List.of());
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
