package hotline.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The few calls to the platform, each made once. Addresses hold the key of the interface: they are in no log and no exception. */
@ApplicationScoped
class WechatClient {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final long MEDIA_SECONDS = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final WechatConfig config;

    @Inject
    WechatClient(WechatConfig config) {
        this.config = config;
    }

    /** What was fetched. */
    record Media(@Nullable String type, byte[] bytes) {}

    static ObjectNode body() {
        return JSON.createObjectNode();
    }

    /** The interface's key that holds until shortly before its end, the same for everybody who asks meanwhile. */
    JsonNode stableToken(boolean force) throws IOException {
        ObjectNode body = body().put("grant_type", "client_credential")
                .put("appid", config.appId().orElseThrow())
                .put("secret", config.appSecret().orElseThrow())
                .put("force_refresh", force);
        return post("/cgi-bin/stable_token", null, body);
    }

    /** @throws java.net.ConnectException, java.net.http.HttpConnectTimeoutException nobody has heard it */
    JsonNode post(String path, @Nullable String token, JsonNode body) throws IOException {
        HttpRequest request = request(path + (token == null ? "" : "?access_token=" + encoded(token)))
                .timeout(ANSWER)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> answer = send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) throw new IOException("status " + answer.statusCode());
        return JSON.readTree(answer.body());
    }

    /** Picture, voice or video of a message; or what is wrong, as JSON. Breaks off what is larger, or takes too long. */
    Media media(String id, String token, long most) throws IOException {
        HttpRequest request = request("/cgi-bin/media/get?access_token=" + encoded(token) + "&media_id=" + encoded(id))
                .timeout(ANSWER)
                .GET()
                .build();
        HttpResponse<InputStream> answer = send(request, BodyHandlers.ofInputStream());
        try (InputStream bytes = answer.body()) {
            CompletableFuture.delayedExecutor(MEDIA_SECONDS, TimeUnit.SECONDS).execute(() -> close(bytes));
            if (answer.statusCode() != 200) throw new IOException("status " + answer.statusCode());
            return new Media(answer.headers().firstValue("Content-Type").orElse(null), read(bytes, most));
        }
    }

    private static byte[] read(InputStream bytes, long most) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[16 * 1024];
        for (int n = bytes.read(some); n >= 0; n = bytes.read(some)) {
            if (all.size() + n > most) throw new TooLarge();
            all.write(some, 0, n);
        }
        return all.toByteArray();
    }

    /** More than we want. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static void close(InputStream bytes) {
        try {
            bytes.close();
        } catch (IOException e) {
            // over anyway
        }
    }

    static JsonNode json(byte[] bytes) throws IOException {
        return JSON.readTree(bytes);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(config.baseUrl().replaceFirst("/+$", "") + path));
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> how) throws IOException {
        try {
            return client.send(request, how);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
