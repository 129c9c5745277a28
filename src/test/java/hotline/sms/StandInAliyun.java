package hotline.sms;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Aliyun's two calls, with a memory; checks every signature. */
final class StandInAliyun implements AutoCloseable, SmsConfig.Aliyun {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    final List<Map<String, String>> taken = new CopyOnWriteArrayList<>();
    /** What is answered to a number instead of OK; {@code silent} takes it and never answers. */
    final Map<String, String> codes = new ConcurrentHashMap<>();

    StandInAliyun() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        FormBody form = FormBody.of(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> call = new TreeMap<>();
        form.values().forEach((name, values) -> call.put(name, values.getFirst()));
        String given = call.remove("Signature");
        if (!AliyunSignature.of("POST", call, "secret").equals(given))
            give(exchange, 400, Map.of("Code", "SignatureDoesNotMatch"));
        else if (call.get("Action").equals("SendSms")) send(exchange, call);
        else list(exchange, call);
    }

    private void send(HttpExchange exchange, Map<String, String> call) throws IOException {
        String code = codes.getOrDefault(call.get("PhoneNumbers"), "OK");
        if (code.equals("OK") || code.equals("silent")) taken.add(call);
        if (code.equals("silent")) exchange.close();
        else give(exchange, 200, Map.of("Code", code, "BizId", "biz-" + call.get("OutId"), "Message", code));
    }

    private void list(HttpExchange exchange, Map<String, String> call) throws IOException {
        List<Map<String, Object>> found = taken.stream()
                .filter(t -> t.get("PhoneNumbers").equals(call.get("PhoneNumber")))
                .map(t -> Map.<String, Object>of("OutId", t.get("OutId"), "SendStatus", 1))
                .toList();
        give(exchange, 200, Map.of("Code", "OK", "SmsSendDetailDTOs", Map.of("SmsSendDetailDTO", found)));
    }

    private static void give(HttpExchange exchange, int status, Map<String, Object> answer) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(answer);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public Optional<String> accessKey() {
        return Optional.of("key");
    }

    @Override
    public Optional<String> accessSecret() {
        return Optional.of("secret");
    }

    @Override
    public Optional<String> signName() {
        return Optional.of("市民热线");
    }

    @Override
    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public Map<String, String> templates() {
        return Map.of("answer", "SMS_1");
    }

    @Override
    public java.nio.charset.Charset charset() {
        return StandardCharsets.UTF_8;
    }

    @Override
    public Optional<String> pushKey() {
        return Optional.empty();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
