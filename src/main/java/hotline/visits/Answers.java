package hotline.visits;

import org.jspecify.annotations.Nullable;

/**
 * The three questions answered one by one, on the page of the short link or to a person on the telephone. {@code null} where
 * nothing was said.
 */
public record Answers(
        @Nullable Boolean contacted,
        @Nullable Boolean solved,
        @Nullable Satisfaction satisfaction,
        @Nullable String words) {

    /** By the citizen's own hand: words that are more than praise or thanks are read by a person. */
    Reading reading() {
        return new Reading.Answered(contacted, solved, satisfaction, words != null && isMore(words));
    }

    /** Heard by a person: what he did not write down is nothing more. */
    Reading heard() {
        return new Reading.Answered(contacted, solved, satisfaction, false);
    }

    boolean isEmpty() {
        return contacted == null && solved == null && satisfaction == null;
    }

    private static boolean isMore(String words) {
        return switch (Reading.of(words)) {
            case Reading.Answered a -> a.needsPerson() || a.isComplaint();
            case Reading.Unreadable u ->
                u.reason() != Reading.Reason.EMPTY && u.reason() != Reading.Reason.ACKNOWLEDGED;
            case Reading.NewMatter n -> true;
            case Reading.OptOut o -> false;
        };
    }
}
