package hotline.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The service's API for one of the demo town's people. */
public final class Api {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI home;
    private final String basic;

    Api(URI home, String login) {
        this.home = home;
        String pair = login + ":demo-" + login;
        this.basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private Api(URI home) {
        this.home = home;
        this.basic = "";
    }

    /** Without an account, as a load balancer asks. */
    static Api stranger(URI home) {
        return new Api(home);
    }

    public record Answer(int status, byte[] body) {
        public JsonNode json() {
            try {
                return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    public JsonNode get(String path) {
        Answer answer = ask("GET", path, null);
        if (answer.status() != 200) throw new AssertionError(path + ": " + answer.status() + " " + answer.text());
        return answer.json();
    }

    public JsonNode post(String path, String body) {
        Answer answer = ask("POST", path, body);
        if (answer.status() >= 300) throw new AssertionError(path + ": " + answer.status() + " " + answer.text());
        return answer.json();
    }

    public Answer ask(String method, String path, String body) {
        HttpRequest.BodyPublisher send =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest.Builder builder = HttpRequest.newBuilder(home.resolve(path.substring(1)));
        if (!basic.isEmpty()) builder.header("Authorization", basic);
        HttpRequest request = builder.header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(60))
                .method(method, send)
                .build();
        try {
            HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
