package hotline.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import hotline.base.Refusal;
import java.util.List;
import java.util.Map;

/** RFC 9457 problem details; {@code errors} name the fields of a form that were not accepted. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        List<Refusal.FieldError> errors,
        @com.fasterxml.jackson.annotation.JsonIgnore Map<String, Object> details) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(Refusal refusal) {
        return new Problem(
                "/problems/" + refusal.code(), refusal.title(), refusal.status(), refusal.errors(), refusal.details());
    }

    static Problem of(int status, String code, String title) {
        return new Problem("/problems/" + code, title, status, List.of(), Map.of());
    }

    @JsonAnyGetter
    Map<String, Object> extensions() {
        return details;
    }
}
