package hotline.sms;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Twilio as far as we use it, with a memory: takes messages, lists them, walks them on and calls back signed; twice, out of
 * order or late when it is asked to. Numbers may be told to misbehave: {@link #on}. For development it runs by itself:
 * {@code main} with a port and the service's address, and walks every message to delivered.
 */
final class StandInTwilio implements AutoCloseable {
    static final String ACCOUNT = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String token;
    private final Map<String, Map<String, Object>> messages = new ConcurrentHashMap<>();
    private final Map<String, String> callbacks = new ConcurrentHashMap<>();
    private final Map<String, Mood> moods = new ConcurrentHashMap<>();
    private volatile CountDownLatch held = new CountDownLatch(0);
    /** All that was said, for the contract. */
    final List<Said> said = new CopyOnWriteArrayList<>();

    /** One request and its answer. */
    record Said(String method, String path, FormBody form, int status, String answer) {}

    /** How a number misbehaves. */
    enum Mood {
        /** Takes it, and the answer never arrives. */
        SILENT,
        /** Takes it, and answers 500. */
        CONFUSED,
        /** 500, and nothing was taken. */
        BROKEN,
        BUSY,
        NO_NUMBER,
        OPTED_OUT,
        BAD_LOGIN
    }

    StandInTwilio(int port, String token) {
        this.token = token;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/2010-04-01/Accounts/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on everything is taken, and no answer leaves until {@link #letGo}. */
    void hold() {
        held = new CountDownLatch(1);
    }

    void letGo() {
        held.countDown();
    }

    int taken() {
        return messages.size();
    }

    void on(String number, Mood mood) {
        moods.put(number, mood);
    }

    void well(String number) {
        moods.remove(number);
    }

    List<Map<String, Object>> to(String number) {
        return messages.values().stream()
                .filter(m -> number.equals(m.get("to")))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean post = exchange.getRequestMethod().equals("POST");
        FormBody form = FormBody.of(
                post
                        ? body
                        : Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""));
        Mood mood = moods.get(form.first("To"));
        if (!authorised(exchange) || mood == Mood.BAD_LOGIN) refuse(exchange, form, 401, 20003, "Authenticate");
        else if (!post) list(exchange, form);
        else if (mood == null) give(exchange, form, 201, held(take(form)));
        else misbehave(exchange, form, mood);
    }

    private Map<String, Object> held(Map<String, Object> message) {
        try {
            held.await();
            return message;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean authorised(HttpExchange exchange) {
        String expected =
                "Basic " + Base64.getEncoder().encodeToString((ACCOUNT + ":" + token).getBytes(StandardCharsets.UTF_8));
        return expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private void misbehave(HttpExchange exchange, FormBody form, Mood mood) throws IOException {
        switch (mood) {
            case SILENT -> {
                take(form);
                exchange.close();
            }
            case CONFUSED -> {
                take(form);
                refuse(exchange, form, 500, 20500, "Internal Server Error");
            }
            case BROKEN -> refuse(exchange, form, 500, 20500, "Internal Server Error");
            case BUSY -> refuse(exchange, form, 429, 20429, "Too Many Requests");
            case NO_NUMBER -> refuse(exchange, form, 400, 21211, "Invalid 'To' Phone Number");
            case OPTED_OUT -> refuse(exchange, form, 400, 21610, "Attempt to send to unsubscribed recipient");
            case BAD_LOGIN -> throw new IllegalStateException();
        }
    }

    private Map<String, Object> take(FormBody form) {
        String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
        String now = RFC_2822.format(Instant.now().atOffset(ZoneOffset.UTC));
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("sid", sid);
        message.put("account_sid", ACCOUNT);
        message.put("api_version", "2010-04-01");
        message.put("body", form.first("Body"));
        message.put("to", form.first("To"));
        message.put("from", form.values().containsKey("From") ? form.first("From") : null);
        message.put(
                "messaging_service_sid",
                form.values().containsKey("MessagingServiceSid") ? form.first("MessagingServiceSid") : null);
        message.put("status", "queued");
        message.put("direction", "outbound-api");
        message.put("date_created", now);
        message.put("date_updated", now);
        message.put("date_sent", null);
        message.put("error_code", null);
        message.put("error_message", null);
        message.put("num_media", "0");
        message.put("num_segments", "1");
        message.put("price", null);
        message.put("price_unit", null);
        message.put("uri", "/2010-04-01/Accounts/" + ACCOUNT + "/Messages/" + sid + ".json");
        message.put(
                "subresource_uris",
                Map.of("media", "/2010-04-01/Accounts/" + ACCOUNT + "/Messages/" + sid + "/Media.json"));
        messages.put(sid, message);
        String callback = form.first("StatusCallback");
        if (!callback.isEmpty()) callbacks.put(sid, callback);
        return message;
    }

    private void list(HttpExchange exchange, FormBody form) throws IOException {
        List<Map<String, Object>> found =
                form.first("To").isEmpty() ? List.copyOf(messages.values()) : to(form.first("To"));
        String uri = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json?PageSize=100&Page=0";
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("messages", found);
        page.put("page", 0);
        page.put("page_size", 100);
        page.put("start", 0);
        page.put("end", Math.max(found.size() - 1, 0));
        page.put("first_page_uri", uri);
        page.put("previous_page_uri", null);
        page.put("next_page_uri", null);
        page.put("uri", uri);
        give(exchange, form, 200, page);
    }

    private void refuse(HttpExchange exchange, FormBody form, int status, int code, String message) throws IOException {
        give(
                exchange,
                form,
                status,
                Map.of(
                        "code",
                        code,
                        "message",
                        message,
                        "more_info",
                        "https://www.twilio.com/docs/errors/" + code,
                        "status",
                        status));
    }

    private void give(HttpExchange exchange, FormBody form, int status, Map<String, Object> answer) throws IOException {
        byte[] bytes = json.writeValueAsBytes(answer);
        said.add(new Said(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                form,
                status,
                new String(bytes, StandardCharsets.UTF_8)));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** A signed report to the address that came with the message, which reaches the service at {@code service}. */
    int callBack(String sid, String status, @Nullable Integer error, String service) {
        Map<String, Object> message = messages.get(sid);
        message.put("status", status);
        message.put("error_code", error);
        Map<String, List<String>> form = new LinkedHashMap<>();
        form.put("AccountSid", List.of(ACCOUNT));
        form.put("MessageSid", List.of(sid));
        form.put("SmsSid", List.of(sid));
        form.put("MessageStatus", List.of(status));
        form.put("To", List.of(String.valueOf(message.get("to"))));
        if (error != null) form.put("ErrorCode", List.of(error.toString()));
        return post(callbacks.get(sid), new FormBody(form), service);
    }

    /** A citizen writes. */
    int inbound(String publicUrl, String from, String to, String sid, String body, String service) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        form.put("MessageSid", List.of(sid));
        form.put("From", List.of(from));
        form.put("To", List.of(to));
        form.put("Body", List.of(body));
        form.put("NumMedia", List.of("0"));
        return post(publicUrl + "/channels/sms/twilio/inbound", new FormBody(form), service);
    }

    int post(String url, FormBody form, String service) {
        URI uri = URI.create(url);
        String rest = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + rest))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", TwilioSignature.of(url, form, token))
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encoded(FormBody form) {
        List<String> pairs = new ArrayList<>();
        form.values()
                .forEach((name, values) -> values.forEach(
                        v -> pairs.add(name + "=" + java.net.URLEncoder.encode(v, StandardCharsets.UTF_8))));
        return String.join("&", pairs);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** {@code <port> <token> <service's address>}: every message goes queued, sent, delivered, a step a second. */
    public static void main(String[] args) throws Exception {
        StandInTwilio twilio = new StandInTwilio(Integer.parseInt(args[0]), args[1]);
        Executors.newSingleThreadScheduledExecutor()
                .scheduleWithFixedDelay(() -> twilio.step(args[2]), 1, 1, TimeUnit.SECONDS)
                .get();
    }

    private void step(String service) {
        messages.values().stream()
                .filter(m -> !"delivered".equals(m.get("status")))
                .forEach(m -> {
                    String sid = String.valueOf(m.get("sid"));
                    callBack(sid, "queued".equals(m.get("status")) ? "sent" : "delivered", null, service);
                });
    }
}
