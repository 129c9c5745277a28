package hotline.open311;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.directory.Directory;
import hotline.directory.Matter;
import hotline.web.DemoConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the demo town offers, and the key {@code demo-open311}; what is there already stays as it is. */
@ApplicationScoped
class Seed {
    private final DemoConfig demo;
    private final Directory directory;
    private final ServiceRows services;
    private final KeyRows keys;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    Seed(DemoConfig demo, Directory directory, ServiceRows services, KeyRows keys, ObjectMapper json, Clock clock) {
        this.demo = demo;
        this.directory = directory;
        this.services = services;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /** After the town's matters. */
    @Transactional
    void sow(@Observes @Priority(200) StartupEvent start) {
        if (!demo.town()) return;
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        JsonNode town = read();
        town.path("services").forEach(code -> matter(code.asText()).ifPresent(m -> services.seed(m.id(), now)));
        town.path("attributes")
                .properties()
                .forEach(e -> matter(e.getKey())
                        .ifPresent(m -> attributes(e.getValue()).forEach(a -> services.seed(m.id(), a))));
        keys.add("Demo", "demo@example.org", null, ApiKeys.hash("demo-open311"), true, now, "system");
    }

    private Optional<Matter> matter(String code) {
        return directory.matters().stream().filter(m -> m.code().equals(code)).findFirst();
    }

    private JsonNode read() {
        try (InputStream in = Objects.requireNonNull(Seed.class.getResourceAsStream("/open311/demo.json"))) {
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Attribute> attributes(JsonNode list) {
        List<Attribute> attributes = new ArrayList<>();
        for (JsonNode a : list) {
            List<Attribute.Value> values = new ArrayList<>();
            for (JsonNode v : a.path("values"))
                values.add(new Attribute.Value(
                        v.get(0).asText(), v.get(1).asText(), v.get(2).asText()));
            attributes.add(new Attribute(
                    a.path("code").asText(),
                    attributes.size() + 1,
                    Attribute.Datatype.valueOf(a.path("type").asText()),
                    a.path("required").asBoolean(),
                    a.path("variable").asBoolean(true),
                    a.path("zh").asText(),
                    a.path("en").asText(),
                    text(a.path("hint")),
                    text(a.path("hintEn")),
                    values));
        }
        return attributes;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }
}
