package hotline.calls;

import hotline.base.PhoneNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Evidence for eyes. */
final class Masked {
    /** Long enough to be somebody's number; a line's own number and an extension are not. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])\\d{7,}(?![\\d.])");

    private static final List<String> IDENTITIES = List.of("Uniqueid", "Linkedid", "HotlineCall", "bridge_id");

    private Masked() {}

    static List<CallDetail.Said> all(List<Evidence> evidence) {
        return evidence.stream()
                .sorted(Comparator.comparing(Evidence::at).thenComparing(Evidence::source))
                .map(e -> new CallDetail.Said(e.at(), e.source(), e.event(), e.uniqueId(), e.linkedId(), fields(e)))
                .toList();
    }

    private static Map<String, String> fields(Evidence e) {
        Map<String, String> fields = new TreeMap<>();
        EvidenceCodec.fields(EvidenceCodec.json(e)).forEach((name, value) -> fields.put(name, value(name, value)));
        return fields;
    }

    private static String value(String name, String value) {
        if (IDENTITIES.stream().anyMatch(name::endsWith)) return value;
        if (name.endsWith("CallerIDName") || name.endsWith("ConnectedLineName")) return value.substring(0, 1) + "**";
        return NUMBER.matcher(value).replaceAll(m -> new PhoneNumber(cut(m.group())).masked());
    }

    private static String cut(String digits) {
        return digits.length() <= 20 ? digits : digits.substring(0, 20);
    }
}
