package hotline.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** JSON inside a script element of a page: nothing in it may look like the element's end. */
@ApplicationScoped
class Scripts {
    @Inject
    ObjectMapper json;

    RawString of(Object value) {
        try {
            return raw(json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static RawString raw(String text) {
        return new RawString(text.replace("<", "\\u003c"));
    }
}
