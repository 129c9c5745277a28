package hotline.cases;

import hotline.base.Refusal;
import java.util.List;
import java.util.Map;

/** 409 {@code move-refused}: the table of moves has no such line. Names the move and the state. */
public final class MoveRefused extends Refusal {
    MoveRefused(Move move, State now) {
        this(move, now.name());
    }

    MoveRefused(Move move, OrderState now) {
        this(move, "order " + now.name());
    }

    private MoveRefused(Move move, String now) {
        super(
                409,
                "move-refused",
                "Not possible now: " + move.word() + " while " + now,
                Map.of("move", move.word(), "state", now),
                List.of());
    }
}
