package hotline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Role;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What the table of moves says besides its lines, which {@link EveryMoveTest} goes through. */
class MoveTest {
    @Test
    void an_unmerge_leads_back_to_where_the_merge_found_it() {
        assertThat(Move.UNMERGE.back(State.MERGED, State.HANDLING)).isEqualTo(State.HANDLING);
        assertThatThrownBy(() -> Move.UNMERGE.back(State.MERGED, State.CLOSED)).isInstanceOf(MoveRefused.class);
        assertThatThrownBy(() -> Move.UNMERGE.back(State.CLOSED, State.HANDLING))
                .isInstanceOf(MoveRefused.class);
    }

    @Test
    void a_refused_move_is_a_conflict_with_a_stable_code() {
        MoveRefused refused = new MoveRefused(Move.SIGN_IN, State.CLOSED);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("move-refused");
        assertThat(refused.title()).contains("sign-in").contains("CLOSED");
    }

    @Test
    void only_archived_cases_have_no_way_on() {
        for (State state : State.values()) {
            boolean wayOn = Arrays.stream(Move.values()).anyMatch(m -> m.moves() && m.isFrom(state));
            assertThat(wayOn).as(state.name()).isEqualTo(state != State.ARCHIVED);
        }
    }

    @Test
    void the_buttons_are_the_lines_of_the_table_that_the_roles_allow() {
        assertThat(Move.open(State.RECEIVED, Town.LIN_OPERATOR))
                .containsExactly(
                        Move.ANSWER, Move.REJECT, Move.DISPATCH, Move.MERGE, Move.URGE, Move.CHANGE_URGENCY, Move.NOTE);
        Order sent = Town.order(31, Town.BUS, Part.LEAD, OrderState.SENT);
        assertThat(Move.open(State.DISPATCHED, sent, Town.WANG_OF_THE_BUSES))
                .containsExactly(Move.SIGN_IN, Move.REQUEST_RETURN);
        assertThat(Move.open(State.DISPATCHED, sent, Town.LI_OF_THE_LIGHTS)).isEmpty();
        Order replied = Town.order(31, Town.BUS, Part.LEAD, OrderState.REPLIED);
        assertThat(Move.open(State.REPLIED, replied, Town.WANG_OF_THE_BUSES)).isEmpty();
        assertThat(Move.open(State.REPLIED, replied, Town.ZHAO_REVIEWER)).containsExactly(Move.SEND_BACK, Move.REVIEW);
    }

    @Test
    void the_system_may_make_every_move() {
        assertThat(Move.values()).allMatch(m -> m.isFor(Town.THE_SYSTEM));
    }

    @Test
    void nobody_moves_a_case_by_an_auditors_or_administrators_role() {
        assertThat(Move.values())
                .noneMatch(m -> m.isFor(Town.person(9, "zheng", null, Role.AUDITOR, Role.ADMIN, Role.INSPECTOR)));
    }
}
