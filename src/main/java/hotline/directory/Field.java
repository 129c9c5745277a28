package hotline.directory;

import hotline.base.Choice;
import hotline.base.Kind;
import hotline.base.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A field of something in the directory, as text: how it is called, and how it is read. Pure. */
public enum Field {
    NAME("name", text(64)),
    NAME_EN("nameEn", text(96)),
    /** Code of the one above; absent at the top. */
    PARENT("parent", text(48)),
    /** Logins of the people of the unit who watch over it and all below, in order, with blanks between. */
    HEADS("heads", Field::words),
    /** The first day on which it is not there any more. */
    CLOSED_FROM("closedFrom", Field::day),
    /** Code of the unit that takes over what is open. */
    SUCCESSOR("successor", text(32)),
    /** First letters of the pinyin of the whole path; read off the names when absent. */
    INITIALS("initials", Field::initials),
    /** What such calls usually are. */
    KIND("kind", Field::kind),
    /** The middle, WGS-84, in degrees. */
    LAT("lat", text -> degrees("lat", text, 90)),
    LON("lon", text -> degrees("lon", text, 180));

    private final String word;
    private final UnaryOperator<String> reading;

    Field(String word, UnaryOperator<String> reading) {
        this.word = word;
        this.reading = reading;
    }

    /** In JSON, forms and bundles. */
    public String word() {
        return word;
    }

    /** As it is kept. Refuses with 400 what it cannot be. */
    String read(String given) {
        try {
            return reading.apply(given.strip());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusal.invalid(word, "not-understood");
        }
    }

    private static UnaryOperator<String> text(int longest) {
        return text -> {
            if (text.length() > longest) throw new IllegalArgumentException("too long");
            return text;
        };
    }

    private static String words(String text) {
        return Arrays.stream(text.split("[\\s,，]+")).distinct().sorted().collect(Collectors.joining(" "));
    }

    private static String day(String text) {
        return LocalDate.parse(text).toString();
    }

    private static String initials(String text) {
        if (!text.matches("[a-z0-9]{1,96}")) throw new IllegalArgumentException("no initials");
        return text;
    }

    private static String kind(String text) {
        return Choice.of(Kind.class, "kind", text).name();
    }

    private static String degrees(String word, String text, int most) {
        BigDecimal degrees = new BigDecimal(text).setScale(6, java.math.RoundingMode.HALF_UP);
        if (degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) throw Refusal.invalid(word, "out-of-range");
        return degrees.toPlainString();
    }
}
