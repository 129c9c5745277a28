package hotline.phone;

import hotline.calls.Evidence;
import hotline.calls.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one AMI event as they came over the wire: every field, and the time to the microsecond. */
final class AmiBlock {
    private AmiBlock() {}

    /** Of a field that comes twice the first counts: what Asterisk says stands before what a dialplan adds. */
    static Map<String, String> fields(List<String> lines) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon <= 0) continue;
            int value = line.startsWith(" ", colon + 1) ? colon + 2 : colon + 1;
            fields.putIfAbsent(line.substring(0, colon), line.substring(value));
        }
        return fields;
    }

    /** A UserEvent goes by the name that the dialplan gave it. Without a timestamp it is of the moment it came. */
    static Evidence evidence(String server, Map<String, String> fields, Instant received) {
        String event = fields.getOrDefault("Event", "");
        if (event.equals("UserEvent")) event = fields.getOrDefault("UserEvent", event);
        Instant at = time(fields.get("Timestamp"), received);
        return new Evidence(server, Source.AMI, event, at, fields.get("Uniqueid"), fields.get("Linkedid"), fields);
    }

    /** {@code 1795202695.863317}: seconds since 1970 with six decimals, which a double would round. */
    static Instant time(@Nullable String timestamp, Instant otherwise) {
        if (timestamp == null) return otherwise;
        try {
            long micros = new BigDecimal(timestamp.strip()).movePointRight(6).longValue();
            return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
