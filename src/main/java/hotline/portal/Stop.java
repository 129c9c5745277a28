package hotline.portal;

import hotline.base.Refusal;
import java.util.List;
import java.util.Map;

/** A public page says no, in a sentence of its own bundle ({@link PortalMessages#problem}). */
final class Stop extends Refusal {
    private Stop(int status, String code, Map<String, Object> details) {
        super(status, code, "Refused by a public page: " + code, details, List.of());
    }

    /** Too much from one address or telephone. */
    static Stop tooMany(long seconds) {
        return new Stop(429, "too-many", Map.of("seconds", seconds));
    }

    /** Without a proof of work: a little later. */
    static Stop tooSoon(long seconds) {
        return new Stop(429, "too-soon", Map.of("seconds", seconds));
    }

    /** A proof that is none, or too old. */
    static Stop noProof() {
        return new Stop(400, "no-proof", Map.of());
    }

    /** The field that no person sees is filled in. */
    static Stop trapped() {
        return new Stop(400, "trapped", Map.of());
    }

    /** The form is not from a page of ours, or the browser keeps no cookie. */
    static Stop notOwn() {
        return new Stop(403, "not-own", Map.of());
    }

    static Stop missing() {
        return new Stop(404, "missing", Map.of());
    }

    long seconds() {
        return details().get("seconds") instanceof Number n ? n.longValue() : 0;
    }
}
