package hotline.notify;

import hotline.base.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What we have words for. Each names what may stand in braces in them. */
public enum Template {
    RECEIPT(To.CITIZEN, "number"),
    DISPATCHED(To.CITIZEN, "number", "unit"),
    EXTENSION(To.CITIZEN, "number", "amount"),
    ANSWER(To.CITIZEN, "number", "answer"),
    REJECTED(To.CITIZEN, "number", "other"),
    REHANDLE(To.CITIZEN, "number"),
    /** Of a secret case, instead of any of the others. */
    PRIVATE(To.CITIZEN, "number"),
    CODE(To.CITIZEN, "code", "minutes"),
    VISIT_QUESTION(To.CITIZEN, "number", "link"),
    VISIT_REMINDER(To.CITIZEN, "number", "link"),
    NEW_ORDER(To.STAFF, "number"),
    NEAR(To.STAFF, "number"),
    MISSED(To.STAFF, "number"),
    SUPERVISED(To.STAFF, "number"),
    RETURNED(To.STAFF, "number"),
    DIGEST(To.STAFF, "open", "late", "near");

    enum To {
        CITIZEN,
        STAFF
    }

    private final To to;
    private final List<String> fields;

    Template(To to, String... fields) {
        this.to = to;
        this.fields = List.of(fields);
    }

    /** In kebab case, as in addresses and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<String> fields() {
        return fields;
    }

    public boolean isForStaff() {
        return to == To.STAFF;
    }

    /** Waits neither for the morning nor for other messages. */
    boolean isAtOnce() {
        return this == CODE;
    }

    /** Refuses an unknown word with 404. */
    public static Template of(String word) {
        return Arrays.stream(values())
                .filter(t -> t.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("template"));
    }
}
