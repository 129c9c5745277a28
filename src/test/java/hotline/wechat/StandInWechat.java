package hotline.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hotline.wechat.WechatConfig.Mode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * WeChat as far as we use it, with a memory: pushes what citizens do, signed and encrypted by its published description, and
 * counts by its own rules how often they may be written to; gives out keys to its interface, which end; takes messages, keeps
 * media. Openids may be told to misbehave: {@link #on}. Its cryptography is its own, not ours.
 */
final class StandInWechat {
    static final String APP = "wx2c2769f8efd9abc2";
    static final String TOKEN = "spamtest";
    static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    static final String ACCOUNT = "gh_10f6c3c3ac5a";
    private static final Pattern VALUE =
            Pattern.compile("<(\\w+)>(?:<!\\[CDATA\\[(.*?)]]>|([^<]*))</\\1>", Pattern.DOTALL);
    private static @Nullable StandInWechat shared;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final AtomicLong names = new AtomicLong(System.nanoTime());
    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final Map<String, Mood> moods = new ConcurrentHashMap<>();
    private final Map<String, byte[]> media = new ConcurrentHashMap<>();
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Map<String, String> named = new ConcurrentHashMap<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile String key = "none";
    private volatile boolean ended = true;

    /** How an openid misbehaves. */
    enum Mood {
        /** Has gone away. */
        UNSUBSCRIBED,
        /** Takes it, and the answer never arrives. */
        SILENT,
        /** -1: not now. */
        BUSY
    }

    enum Way {
        PASSIVE,
        SERVICE,
        TEMPLATE
    }

    /** What a citizen's telephone shows. */
    record Told(String openid, Way way, String text, String id) {}

    /** What is left of what he opened himself. */
    private record Window(int left, Instant until) {}

    /** A push as it goes over the wire. */
    record Signed(Map<String, String> query, String body) {
        Signed with(String name, String value) {
            Map<String, String> other = new LinkedHashMap<>(query);
            other.put(name, value);
            return new Signed(other, body);
        }

        String search() {
            return query.entrySet().stream()
                    .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        }
    }

    record Answer(int status, String body) {}

    /** The one that the service under test speaks to. */
    static synchronized StandInWechat shared() {
        if (shared == null) {
            String url = ConfigProvider.getConfig().getValue("hotline.wechat.base-url", String.class);
            shared = new StandInWechat(URI.create(url).getPort());
        }
        return shared;
    }

    /**
     * For development: {@code main <port> <address of the service>}, with {@code hotline.wechat.base-url} set to it. A line
     * {@code <openid> <words>} is what a citizen writes; what he reads is written below.
     */
    public static void main(String[] args) throws IOException {
        StandInWechat wechat = new StandInWechat(Integer.parseInt(args[0]));
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] parts = line.split(" ", 2);
            if (parts.length == 2) wechat.push(args[1], wechat.text(parts[0], parts[1]));
            wechat.texts(parts[0]).forEach(System.out::println);
        }
    }

    private StandInWechat(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/cgi-bin/stable_token", this::token);
        server.createContext("/cgi-bin/message/custom/send", exchange -> checked(exchange, this::service));
        server.createContext("/cgi-bin/message/template/send", exchange -> checked(exchange, this::template));
        server.createContext("/cgi-bin/media/get", exchange -> checked(exchange, this::give));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    void on(String openid, Mood mood) {
        moods.put(openid, mood);
    }

    void well(String openid) {
        moods.remove(openid);
    }

    /** As if his last act were long ago. */
    void longAgo(String openid) {
        windows.remove(openid);
    }

    /** As if nearly all that he may be written had been. */
    void leave(String openid, int left) {
        windows.put(openid, new Window(left, Instant.now().plus(Duration.ofDays(2))));
    }

    /** The key to the interface is over before its time. */
    void endKey() {
        ended = true;
    }

    int fetches() {
        return fetches.get();
    }

    String keep(byte[] file) {
        String id = "media-" + names.incrementAndGet();
        media.put(id, file);
        return id;
    }

    List<Told> told(String openid) {
        return told.stream().filter(t -> t.openid().equals(openid)).toList();
    }

    List<String> texts(String openid) {
        return told(openid).stream().map(Told::text).toList();
    }

    /** A message of his, with a number of its own. */
    Map<String, String> message(String openid, String... values) {
        Map<String, String> all = event(openid, values);
        all.put("MsgId", Long.toString(names.incrementAndGet()));
        return all;
    }

    Map<String, String> text(String openid, String words) {
        return message(openid, "MsgType", "text", "Content", words);
    }

    /** Something that he does. */
    Map<String, String> event(String openid, String... values) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("ToUserName", ACCOUNT);
        all.put("FromUserName", openid);
        all.put("CreateTime", Long.toString(Instant.now().getEpochSecond()));
        for (int i = 0; i < values.length; i += 2) all.put(values[i], values[i + 1]);
        return all;
    }

    /** Pushes it in the safe mode; the words of the answer stand on his telephone. */
    Answer push(String service, Map<String, String> values) {
        opened(values);
        Answer answer = post(service, signed(values, Mode.SAFE, Instant.now()));
        if (answer.body().startsWith("<xml>")) {
            Map<String, String> reply = reply(answer.body());
            told.add(new Told(values.get("FromUserName"), Way.PASSIVE, reply.get("Content"), reply.get("CreateTime")));
        }
        return answer;
    }

    Answer post(String service, Signed push) {
        return ask(HttpRequest.newBuilder(URI.create(service + "/channels/wechat?" + push.search()))
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(push.body())));
    }

    /** Whether the service knows the token. */
    Answer echo(String service, String token, String words) {
        String at = Long.toString(Instant.now().getEpochSecond());
        Signed query = new Signed(
                Map.of("signature", sha1(token, at, "n1"), "timestamp", at, "nonce", "n1", "echostr", words), "");
        return ask(HttpRequest.newBuilder(URI.create(service + "/channels/wechat?" + query.search()))
                .GET());
    }

    private Answer ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its own rules: each act makes what is left as much as it allows, if that is more. */
    private void opened(Map<String, String> values) {
        String event = values.getOrDefault("Event", "");
        String openid = values.get("FromUserName");
        if (event.isEmpty()) windows.put(openid, new Window(20, Instant.now().plus(Duration.ofHours(48))));
        else if (List.of("subscribe", "SCAN", "CLICK").contains(event))
            windows.merge(openid, new Window(3, Instant.now().plusSeconds(60)), (a, b) -> a.left() > b.left() ? a : b);
    }

    // --- what the service asks

    private void token(HttpExchange exchange) throws IOException {
        JsonNode body = json.readTree(exchange.getRequestBody().readAllBytes());
        if (!body.path("appid").asText().equals(APP)
                || !body.path("secret").asText().equals("test-secret")) {
            answer(exchange, Map.of("errcode", 40125, "errmsg", "invalid appsecret"));
            return;
        }
        fetches.incrementAndGet();
        if (ended || body.path("force_refresh").asBoolean()) key = "KEY-" + UUID.randomUUID();
        ended = false;
        answer(exchange, Map.of("access_token", key, "expires_in", 7200));
    }

    private interface Work {
        void on(HttpExchange exchange) throws IOException;
    }

    private void checked(HttpExchange exchange, Work work) throws IOException {
        if (ended || !query(exchange).getOrDefault("access_token", "").equals(key))
            answer(exchange, Map.of("errcode", 40001, "errmsg", "invalid credential"));
        else work.on(exchange);
    }

    private void service(HttpExchange exchange) throws IOException {
        JsonNode body = json.readTree(exchange.getRequestBody().readAllBytes());
        String openid = body.path("touser").asText();
        Mood mood = moods.get(openid);
        int code = mood == Mood.UNSUBSCRIBED ? 43004 : mood == Mood.BUSY ? -1 : spent(openid);
        if (code == 0)
            told.add(new Told(openid, Way.SERVICE, body.at("/text/content").asText(), ""));
        if (mood == Mood.SILENT) exchange.close();
        else answer(exchange, Map.of("errcode", code, "errmsg", code == 0 ? "ok" : "no"));
    }

    private int spent(String openid) {
        int[] code = {45015};
        windows.computeIfPresent(openid, (o, w) -> {
            if (Instant.now().isAfter(w.until())) return null;
            code[0] = w.left() == 0 ? 45047 : 0;
            return w.left() == 0 ? w : new Window(w.left() - 1, w.until());
        });
        return code[0];
    }

    private void template(HttpExchange exchange) throws IOException {
        JsonNode body = json.readTree(exchange.getRequestBody().readAllBytes());
        String openid = body.path("touser").asText();
        Mood mood = moods.get(openid);
        if (mood == Mood.UNSUBSCRIBED) answer(exchange, Map.of("errcode", 43004, "errmsg", "require subscribe"));
        else if (!body.path("template_id").asText().startsWith("TM-"))
            answer(exchange, Map.of("errcode", 40037, "errmsg", "invalid template_id"));
        else if (body.at("/data/thing2/value")
                        .asText()
                        .codePointCount(
                                0, body.at("/data/thing2/value").asText().length())
                > 20) answer(exchange, Map.of("errcode", 47003, "errmsg", "argument invalid"));
        else {
            String id = named.computeIfAbsent(body.path("client_msg_id").asText(), ref -> {
                String msgid = Long.toString(names.incrementAndGet());
                told.add(new Told(openid, Way.TEMPLATE, body.path("data").toString(), msgid));
                return msgid;
            });
            if (mood == Mood.SILENT) exchange.close();
            else answer(exchange, Map.of("errcode", 0, "errmsg", "ok", "msgid", Long.parseLong(id)));
        }
    }

    private void give(HttpExchange exchange) throws IOException {
        byte[] file = media.get(query(exchange).get("media_id"));
        if (file == null) {
            answer(exchange, Map.of("errcode", 40007, "errmsg", "invalid media_id"));
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        exchange.sendResponseHeaders(200, file.length);
        exchange.getResponseBody().write(file);
        exchange.close();
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> values = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : (raw == null ? "" : raw).split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return values;
    }

    private void answer(HttpExchange exchange, Map<String, Object> answer) throws IOException {
        byte[] bytes = json.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json; encoding=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    // --- the published description of pushes

    static Signed signed(Map<String, String> values, Mode mode, Instant at) {
        return signed(values, mode, at, APP);
    }

    static Signed signed(Map<String, String> values, Mode mode, Instant at, String app) {
        String timestamp = Long.toString(at.getEpochSecond());
        String nonce = Long.toString(Math.abs(values.hashCode()));
        Map<String, String> query = new LinkedHashMap<>();
        query.put("signature", sha1(TOKEN, timestamp, nonce));
        query.put("timestamp", timestamp);
        query.put("nonce", nonce);
        String open = xml(values);
        if (mode == Mode.PLAIN) return new Signed(query, open);
        String encrypted = encrypted(open, app);
        query.put("encrypt_type", "aes");
        query.put("msg_signature", sha1(TOKEN, timestamp, nonce, encrypted));
        Map<String, String> outer =
                new LinkedHashMap<>(mode == Mode.COMPATIBLE ? values : Map.of("ToUserName", ACCOUNT));
        outer.put("Encrypt", encrypted);
        return new Signed(query, xml(outer));
    }

    private static String xml(Map<String, String> values) {
        return values.entrySet().stream()
                .map(e -> e.getValue().matches("\\d+")
                        ? "<%s>%s</%s>".formatted(e.getKey(), e.getValue(), e.getKey())
                        : "<%s><![CDATA[%s]]></%s>".formatted(e.getKey(), e.getValue(), e.getKey()))
                .collect(Collectors.joining("\n", "<xml>", "</xml>"));
    }

    /** Checks and opens an answer as WeChat does. */
    private static Map<String, String> reply(String xml) {
        Map<String, String> outer = values(xml);
        String encrypted = outer.get("Encrypt");
        if (!sha1(TOKEN, outer.get("TimeStamp"), outer.get("Nonce"), encrypted).equals(outer.get("MsgSignature")))
            throw new AssertionError("the answer is not signed");
        byte[] plain = aes(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(encrypted));
        int length = ByteBuffer.wrap(plain, 16, 4).getInt();
        int end = plain.length - plain[plain.length - 1];
        String app = new String(plain, 20 + length, end - 20 - length, StandardCharsets.UTF_8);
        if (!app.equals(APP)) throw new AssertionError("the answer is for another account");
        return values(new String(plain, 20, length, StandardCharsets.UTF_8));
    }

    private static Map<String, String> values(String xml) {
        Map<String, String> values = new HashMap<>();
        Matcher m = VALUE.matcher(xml.replaceFirst("^<xml>", ""));
        while (m.find()) values.put(m.group(1), m.group(2) != null ? m.group(2) : m.group(3));
        return values;
    }

    private static String encrypted(String words, String app) {
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        byte[] id = app.getBytes(StandardCharsets.UTF_8);
        int length = 20 + text.length + id.length;
        int fill = 32 - length % 32;
        ByteBuffer plain = ByteBuffer.allocate(length + fill);
        plain.put(UUID.randomUUID().toString().substring(0, 16).getBytes(StandardCharsets.US_ASCII));
        plain.putInt(text.length).put(text).put(id);
        while (plain.hasRemaining()) plain.put((byte) fill);
        return Base64.getEncoder().encodeToString(aes(Cipher.ENCRYPT_MODE, plain.array()));
    }

    private static byte[] aes(int mode, byte[] bytes) {
        try {
            byte[] secret = Base64.getDecoder().decode(KEY + "=");
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(secret, "AES"), new IvParameterSpec(secret, 0, 16));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String sha1(String... parts) {
        String[] sorted = parts.clone();
        Arrays.sort(sorted);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1")
                            .digest(String.join("", sorted).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
