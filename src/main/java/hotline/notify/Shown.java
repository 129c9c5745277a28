package hotline.notify;

import hotline.cases.CaseNumber;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message's text for eyes: with the case's number, and never with a code. Pure. */
public final class Shown {
    private Shown() {}

    /** @param number nine symbols without dashes */
    public static String text(String text, @Nullable String number) {
        return number == null ? text : Words.fill(text, Map.of("number", new CaseNumber(number).toString()));
    }

    /** For lists: the place of a one-time code stays covered. */
    public static String covered(String text, @Nullable String number) {
        return Words.fill(text(text, number), Map.of("code", "••••••"));
    }
}
