package hotline.portal;

import hotline.visits.Answers;
import hotline.visits.Satisfaction;
import jakarta.ws.rs.FormParam;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A citizen's answers to the three questions. */
public class VisitForm extends Form {
    private static final int LONGEST = 2000;

    @FormParam("contacted")
    @Nullable
    String contacted;

    @FormParam("solved")
    @Nullable
    String solved;

    @FormParam("satisfaction")
    @Nullable
    String satisfaction;

    @FormParam("words")
    @Nullable
    String words;

    /** {@code null} when it can be taken. */
    @Nullable
    String problem() {
        if (solved() == null && satisfaction() == null) return "no-answer";
        return wordsOrNone().length() > LONGEST ? "too-long" : null;
    }

    Answers answers() {
        String said = wordsOrNone();
        return new Answers(yes(contacted), solved(), satisfaction(), said.isEmpty() ? null : said);
    }

    String wordsOrNone() {
        return Objects.requireNonNullElse(words, "").strip();
    }

    private @Nullable Boolean solved() {
        return yes(solved);
    }

    private @Nullable Satisfaction satisfaction() {
        return switch (satisfaction) {
            case "satisfied" -> Satisfaction.SATISFIED;
            case "neutral" -> Satisfaction.NEUTRAL;
            case "dissatisfied" -> Satisfaction.DISSATISFIED;
            case null, default -> null;
        };
    }

    private static @Nullable Boolean yes(@Nullable String said) {
        return switch (said) {
            case "yes" -> true;
            case "no" -> false;
            case null, default -> null;
        };
    }
}
