package hotline.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What happened as the text in an event's row. */
@ApplicationScoped
class WhatText {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final Map<String, Class<?>> BY_WORD = Arrays.stream(CaseEvent.What.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(CaseEvent.What::wordOf, Function.identity()));
    private final ObjectMapper json;

    @Inject
    WhatText(ObjectMapper json) {
        this.json = json;
    }

    String write(CaseEvent.What what) {
        try {
            return json.writeValueAsString(what);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String write(Map<String, Object> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    CaseEvent.What read(String word, String text) {
        Class<?> type = BY_WORD.get(word);
        if (type == null) throw new IllegalStateException("nothing is called " + word);
        try {
            return (CaseEvent.What) json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> fields(String text) {
        try {
            return json.readValue(text, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
