package hotline.sms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Aliyun's SMS service by signed calls: two of them, made once each. Their SDK would bring okhttp 3 and dom4j. */
class AliyunClient {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final SmsConfig.Aliyun config;
    private final Clock clock;

    AliyunClient(SmsConfig.Aliyun config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** An answer whatever its state: {@code Code} is {@code OK} or says what is wrong. */
    record Answer(int status, JsonNode body) {
        String code() {
            return body.path("Code").asText("");
        }
    }

    Answer call(String action, Map<String, String> own) throws IOException {
        Map<String, String> all = new TreeMap<>(own);
        all.put("Action", action);
        all.put("Version", "2017-05-25");
        all.put("Format", "JSON");
        all.put("AccessKeyId", config.accessKey().orElseThrow());
        all.put("SignatureMethod", "HMAC-SHA1");
        all.put("SignatureVersion", "1.0");
        all.put("SignatureNonce", UUID.randomUUID().toString());
        all.put("Timestamp", Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
        all.put(
                "Signature",
                AliyunSignature.of("POST", all, config.accessSecret().orElseThrow()));
        HttpRequest request = HttpRequest.newBuilder(URI.create(config.baseUrl().replaceFirst("/+$", "") + "/"))
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(AliyunSignature.query(all)))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
