package hotline.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import hotline.base.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** RFC 9457 problem details; {@code errors} name the fields of a form that were not accepted. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        List<Wrong> errors,
        @com.fasterxml.jackson.annotation.JsonIgnore Map<String, Object> details) {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE = "/problems/";

    /** A field that was not accepted. {@code text} in the reader's language, absent when nobody knows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Wrong(String field, String code, @Nullable String text) {}

    static Problem of(Refusal refusal) {
        return new Problem(
                TYPE + refusal.code(),
                refusal.title(),
                refusal.status(),
                Sentences.wrong(refusal.errors()),
                refusal.details());
    }

    static Problem of(int status, String code, String title) {
        return of(status, code, title, Map.of());
    }

    static Problem of(int status, String code, String title, Map<String, Object> details) {
        return new Problem(TYPE + code, title, status, List.of(), details);
    }

    /** Stable, whatever the language. */
    String code() {
        return type.substring(TYPE.length());
    }

    @JsonAnyGetter
    Map<String, Object> extensions() {
        return details;
    }
}
