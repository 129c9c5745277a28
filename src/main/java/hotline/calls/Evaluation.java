package hotline.calls;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The caller's rating of the call, which stands at its last answered visit. */
record Evaluation(@Nullable Integer rating, boolean invited, boolean mayBeRated) {
    static final Evaluation NONE = new Evaluation(null, false, false);

    /** It is asked when the operator hangs up first; its own mark comes when it is over. The last valid key counts. */
    static Evaluation of(Stay stay, Facts facts, String caller, boolean mayBeRated) {
        List<Fact.Rated> rated = facts.of(Fact.Rated.class, caller);
        Integer rating = rated.stream()
                .map(Fact.Rated::value)
                .filter(Objects::nonNull)
                .reduce((a, b) -> b)
                .orElse(null);
        boolean stayedOn = stay.exit() != null && stay.exit().outcome() == Outcome.ANSWERED;
        return new Evaluation(rating, stayedOn || !rated.isEmpty(), mayBeRated);
    }
}
