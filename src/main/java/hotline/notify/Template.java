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
    /** What he asked for: how his matter stands, that it is being looked at again. */
    STATUS_RECEIVED(To.ASKING, "number"),
    STATUS_HANDLING(To.ASKING, "number", "unit"),
    STATUS_DONE(To.ASKING, "number", "answer"),
    /** The same for a number that is nobody's and for somebody else's. */
    NOT_FOUND(To.ASKING),
    HEARD(To.ASKING, "number"),
    URGED(To.ASKING, "number"),
    STOPPED(To.ASKING),
    BOUND(To.ASKING),
    WRONG_CODE(To.ASKING),
    TOO_MANY(To.ASKING),
    /** Of a sender who is marked as a nuisance. */
    SET_ASIDE(To.ASKING),
    /** A person's own words. */
    REPLY(To.ASKING, "text"),
    NEW_ORDER(To.STAFF, "number"),
    NEAR(To.STAFF, "number"),
    MISSED(To.STAFF, "number"),
    SUPERVISED(To.STAFF, "number"),
    RETURNED(To.STAFF, "number"),
    DIGEST(To.STAFF, "open", "late", "near");

    enum To {
        CITIZEN,
        /** Who has just written himself. */
        ASKING,
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

    /** Waits neither for the morning nor for other messages, and is sent to whom wants no others: he asked for it. */
    boolean isAtOnce() {
        return this == CODE || to == To.ASKING;
    }

    /** Refuses an unknown word with 404. */
    public static Template of(String word) {
        return Arrays.stream(values())
                .filter(t -> t.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("template"));
    }
}
