package hotline.directory;

import static hotline.directory.Field.CLOSED_FROM;
import static hotline.directory.Field.HEADS;
import static hotline.directory.Field.INITIALS;
import static hotline.directory.Field.KIND;
import static hotline.directory.Field.LAT;
import static hotline.directory.Field.LON;
import static hotline.directory.Field.NAME;
import static hotline.directory.Field.NAME_EN;
import static hotline.directory.Field.PARENT;
import static hotline.directory.Field.SUCCESSOR;

import hotline.base.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What administrators keep in the directory, and the fields each has: forms, API, history and checks read these lines. */
public enum Thing {
    UNIT(NAME, NAME_EN, PARENT, HEADS, CLOSED_FROM, SUCCESSOR),
    MATTER(NAME, NAME_EN, PARENT, INITIALS, KIND, CLOSED_FROM),
    AREA(NAME, NAME_EN, PARENT, LAT, LON);

    private final List<Field> fields;

    Thing(Field... fields) {
        this.fields = List.of(fields);
    }

    /** The word in addresses: {@code units}. Refuses another one with 404. */
    public static Thing of(String word) {
        return Arrays.stream(values())
                .filter(t -> t.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("page"));
    }

    public List<Field> fields() {
        return fields;
    }

    public String word() {
        return noun() + "s";
    }

    /** Its table, and its word in problems and in the audit. */
    public String noun() {
        return name().toLowerCase(Locale.ROOT);
    }
}
