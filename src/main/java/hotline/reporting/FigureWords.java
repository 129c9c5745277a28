package hotline.reporting;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What figures, their variants and what they leave out mean, in Chinese or English: {@code figures/words*.properties}. A
 * new language is a new file.
 */
public final class FigureWords {
    private static final ResourceBundle.Control NO_GUESS =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    private FigureWords(ResourceBundle words) {
        this.words = words;
    }

    /** Chinese for every language that has no file. */
    public static FigureWords in(Locale language) {
        return new FigureWords(ResourceBundle.getBundle("figures/words", language, NO_GUESS));
    }

    public String definition(String figure) {
        return words.getString("definition." + figure);
    }

    /** Its name; of those figures that are made public. */
    public String title(String figure) {
        return words.getString("title." + figure);
    }

    public String variant(String name) {
        return words.getString("variant." + name);
    }

    /** Why something was left out. */
    public String reason(String code) {
        return words.getString("reason." + code);
    }

    /** A part of a figure, {@code numerator} or {@code doubtful}. */
    public String part(String name) {
        return words.getString("part." + name);
    }

    /** "÷ answered · Numerator". */
    public String portion(Portion portion) {
        String reason = portion.reason();
        String part = reason != null ? reason(reason) : part(portion.part() == null ? "all" : portion.part());
        return portion.variant() == null ? part : variant(portion.variant()) + " · " + part;
    }
}
