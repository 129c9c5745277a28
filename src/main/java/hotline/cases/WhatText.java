package hotline.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** What happened as the text in an event's row. */
@ApplicationScoped
class WhatText {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
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

    Map<String, Object> fields(String text) {
        try {
            return json.readValue(text, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
