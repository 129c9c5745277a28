package hotline.phone;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a citizen's call.
 *
 * @param answered some telephone was picked up; it only tells why the others stop ringing
 */
record Facts(
        @Nullable String caller,
        @Nullable String did,
        @Nullable String skill,
        @Nullable String queue,
        boolean answered) {
    static final Facts NONE = new Facts(null, null, null, null, false);

    static Facts ofCaller(@Nullable String number) {
        return new Facts(first(number), null, null, null, false);
    }

    /** Adds what the fields of an event tell; what is known already and not told anew stays. */
    Facts and(Map<String, String> fields) {
        return new Facts(
                first(fields.get("Caller"), caller, fields.get("CallerIDNum")),
                first(fields.get("Did"), did, fields.get("Exten")),
                first(fields.get("Skill"), skill),
                first(fields.get("Queue"), queue),
                answered);
    }

    Facts taken() {
        return new Facts(caller, did, skill, queue, true);
    }

    static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank() && !value.equals("<unknown>")) return value;
        }
        return null;
    }
}
