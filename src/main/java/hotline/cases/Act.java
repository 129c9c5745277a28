package hotline.cases;

import hotline.base.Kind;
import hotline.base.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something a person does that moves a case. */
public sealed interface Act {
    Move move();

    /** On the case as a whole: heeds the claim. */
    sealed interface OnCase extends Act {}

    /** On one unit's order. */
    sealed interface OnOrder extends Act {
        /** The centre's own work heeds the claim; a unit's work on its order goes on beside it. */
        default boolean heedsClaim() {
            return move() == Move.REVIEW || move() == Move.SEND_BACK;
        }
    }

    /** What the sorting hand corrects; {@code null} leaves it as it is. */
    record Triage(
            @Nullable Kind kind,
            @Nullable Long matter,
            @Nullable Urgency urgency) {
        public static final Triage NONE = new Triage(null, null, null);
    }

    record Answer(String text, Triage triage) implements OnCase {
        @Override
        public Move move() {
            return Move.ANSWER;
        }
    }

    /**
     * @param reason   a code in kebab case
     * @param otherWay where the citizen was sent instead
     */
    record Reject(
            String reason,
            @Nullable String otherWay,
            @Nullable String text) implements OnCase {
        @Override
        public Move move() {
            return Move.REJECT;
        }
    }

    /** @param readers people who are named to see a secret case from now on; such a case needs at least one */
    record Dispatch(long unit, @Nullable String remark, List<Long> readers, Triage triage) implements OnCase {
        @Override
        public Move move() {
            return Move.DISPATCH;
        }
    }

    record Close(@Nullable String remark) implements OnCase {
        @Override
        public Move move() {
            return Move.CLOSE;
        }
    }

    record SignIn() implements OnOrder {
        @Override
        public Move move() {
            return Move.SIGN_IN;
        }
    }

    /**
     * @param result what was done, for the centre
     * @param answer what the citizen is told
     */
    record Reply(String result, String answer) implements OnOrder {
        @Override
        public Move move() {
            return Move.REPLY;
        }
    }

    record Review(@Nullable String remark) implements OnOrder {
        @Override
        public Move move() {
            return Move.REVIEW;
        }
    }

    record SendBack(String remark) implements OnOrder {
        @Override
        public Move move() {
            return Move.SEND_BACK;
        }
    }
}
