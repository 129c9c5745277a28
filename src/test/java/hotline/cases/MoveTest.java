package hotline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of moves against a second copy, written from the domain's table and not from the code. */
class MoveTest {
    /** {@code from move to}, every line there is. */
    private static final List<String> LINES = """
            RECEIVED ANSWER ANSWERED
            RECEIVED REJECT REJECTED
            RECEIVED DISPATCH DISPATCHED
            RECEIVED MERGE MERGED
            ANSWERED SAMPLE VISITING
            ANSWERED CLOSE CLOSED
            REJECTED APPEAL RECEIVED
            REJECTED ARCHIVE ARCHIVED
            DISPATCHED SIGN_IN HANDLING
            DISPATCHED ACCEPT_RETURN DISPATCHED
            DISPATCHED MERGE MERGED
            HANDLING REPLY REPLIED
            HANDLING ACCEPT_RETURN DISPATCHED
            HANDLING MERGE MERGED
            REPLIED REVIEW VISITING
            REPLIED SEND_BACK HANDLING
            VISITING CLOSE CLOSED
            VISITING REHANDLE REHANDLE
            REHANDLE RESUME HANDLING
            REHANDLE DISPATCH DISPATCHED
            CLOSED REHANDLE REHANDLE
            CLOSED ARCHIVE ARCHIVED
            MERGED ARCHIVE ARCHIVED""".lines().toList();

    static Stream<Arguments> everyStateAndMove() {
        return Arrays.stream(State.values())
                .flatMap(s -> Arrays.stream(Move.values()).map(m -> Arguments.of(s, m)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndMove")
    void a_move_leads_where_the_table_says_and_is_refused_elsewhere(State state, Move move) {
        List<String> line = LINES.stream()
                .filter(l -> l.startsWith(state + " " + move + " "))
                .toList();
        if (line.isEmpty())
            assertThatThrownBy(() -> move.from(state))
                    .isInstanceOfSatisfying(
                            MoveRefused.class,
                            e -> assertThat(e.details())
                                    .containsEntry("move", move.word())
                                    .containsEntry("state", state.name()));
        else assertThat(line).containsExactly(state + " " + move + " " + move.from(state));
    }

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
            boolean wayOn = Arrays.stream(Move.values()).anyMatch(m -> m.isFrom(state));
            assertThat(wayOn).as(state.name()).isEqualTo(state != State.ARCHIVED);
        }
    }

    @Test
    void every_state_but_the_first_can_be_reached() {
        assertThat(LINES.stream().map(l -> State.valueOf(l.substring(l.lastIndexOf(' ') + 1))))
                .contains(State.values());
    }

    @Test
    void the_buttons_are_the_lines_of_the_table_that_the_roles_allow() {
        assertThat(Move.open(State.RECEIVED, Town.LIN_OPERATOR))
                .containsExactly(Move.ANSWER, Move.REJECT, Move.DISPATCH, Move.MERGE);
        assertThat(Move.open(State.DISPATCHED, Town.WANG_OF_THE_BUSES)).containsExactly(Move.SIGN_IN);
        assertThat(Move.open(State.REPLIED, Town.WANG_OF_THE_BUSES)).isEmpty();
        assertThat(Move.open(State.REPLIED, Town.ZHAO_REVIEWER)).containsExactly(Move.SEND_BACK, Move.REVIEW);
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
