package hotline.open311;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Speaks with endpoints, in JSON. Never inside a transaction; follows nobody to another address. */
@ApplicationScoped
class Remote {
    /** More than any answer that is asked for. */
    private static final int LONGEST = 4_000_000;

    private final HttpClient http;
    private final ObjectMapper json;
    private final Duration timeout;

    @Inject
    Remote(ObjectMapper json, Open311Config config) {
        this.json = json;
        this.timeout = config.timeout();
        this.http = HttpClient.newBuilder()
                .connectTimeout(config.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What was answered, or why there is no answer. */
    sealed interface Answer {
        /** The first of the list. */
        record Told(JsonNode first, JsonNode all) implements Answer {}

        /** It did not take it: nothing happened there. */
        record Refused(int status, String why) implements Answer {}

        /** It was never reached: nothing happened there. */
        record Unreached(String why) implements Answer {}

        /** It may have happened there, or not. */
        record Unheard(String why) implements Answer {}
    }

    Answer get(Endpoint endpoint, String path, Map<String, String> params) {
        URI address = URI.create(endpoint.url() + path + "?" + encoded(params));
        return ask(HttpRequest.newBuilder(address).GET());
    }

    Answer post(Endpoint endpoint, Map<String, String> form, String idempotencyKey) {
        return ask(HttpRequest.newBuilder(URI.create(endpoint.url() + "/requests.json"))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    private Answer ask(HttpRequest.Builder request) {
        try {
            return read(http.send(
                    request.timeout(timeout)
                            .header("Accept", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Answer.Unreached("not reached: " + e.getMessage());
        } catch (IOException e) {
            return new Answer.Unheard("no answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Unheard("stopped while waiting");
        }
    }

    /** A server's own error says nothing about what it did before. */
    private Answer read(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= 400 && status < 500) return new Answer.Refused(status, status + " " + described(response.body()));
        if (status < 200 || status >= 300) return new Answer.Unheard("answered " + status);
        if (response.body().length() > LONGEST) return new Answer.Unheard("an answer too long to read");
        try {
            JsonNode all = json.readTree(response.body());
            return all.isArray() && (all.isEmpty() || all.get(0).isObject())
                    ? new Answer.Told(all.path(0), all)
                    : new Answer.Unheard("answered something else than a list");
        } catch (JsonProcessingException e) {
            return new Answer.Unheard("answered something else than JSON");
        }
    }

    private String described(String body) {
        try {
            return json.readTree(body).path(0).path("description").asText("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private static String encoded(Map<String, String> params) {
        return params.entrySet().stream()
                .map(e -> URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
