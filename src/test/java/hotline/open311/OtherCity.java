package hotline.open311;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Somebody else's GeoReport server that keeps what it is sent, and misbehaves when it is told to. */
final class OtherCity implements AutoCloseable {
    /** What the next POST leads to. */
    enum Mood {
        /** Takes it and says so. */
        WELL,
        /** Takes it and hangs up. */
        SILENT,
        /** Takes it and answers with an error of its own. */
        BROKEN,
        /** Takes it and gives a token. */
        TOKEN,
        /** Does not take it. */
        REFUSES
    }

    final Queue<Mood> moods = new ConcurrentLinkedQueue<>();
    final List<Map<String, String>> received = new ArrayList<>();
    private final Map<Integer, String> closed = new LinkedHashMap<>();
    private final HttpServer server;

    OtherCity() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2", this::serve);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v2";
    }

    synchronized void close(int id, String notes) {
        closed.put(id, notes);
    }

    synchronized List<Map<String, String>> ofCase(String number) {
        return received.stream().filter(r -> number.equals(r.get("account_id"))).toList();
    }

    synchronized int id(String number) {
        return received.indexOf(ofCase(number).getFirst());
    }

    private synchronized void serve(HttpExchange x) throws IOException {
        String path = x.getRequestURI().getPath();
        if (x.getRequestMethod().equals("POST")) take(x);
        else if (path.startsWith("/v2/tokens/"))
            answer(x, 200, "[{\"service_request_id\":%s,\"token\":\"t\"}]".formatted(last(path)));
        else if (path.startsWith("/v2/requests/")) answer(x, 200, "[" + request(Integer.parseInt(last(path))) + "]");
        else {
            List<String> all = new ArrayList<>();
            for (int i = 0; i < received.size(); i++) all.add(request(i));
            answer(x, 200, "[" + String.join(",", all) + "]");
        }
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replace(".json", "");
    }

    private void take(HttpExchange x) throws IOException {
        Map<String, String> form = form(new String(x.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Mood polled = moods.poll();
        Mood mood = polled == null ? Mood.WELL : polled;
        if (mood == Mood.REFUSES) {
            answer(x, 400, "[{\"code\":400,\"description\":\"no such thing\"}]");
            return;
        }
        received.add(form);
        int id = received.size() - 1;
        switch (mood) {
            case SILENT -> x.close();
            case BROKEN -> answer(x, 502, "bad gateway");
            case TOKEN -> answer(x, 200, "[{\"token\":\"%d\"}]".formatted(id));
            default -> answer(x, 200, "[{\"service_request_id\":%d}]".formatted(id));
        }
    }

    private String request(int id) {
        String notes = closed.get(id);
        return "{\"service_request_id\":%d,\"status\":\"%s\",\"status_notes\":%s,\"description\":\"%s\"}"
                .formatted(
                        id,
                        notes == null ? "open" : "closed",
                        notes == null ? "null" : "\"" + notes + "\"",
                        String.valueOf(received.get(id).get("description")).replace("\n", "\\n"));
    }

    private static void answer(HttpExchange x, int status, String text) {
        try (x) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            x.sendResponseHeaders(status, bytes.length);
            x.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(p -> decoded(p[0]), p -> decoded(p[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
