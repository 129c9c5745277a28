package hotline.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A place as the text that is sealed. */
@ApplicationScoped
class PlaceText {
    private final ObjectMapper json;

    @Inject
    PlaceText(ObjectMapper json) {
        this.json = json;
    }

    String write(Place place) {
        try {
            return json.writeValueAsString(place);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Place read(String text) {
        try {
            return json.readValue(text, Place.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
