package hotline.cases;

import hotline.base.Role;
import hotline.web.Viewer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What happens next to a town, drawn by lot: mostly what can happen, now and then what cannot. */
final class Fate {
    private final Random random;
    private final List<Viewer> people;
    private final List<Long> units;

    /** @param people with all units and roles among them */
    Fate(long seed, List<Viewer> people, List<Long> units) {
        this.random = new Random(seed);
        this.people = people;
        this.units = units;
    }

    /**
     * @param order  with an act on an order
     * @param other  with a merge: the master
     * @param onCase {@code null} when it is about an order or a merge
     */
    record Deed(
            Move move,
            CaseRow row,
            Viewer by,
            Act.@Nullable OnCase onCase,
            @Nullable Order order,
            Act.@Nullable OnOrder onOrder,
            @Nullable CaseRow other) {}

    Random random() {
        return random;
    }

    Deed next(List<CaseRow> town, Instant at) {
        while (true) {
            CaseRow row = pick(town);
            Move move = move(row);
            Deed deed = deed(move, row, town, at);
            if (deed != null) return deed;
        }
    }

    private Move move(CaseRow row) {
        List<Move> all = List.of(Move.values());
        if (random.nextInt(10) == 0) return pick(all);
        boolean returning = row.requests().stream().anyMatch(r -> r.kind() == Asked.RETURN && r.isPending());
        if (returning && random.nextInt(4) == 0)
            return pick(List.of(Move.ACCEPT_RETURN, Move.ACCEPT_CO_RETURN, Move.REFUSE_RETURN));
        boolean onwards = random.nextBoolean();
        List<Move> open = Arrays.stream(Move.values())
                .filter(m -> m.isFrom(row.state()) && (!onwards || m.moves()))
                // so that not every case is merged, archived or held at once
                .filter(m -> random.nextInt(4) == 0
                        || m != Move.MERGE
                                && m != Move.HOLD
                                && m != Move.END_HOLD
                                && m != Move.ARCHIVE
                                && m != Move.REJECT
                                && m != Move.ANSWER)
                .toList();
        return pick(open.isEmpty() ? all : open);
    }

    private @Nullable Deed deed(Move move, CaseRow row, List<CaseRow> town, Instant at) {
        if (move == Move.MERGE) return new Deed(move, row, someone(move, null), null, null, null, pick(town));
        if (move == Move.UNMERGE) return new Deed(move, row, someone(move, null), null, null, null, null);
        Viewer reader = pick(people);
        List<Long> readers = List.of(reader.actor().id());
        Act.OnCase onCase = Deeds.onCase(move, row, pick(units), readers, random, at);
        if (onCase != null) return new Deed(move, row, someone(move, null), onCase, null, null, null);
        Order order = order(move, row);
        if (order == null) return null;
        Act.OnOrder onOrder = Deeds.onOrder(move, random.nextInt(4) == 0 ? null : pick(units), readers, at);
        return onOrder == null ? null : new Deed(move, row, someone(move, order), null, order, onOrder, null);
    }

    private @Nullable Order order(Move move, CaseRow row) {
        Share share = move.share();
        List<Order> fitting = row.orders().stream()
                .filter(o ->
                        share != null && share.isOf(o.part()) && share.states().contains(o.state()))
                .toList();
        if (!fitting.isEmpty() && random.nextInt(10) > 0) return pick(fitting);
        return row.orders().isEmpty() ? null : pick(row.orders());
    }

    private Viewer someone(Move move, @Nullable Order order) {
        if (random.nextInt(12) == 0) return Cases.SYSTEM;
        if (random.nextInt(10) == 0) return pick(people);
        List<Viewer> fitting = people.stream()
                .filter(move::isFor)
                .filter(p -> order == null || !p.is(Role.HANDLER) || order.isOf(p.actor()))
                .toList();
        return fitting.isEmpty() ? Cases.SYSTEM : pick(fitting);
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
