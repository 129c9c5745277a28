package hotline.cases;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** The tables of {@code docs/states.md}, written from the code. */
final class StatesDoc {
    private StatesDoc() {}

    static String text() {
        return """
                # States and moves

                Written from `Move`, the one table of moves, by `StatesDocTest`; do not edit. What is not a line here is refused with
                409 `move-refused`; by the wrong role with 403 `role-needed`. The system itself may make every move, and alone those
                for which no role stands. A case follows its lead order: what is done to a co-order leaves the case where it is.

                ## Where a case can go

                Rows: from. Columns: to. `·` is no way.

                %s
                ## Every move

                | move | from | to | order | who |
                |---|---|---|---|---|
                %s
                ## What each role may do

                %s
                """.formatted(ways(), lines(), roles());
    }

    private static String ways() {
        StringBuilder out = new StringBuilder("| from |");
        for (State to : State.values()) out.append(' ').append(to).append(" |");
        out.append("\n|---|").append("---|".repeat(State.values().length)).append('\n');
        for (State from : State.values()) {
            out.append("| ").append(from).append(" |");
            for (State to : State.values())
                out.append(' ').append(between(from, to)).append(" |");
            out.append('\n');
        }
        return out.toString();
    }

    private static String between(State from, State to) {
        String moves = Arrays.stream(Move.values())
                .filter(m -> m.isFrom(from) && leads(m, from, to))
                .map(Move::word)
                .collect(Collectors.joining(", "));
        return moves.isEmpty() ? "·" : moves;
    }

    private static boolean leads(Move m, State from, State to) {
        if (m == Move.UNMERGE) return Move.MERGE.isFrom(to);
        return m.moves() && m.from(from) == to;
    }

    private static String lines() {
        return Arrays.stream(Move.values())
                .map(m -> "| %s | %s | %s | %s | %s |\n".formatted(m.word(), join(m.from()), to(m), order(m), who(m)))
                .collect(Collectors.joining());
    }

    private static String to(Move m) {
        if (m == Move.UNMERGE) return "where the merge found it";
        return m.moves() ? m.from(m.from().iterator().next()).name() : "stays";
    }

    private static String order(Move m) {
        Share share = m.share();
        if (share == null) return "";
        String part = share.part() == null ? "any" : share.part() == Part.LEAD ? "lead" : "co-order";
        return part + " in " + join(share.states());
    }

    private static String who(Move m) {
        return m.roles().isEmpty() ? "the system" : join(m.roles());
    }

    private static String roles() {
        return Arrays.stream(hotline.base.Role.values())
                .map(role -> "- **" + role + "**: "
                        + Arrays.stream(Move.values())
                                .filter(m -> m.roles().contains(role))
                                .map(Move::word)
                                .collect(Collectors.joining(", ")))
                .map(line -> line.endsWith(": ") ? line + "nothing" : line)
                .collect(Collectors.joining("\n"));
    }

    private static String join(Collection<? extends Enum<?>> words) {
        return words.stream()
                .sorted((a, b) -> Integer.compare(a.ordinal(), b.ordinal()))
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }
}
