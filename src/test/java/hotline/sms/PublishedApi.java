package hotline.sms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A published OpenAPI description, as far as it is needed to say what is wrong with a request or an answer. */
final class PublishedApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonNode root;

    PublishedApi(Path file) throws IOException {
        root = JSON.readTree(file.toFile());
    }

    /** What does not fit, in words; empty when all does. */
    List<String> faults(StandInTwilio.Said said) throws IOException {
        List<String> faults = new ArrayList<>();
        String path = said.path().replaceFirst("/Accounts/[^/]+/", "/Accounts/{AccountSid}/");
        JsonNode operation = root.path("paths").path(path).path(said.method().toLowerCase(java.util.Locale.ROOT));
        if (operation.isMissingNode()) return List.of("no " + said.method() + " " + path);
        if (said.method().equals("POST")) posted(operation, said.form(), faults);
        else asked(operation, said.form(), faults);
        JsonNode schema = operation
                .path("responses")
                .path(Integer.toString(said.status()))
                .path("content")
                .path("application/json")
                .path("schema");
        if (!schema.isMissingNode()) check(schema, JSON.readTree(said.answer()), "answer", faults);
        else if (said.status() < 400) faults.add("no answer " + said.status());
        return faults;
    }

    private void posted(JsonNode operation, FormBody form, List<String> faults) {
        JsonNode schema = operation
                .path("requestBody")
                .path("content")
                .path("application/x-www-form-urlencoded")
                .path("schema");
        for (JsonNode name : schema.path("required"))
            if (!form.values().containsKey(name.asText())) faults.add("missing " + name.asText());
        form.values().forEach((name, values) -> {
            JsonNode property = schema.path("properties").path(name);
            if (property.isMissingNode()) faults.add("unknown " + name);
            else values.forEach(v -> text(property, v, name, faults));
        });
    }

    private void asked(JsonNode operation, FormBody query, List<String> faults) {
        query.values().forEach((name, values) -> {
            for (JsonNode each : operation.path("parameters"))
                if (each.path("name").asText().equals(name)) {
                    values.forEach(v -> text(each.path("schema"), v, name, faults));
                    return;
                }
            faults.add("unknown " + name);
        });
    }

    private void check(JsonNode given, JsonNode value, String at, List<String> faults) {
        JsonNode schema = given;
        while (schema.has("$ref")) schema = root.at(schema.path("$ref").asText().substring(1));
        if (value.isNull()) {
            if (!schema.path("nullable").asBoolean()) faults.add(at + " is null");
            return;
        }
        switch (schema.path("type").asText()) {
            case "object" -> object(schema, value, at, faults);
            case "array" -> {
                for (JsonNode each : value) check(schema.path("items"), each, at + "[]", faults);
            }
            case "integer" -> {
                if (!value.isIntegralNumber()) faults.add(at + " is no whole number");
            }
            case "string" -> {
                if (value.isTextual()) text(schema, value.asText(), at, faults);
                else faults.add(at + " is no text");
            }
            default -> {
                // anything
            }
        }
    }

    private void object(JsonNode schema, JsonNode value, String at, List<String> faults) {
        if (!schema.has("properties")) return;
        for (Iterator<Map.Entry<String, JsonNode>> i = value.fields(); i.hasNext(); ) {
            Map.Entry<String, JsonNode> each = i.next();
            JsonNode property = schema.path("properties").path(each.getKey());
            if (property.isMissingNode()) faults.add("unknown " + at + "." + each.getKey());
            else check(property, each.getValue(), at + "." + each.getKey(), faults);
        }
    }

    private void text(JsonNode given, String value, String at, List<String> faults) {
        JsonNode schema = given;
        while (schema.has("$ref")) schema = root.at(schema.path("$ref").asText().substring(1));
        if (schema.has("pattern") && !value.matches(schema.path("pattern").asText()))
            faults.add(at + " is not shaped so: " + value);
        if (schema.has("enum")) {
            boolean known = false;
            for (JsonNode each : schema.path("enum")) known |= each.asText().equals(value);
            if (!known) faults.add(at + " has no value " + value);
        }
        if (schema.path("type").asText().equals("integer") && !value.matches("-?\\d+"))
            faults.add(at + " is no whole number");
        if (schema.path("format").asText().equals("uri") && !value.matches("(https?://|/).*"))
            faults.add(at + " is no address");
    }
}
