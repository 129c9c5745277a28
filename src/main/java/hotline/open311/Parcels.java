package hotline.open311;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.cases.CaseNumber;
import hotline.directory.Directory;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an endpoint is told of an order: matter, place and words, marked with our number. Nobody's name, nobody's telephone. */
@ApplicationScoped
class Parcels {
    /** The standard's limit of a description, less the mark. */
    private static final int LONGEST = 3950;

    private final Vault vault;
    private final ObjectMapper json;
    private final Directory directory;

    @Inject
    Parcels(Vault vault, ObjectMapper json, Directory directory) {
        this.vault = vault;
        this.json = json;
        this.directory = directory;
    }

    /** How our request is found again in somebody else's list. */
    static String mark(SendingRows.Order order) {
        return "[" + new CaseNumber(order.number()) + "]";
    }

    Map<String, String> form(Endpoint to, SendingRows.Order order, @Nullable String key) {
        Map<String, String> form = new HashMap<>();
        form.put("service_code", String.valueOf(order.serviceCode()));
        String words = order.what();
        form.put("description", words.substring(0, Math.min(LONGEST, words.length())) + "\n" + mark(order));
        form.put("account_id", new CaseNumber(order.number()).toString());
        if (key != null) form.put("api_key", key);
        String jurisdiction = to.jurisdiction();
        if (jurisdiction != null) form.put("jurisdiction_id", jurisdiction);
        place(form, order.place());
        return form;
    }

    /** Coordinates and address as they were given; else the names of the area, else the town alone. */
    private void place(Map<String, String> form, byte @Nullable [] sealed) {
        JsonNode place = sealed == null ? json.createObjectNode() : tree(vault.open(sealed));
        if (place.path("lat").isNumber() && place.path("lon").isNumber()) {
            form.put("lat", place.path("lat").asText());
            form.put("long", place.path("lon").asText());
        }
        String area = directory.areaPath(place.path("cell").asText("")).stream()
                .map(a -> a.name())
                .collect(Collectors.joining("，"));
        String address = place.path("address").asText("");
        if (!address.isBlank()) form.put("address_string", address);
        else if (!area.isEmpty()) form.put("address_string", area);
        else if (!form.containsKey("lat")) form.put("address_string", "地点见描述");
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
