package hotline.sms;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.apache.hc.core5.http.Header;

/**
 * How twilio-java reaches Twilio: at the configured address, with short timeouts, and <b>once</b>. Its own client repeats a
 * request after a 5xx, which may send a message twice.
 */
class TwilioHttp extends com.twilio.http.HttpClient {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String base;
    private final String authorization;

    TwilioHttp(String base, String account, String token) {
        this.base = base.replaceFirst("/+$", "");
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((account + ":" + token).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    /** Throws {@link UncheckedIOException}: nobody knows then whether it was heard, unless no connection was made. */
    @Override
    public Response makeRequest(Request request) {
        URL url = request.constructURL();
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + url.getFile()))
                .timeout(ANSWER)
                .header("Authorization", authorization)
                .header("Accept", "application/json");
        if (request.getMethod() == HttpMethod.POST)
            builder.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(request.encodeFormBody()));
        try {
            var answer = client.send(builder.build(), BodyHandlers.ofString());
            return new Response(answer.body(), answer.statusCode(), new Header[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }
}
