package hotline.cases;

import static hotline.cases.Town.BUS;
import static hotline.cases.Town.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Refusal;
import hotline.base.Role;
import hotline.web.Viewer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every move from every state by every role, decided in earnest, against a second copy of the table, written from the
 * domain's rules and not from the code. A person of the system's own, {@code null}, may make every move.
 */
class EveryMoveTest {
    /** {@code move | from … > to | roles}; {@code =} stays where it is, {@code -} is for the system only. */
    private static final String TABLE = """
            ANSWER             | RECEIVED > ANSWERED                                | OPERATOR SHIFT_LEADER DISPATCHER
            REJECT             | RECEIVED > REJECTED                                | OPERATOR SHIFT_LEADER DISPATCHER
            APPEAL             | REJECTED > RECEIVED                                | OPERATOR SHIFT_LEADER
            DISPATCH           | RECEIVED REHANDLE > DISPATCHED                     | OPERATOR SHIFT_LEADER DISPATCHER
            CO_ORDER           | DISPATCHED HANDLING > =                            | OPERATOR SHIFT_LEADER DISPATCHER
            WITHDRAW           | DISPATCHED HANDLING > =                            | SHIFT_LEADER DISPATCHER
            SIGN_IN            | DISPATCHED > HANDLING                              | HANDLER
            CO_SIGN_IN         | DISPATCHED HANDLING > =                            | HANDLER
            FIRST_CONTACT      | DISPATCHED HANDLING > =                            | HANDLER
            REQUEST_RETURN     | DISPATCHED HANDLING > =                            | HANDLER
            ACCEPT_RETURN      | DISPATCHED HANDLING > DISPATCHED                   | DISPATCHER
            ACCEPT_CO_RETURN   | DISPATCHED HANDLING > =                            | DISPATCHER
            REFUSE_RETURN      | DISPATCHED HANDLING > =                            | DISPATCHER
            REQUEST_EXTENSION  | DISPATCHED HANDLING > =                            | HANDLER
            DECIDE_EXTENSION   | DISPATCHED HANDLING > =                            | DISPATCHER SUPERVISOR
            REQUEST_SUSPENSION | DISPATCHED HANDLING > =                            | HANDLER
            DECIDE_SUSPENSION  | DISPATCHED HANDLING > =                            | DISPATCHER SUPERVISOR
            END_SUSPENSION     | DISPATCHED HANDLING > =                            | HANDLER DISPATCHER SUPERVISOR
            REPLY              | HANDLING > REPLIED                                 | HANDLER
            CO_REPLY           | DISPATCHED HANDLING > =                            | HANDLER
            SEND_BACK          | REPLIED > HANDLING                                 | REVIEWER
            REVIEW             | REPLIED > VISITING                                 | REVIEWER
            SAMPLE             | ANSWERED > VISITING                                | -
            CLOSE              | ANSWERED VISITING > CLOSED                         | OPERATOR SHIFT_LEADER VISITOR SUPERVISOR
            REHANDLE           | VISITING CLOSED > REHANDLE                         | VISITOR SUPERVISOR
            RESUME             | REHANDLE > HANDLING                                | DISPATCHER SUPERVISOR
            MERGE              | RECEIVED DISPATCHED HANDLING > MERGED              | OPERATOR SHIFT_LEADER DISPATCHER
            UNMERGE            | MERGED > HANDLING                                  | DISPATCHER SUPERVISOR
            ARCHIVE            | CLOSED REJECTED MERGED > ARCHIVED                  | -
            ANONYMISE          | ARCHIVED > =                                       | -
            HOLD               | ALL > = | SUPERVISOR
            END_HOLD           | ALL > = | SUPERVISOR
            URGE               | RECEIVED DISPATCHED HANDLING REPLIED REHANDLE > =  | OPERATOR SHIFT_LEADER DISPATCHER HEAD VISITOR SUPERVISOR
            SUPERVISE          | RECEIVED DISPATCHED HANDLING REPLIED VISITING REHANDLE > = | SUPERVISOR
            CLOSE_SUPERVISION  | RECEIVED ANSWERED REJECTED DISPATCHED HANDLING REPLIED VISITING REHANDLE CLOSED MERGED > = | SUPERVISOR
            CHANGE_URGENCY     | RECEIVED DISPATCHED HANDLING REHANDLE > =          | OPERATOR SHIFT_LEADER DISPATCHER SUPERVISOR
            CHANGE_SECRECY     | RECEIVED ANSWERED REJECTED DISPATCHED HANDLING REPLIED VISITING REHANDLE CLOSED > = | SHIFT_LEADER DISPATCHER SUPERVISOR
            REQUEST_FLAG       | DISPATCHED HANDLING REPLIED VISITING REHANDLE CLOSED > = | HANDLER OPERATOR SHIFT_LEADER DISPATCHER VISITOR
            DECIDE_FLAG        | DISPATCHED HANDLING REPLIED VISITING REHANDLE CLOSED > = | SUPERVISOR
            NOTE               | RECEIVED ANSWERED REJECTED DISPATCHED HANDLING REPLIED VISITING REHANDLE CLOSED MERGED > = | OPERATOR SHIFT_LEADER DISPATCHER HANDLER REVIEWER VISITOR SUPERVISOR
            """;

    private static final String ALL =
            Arrays.stream(State.values()).map(State::name).collect(Collectors.joining(" "));

    private record Line(Move move, Set<State> from, String to, Set<String> roles) {
        static Line read(String text) {
            String[] cells = text.split("\\|");
            String[] way = cells[1].split(">");
            return new Line(
                    Move.valueOf(cells[0].strip()),
                    words(way[0].replace("ALL", ALL)).map(State::valueOf).collect(Collectors.toSet()),
                    way[1].strip(),
                    words(cells[2]).collect(Collectors.toSet()));
        }

        private static Stream<String> words(String cell) {
            return Arrays.stream(cell.strip().split(" +"));
        }

        State leads(State from) {
            return to.equals("=") ? from : State.valueOf(to);
        }
    }

    private static final List<Line> LINES = TABLE.lines().map(Line::read).toList();

    static Stream<Arguments> everyStateMoveAndRole() {
        List<Role> people = new ArrayList<>(List.of(Role.values()));
        people.add(null);
        return Arrays.stream(State.values())
                .flatMap(state -> Arrays.stream(Move.values())
                        .flatMap(move -> people.stream().map(role -> Arguments.of(state, move, role))));
    }

    @ParameterizedTest
    @MethodSource("everyStateMoveAndRole")
    void allowed_or_refused_as_the_table_says(State state, Move move, Role role) {
        Line line = LINES.stream().filter(l -> l.move == move).findFirst().orElseThrow();
        Viewer by = role == null
                ? Cases.SYSTEM
                : Town.person(300, "somebody", role == Role.HANDLER ? BUS : Town.CENTRE, role);
        if (role != null && !line.roles.contains(role.name()))
            assertThatThrownBy(() -> decide(state, move, by))
                    .isInstanceOfSatisfying(
                            Refusal.class, e -> assertThat(e.code()).isEqualTo("role-needed"));
        else if (!line.from.contains(state))
            assertThatThrownBy(() -> decide(state, move, by))
                    .isInstanceOfSatisfying(
                            MoveRefused.class,
                            e -> assertThat(e.details())
                                    .containsEntry("move", move.word())
                                    .containsEntry("state", state.name()));
        else assertThat(decide(state, move, by)).isEqualTo(line.leads(state));
    }

    @Test
    void the_copy_has_every_line() {
        assertThat(LINES.stream().map(Line::move)).containsExactlyInAnyOrder(Move.values());
    }

    @Test
    void every_state_but_the_first_is_reached() {
        assertThat(LINES.stream().map(Line::to).filter(to -> !to.equals("=")).map(State::valueOf))
                .contains(State.values());
    }

    /** The state that follows, in a case that is as the move needs it. */
    private static State decide(State state, Move move, Viewer by) {
        CaseRow row = fitting(state, move);
        CaseRow master = Town.caseIn(State.HANDLING, List.of(), List.of());
        CaseRow other = new CaseRow(
                8,
                CaseNumber.random(new Random(2)),
                1,
                master.standing(),
                master.since(),
                null,
                null,
                new Bond(null, null, 1),
                List.of(),
                List.of());
        return switch (move) {
            case MERGE -> MergeDecision.merge(row, other, by).member().after().state();
            case UNMERGE ->
                MergeDecision.unmerge(row, other, by).member().after().state();
            case SAMPLE -> {
                move.mustBeFor(by);
                yield move.from(state);
            }
            default -> acted(row, move, by).after().state();
        };
    }

    private static Plan acted(CaseRow row, Move move, Viewer by) {
        Act.OnCase onCase = Deeds.onCase(move, row, Town.TAXIS, List.of(), new Random(1), NOW.at());
        if (onCase != null) return Decision.of(row, onCase, by, NOW);
        Act.OnOrder onOrder = Deeds.onOrder(move, Town.TAXIS, List.of(), NOW.at());
        return OrderDecision.of(row, row.orders().getFirst(), Objects.requireNonNull(onOrder), by, NOW);
    }

    /** With the order and the request that the move is about; in states that never have them too. */
    private static CaseRow fitting(State state, Move move) {
        Share share = move.share();
        OrderState stands = share == null
                ? OrderState.REPLIED
                : share.states().contains(OrderState.SIGNED)
                        ? OrderState.SIGNED
                        : share.states().iterator().next();
        Part part = share == null || share.part() == null ? Part.LEAD : share.part();
        List<Order> orders =
                move == Move.CO_ORDER || share != null ? List.of(Town.order(31, BUS, part, stands)) : List.of();
        return Town.caseIn(state, orders, asked(move));
    }

    private static List<Request> asked(Move move) {
        Function<Asked, List<Request>> one = kind -> List.of(Town.asked(51, kind, kind.isFlag() ? null : 31L));
        return switch (move) {
            case ACCEPT_RETURN, ACCEPT_CO_RETURN, REFUSE_RETURN -> one.apply(Asked.RETURN);
            case DECIDE_EXTENSION -> one.apply(Asked.EXTENSION);
            case DECIDE_SUSPENSION -> one.apply(Asked.SUSPENSION);
            case END_SUSPENSION -> List.of(Town.suspended(51, 31));
            case CLOSE_SUPERVISION -> List.of(Town.asked(51, Asked.SUPERVISION, null));
            case END_HOLD -> List.of(Town.asked(51, Asked.HOLD, null));
            case DECIDE_FLAG -> List.of(Town.asked(51, Asked.HARD, null));
            default -> List.of();
        };
    }
}
