package hotline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser at an address of his own, with its cookies; reads pages and sends the forms on them. */
final class Citizen {
    private static final AtomicInteger ADDRESS = new AtomicInteger();
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;
    private final boolean scripts;
    private String page = "";
    private int status;
    private String path = "";

    private Citizen(boolean scripts, String address) {
        this.scripts = scripts;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .localAddress(address(address))
                .build();
    }

    /** With JavaScript: his forms bring a proof of work. */
    static Citizen somebody() {
        return new Citizen(true, fresh());
    }

    static Citizen withoutScripts() {
        return new Citizen(false, fresh());
    }

    static Citizen at(String address) {
        return new Citizen(true, address);
    }

    static String fresh() {
        int n = ADDRESS.incrementAndGet();
        return "127.1." + n / 200 + "." + (n % 200 + 1);
    }

    /** Another window of the same browser. */
    Citizen copy() {
        Citizen other = new Citizen(scripts, fresh());
        cookies.getCookieStore()
                .getCookies()
                .forEach(c -> other.cookies.getCookieStore().add(URI.create(home()), c));
        return other;
    }

    Citizen english() {
        HttpCookie english = new HttpCookie("hotline-locale", "en");
        english.setPath("/");
        english.setVersion(0);
        cookies.getCookieStore().add(URI.create(home()), english);
        return this;
    }

    void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    Citizen open(String to) {
        return send(HttpRequest.newBuilder(URI.create(home() + to)).GET());
    }

    /** Sends the form of this page that goes there; {@code fields} are names and values in turn. */
    Citizen submit(String to, String... fields) {
        return submit(to, form(to), fields);
    }

    Citizen submit(String to, Map<String, String> form, String... fields) {
        return post(to, filled(form, fields));
    }

    /** What stands in the hidden fields of the form, and the proof of work that it asks for. */
    Map<String, String> form(String to) {
        int at = page.indexOf("<form method=\"post\" action=\"" + to + "\"");
        assertThat(at).as("a form to " + to + " on " + page).isNotNegative();
        Matcher m = HIDDEN.matcher(page.substring(at, page.indexOf("</form>", at)));
        Map<String, String> values = new LinkedHashMap<>();
        while (m.find()) values.put(m.group(1), m.group(2));
        String work = values.get("work");
        if (work != null && scripts) values.put("nonce", Work.done(work, Integer.parseInt(work.split("\\.")[1])));
        return values;
    }

    static Map<String, String> filled(Map<String, String> form, String... fields) {
        Map<String, String> values = new LinkedHashMap<>(form);
        for (int i = 0; i < fields.length; i += 2) values.put(fields[i], fields[i + 1]);
        return values;
    }

    Citizen post(String to, Map<String, String> values) {
        List<String> pairs = new ArrayList<>();
        values.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(HttpRequest.newBuilder(URI.create(home() + to))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** The photo's form on this page. */
    Citizen photo(String name, byte[] bytes) {
        String edge = "----edge" + System.nanoTime();
        List<byte[]> parts = new ArrayList<>();
        form("/report/attachments")
                .forEach((field, value) -> parts.add(("--" + edge + "\r\nContent-Disposition: form-data; name=\""
                                + field + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        parts.add(("--" + edge + "\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        parts.add(bytes);
        parts.add(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(home() + "/report/attachments"))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(BodyPublishers.ofByteArrays(parts)));
    }

    private Citizen send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
            page = answer.body();
            status = answer.statusCode();
            path = answer.uri().getPath();
            return this;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String page() {
        return page;
    }

    int status() {
        return status;
    }

    /** Where he has come to. */
    String path() {
        return path;
    }

    /** What stands in the first group. */
    String found(String pattern) {
        Matcher m = Pattern.compile(pattern).matcher(page);
        assertThat(m.find()).as(pattern + " in " + page).isTrue();
        return m.group(1);
    }

    private static String home() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    private static InetAddress address(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (java.net.UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
