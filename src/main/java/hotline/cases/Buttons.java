package hotline.cases;

import hotline.web.Viewer;
import java.util.List;
import java.util.stream.Stream;

/** What a person may do with a case, or with one of its orders, as it stands: the lines of the table that lead on. Pure. */
final class Buttons {
    private Buttons() {}

    /** On the case and on all its orders. */
    static List<String> of(CaseRow now, Viewer viewer) {
        Stream<String> onCase = Move.open(now.state(), viewer).stream()
                .filter(m -> isFree(now, m) && Duty.takesPart(now, m, viewer))
                .map(Move::word);
        Stream<String> onOrders = now.shares().flatMap(o -> of(now, o, viewer).stream());
        return Stream.concat(onCase, onOrders).distinct().toList();
    }

    static List<String> of(CaseRow now, Order order, Viewer viewer) {
        if (order.round() != now.round()) return List.of();
        return Move.open(now.state(), order, viewer).stream()
                .filter(m -> isFree(now, order, m))
                .map(Move::word)
                .toList();
    }

    private static boolean isFree(CaseRow now, Move move) {
        return switch (move) {
            case CLOSE_SUPERVISION -> now.pending(Asked.SUPERVISION).isPresent();
            case HOLD -> now.pending(Asked.HOLD).isEmpty();
            case END_HOLD -> now.pending(Asked.HOLD).isPresent();
            case DECIDE_FLAG -> now.requests().stream().anyMatch(r -> r.kind().isFlag() && r.isPending());
            case RESUME -> now.standing().leadUnit() != null;
            default -> true;
        };
    }

    private static boolean isFree(CaseRow now, Order order, Move move) {
        return switch (move) {
            case FIRST_CONTACT -> !order.contacted();
            case REPLY -> now.openCoOrders() == 0;
            case REQUEST_RETURN -> now.pending(Asked.RETURN, order).isEmpty();
            case ACCEPT_RETURN, ACCEPT_CO_RETURN, REFUSE_RETURN ->
                now.pending(Asked.RETURN, order).isPresent();
            case REQUEST_EXTENSION -> now.pending(Asked.EXTENSION, order).isEmpty();
            case DECIDE_EXTENSION -> now.pending(Asked.EXTENSION, order).isPresent();
            case REQUEST_SUSPENSION ->
                now.pending(Asked.SUSPENSION, order).isEmpty()
                        && now.suspending(order).isEmpty();
            case DECIDE_SUSPENSION -> now.pending(Asked.SUSPENSION, order).isPresent();
            case END_SUSPENSION -> now.suspending(order).isPresent();
            default -> true;
        };
    }
}
