package hotline.base;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The service says no, for a reason it has a stable code for. Shown as problem+json or as a page. */
public class Refusal extends RuntimeException {
    /** The detail that names the seconds after which it may be tried again. */
    public static final String RETRY_AFTER = "retryAfterSeconds";

    private final int status;
    private final String code;
    private final Map<String, Object> details;
    private final List<FieldError> errors;

    /** One field of a form that was not accepted. {@code code} is a key of the message bundle. */
    public record FieldError(String field, String code) {}

    protected Refusal(int status, String code, String title, Map<String, Object> details, List<FieldError> errors) {
        super(title, null, false, false);
        this.status = status;
        this.code = code;
        this.details = Map.copyOf(details);
        this.errors = List.copyOf(errors);
    }

    /** 400: the request cannot be understood. */
    public static Refusal invalid(String field, String code) {
        return new Refusal(400, "invalid", "Not accepted: " + field, Map.of(), List.of(new FieldError(field, code)));
    }

    /** 400 with several fields. */
    public static Refusal invalid(List<FieldError> errors) {
        return new Refusal(400, "invalid", "Not accepted", Map.of(), errors);
    }

    /** 403: understood, and this person may not. */
    public static Refusal forbidden(String code, String title) {
        return new Refusal(403, code, title, Map.of(), List.of());
    }

    /** 404: not there, or not for this person's eyes. */
    public static Refusal notFound(String what) {
        return new Refusal(404, "not-found", "No such " + what, Map.of(), List.of());
    }

    /** 409: right in itself, but not in this state. {@code details} name what stands in the way. */
    public static Refusal conflict(String code, String title, Map<String, Object> details) {
        return new Refusal(409, code, title, details, List.of());
    }

    /** 503: a neighbour (telephone, database) is away; nothing was changed. */
    public static Refusal unavailable(String code, String title) {
        return new Refusal(503, code, title, Map.of(), List.of());
    }

    /** 429: too often; details name {@code retryAfterSeconds}, which the answer says in a header too. */
    public static Refusal tooMany(String code, String title, Duration wait) {
        return new Refusal(429, code, title, Map.of(RETRY_AFTER, seconds(wait)), List.of());
    }

    /** 503: too much at once, or at the end; nothing was changed. The same detail and header. */
    public static Refusal busy(String code, String title, Duration wait) {
        return new Refusal(503, code, title, Map.of(RETRY_AFTER, seconds(wait)), List.of());
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    public int status() {
        return status;
    }

    /** Stable code; {@code /problems/<code>} is the problem's type. */
    public String code() {
        return code;
    }

    public String title() {
        return String.valueOf(getMessage());
    }

    public Map<String, Object> details() {
        return details;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
