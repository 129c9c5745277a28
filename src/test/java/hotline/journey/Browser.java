package hotline.journey;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A signed-in browser without a screen: its cookie is good at every node. */
final class Browser {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String cookie;

    private Browser(String cookie) {
        this.cookie = cookie;
    }

    static Browser signedIn(Service node, String login) throws Exception {
        String form = "login=" + login + "&password=" + URLEncoder.encode("demo-" + login, StandardCharsets.UTF_8);
        HttpResponse<Void> answer = HTTP.send(
                HttpRequest.newBuilder(node.home().resolve("login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        String set = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return new Browser(set.substring(0, set.indexOf(';')));
    }

    int status(Service node, String path) throws Exception {
        return HTTP.send(request(node, path).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** By the button on a page of that node. */
    void signOut(Service node) throws Exception {
        String page = HTTP.send(request(node, "desk/queue").build(), HttpResponse.BodyHandlers.ofString())
                .body();
        String csrf = page.replaceAll("(?s).*<meta name=\"csrf\" content=\"([^\"]+)\".*", "$1");
        HttpRequest out = request(node, "logout")
                .header("X-CSRF-Token", csrf)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        int status = HTTP.send(out, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 204) throw new AssertionError("not signed out: " + status);
    }

    /** Follows the node's live stream until that ends it. */
    Stream live(Service node) {
        List<String> lines = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> end = HTTP.sendAsync(request(node, "live").build(), HttpResponse.BodyHandlers.ofLines())
                .thenAcceptAsync(answer -> answer.body().forEach(lines::add));
        return new Stream(lines, end);
    }

    record Stream(List<String> lines, CompletableFuture<Void> end) {
        boolean told(String what) {
            return lines.stream().anyMatch(line -> line.contains(what));
        }
    }

    private HttpRequest.Builder request(Service node, String path) {
        return HttpRequest.newBuilder(URI.create(node.home() + path))
                .header("Cookie", cookie)
                .header("Accept", "*/*");
    }
}
