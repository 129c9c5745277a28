package hotline.desk;

import hotline.cases.CaseView.RequestView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do with a case now, as a form that a page can draw.
 *
 * @param move   word of the table of moves; with a mark its word behind it: {@code decide-flag}
 * @param path   where it is sent
 * @param fields in their order
 * @param ruled  it is granted or refused: two buttons
 * @param next   what the case waits for; the rest is kept out of the way
 * @param of     name of the unit whose order it is about, {@code null} when it is about the case
 * @param asked  what was asked for, when it is about that
 */
public record CaseForm(
        String move,
        String path,
        List<Field> fields,
        boolean ruled,
        boolean next,
        @Nullable String of,
        @Nullable RequestView asked) {

    /** How a field is filled in. */
    public enum Type {
        LINE,
        TEXT,
        UNIT,
        URGENCY,
        INSTANT,
        AMOUNT,
        REASON,
        FLAG,
        CHECK,
        READERS,
        HIDDEN
    }

    /**
     * @param value  to begin with
     * @param values to choose from, with {@link Type#REASON} and {@link Type#FLAG}
     */
    public record Field(
            String name,
            Type type,
            boolean needed,
            @Nullable String value,
            List<String> values) {

        static Field of(String name, Type type) {
            return new Field(name, type, true, null, List.of());
        }

        static Field may(String name, Type type) {
            return new Field(name, type, false, null, List.of());
        }

        static Field choice(String name, Type type, String... values) {
            return new Field(name, type, true, null, List.of(values));
        }

        Field with(@Nullable String start) {
            return new Field(name, type, needed, start, values);
        }

        /** The label's and the field's tie; the same on every page. */
        public String id(String move) {
            return switch (name) {
                case "result" -> "act-result";
                case "answer" -> "act-public";
                default -> "act-" + move + "-" + name;
            };
        }
    }
}
