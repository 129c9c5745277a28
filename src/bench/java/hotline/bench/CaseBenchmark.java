package hotline.bench;

import hotline.journey.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How many cases the packaged service takes and shows a second over HTTP, on this machine, its database and this driver on the same
 * cores. Prints, judges nothing. {@code -Dclients=} at once, {@code -Drequests=} each.
 */
class CaseBenchmark {
    private static final int CLIENTS = Integer.getInteger("clients", 8);
    private static final int REQUESTS = Integer.getInteger("requests", 500);
    private static final Pattern NUMBER = Pattern.compile("\"case\":\"([^\"]+)\"");

    private record Ask(String method, String path, String user, String accept, String body) {}

    private final ConcurrentLinkedQueue<String> numbers = new ConcurrentLinkedQueue<>();
    private final AtomicLong serial = new AtomicLong(System.nanoTime());

    @Test
    void cases_a_second() throws Exception {
        Path phones = Files.createTempFile("no-phones", ".properties");
        try (Service service = Service.fresh("bench-cases", phones, "-Xmx512m", "-Dquarkus.log.level=WARN")) {
            run(service, "warm-up: create", this::create);
            run(service, "create", this::create);
            List<String> made = new ArrayList<>(numbers);
            run(service, "one case", n -> get("/api/cases/" + made.get((int) (n % made.size())), "application/json"));
            run(service, "first page of the queue, JSON", n -> get("/api/cases", "application/json"));
            run(service, "first page of the queue, page", n -> get("/desk/queue", "text/html"));
            run(service, "answer", n -> new Ask(
                    "POST", "/api/cases/" + made.get((int) (n % made.size())) + "/answer", "operator", "application/json", "{\"text\":\"好\"}"));
            System.out.println("figure: resident memory then " + service.residentMiB() + " MiB");
        }
    }

    private Ask create(long n) {
        long id = serial.incrementAndGet();
        String body = ("{\"channel\":\"sms\",\"ref\":\"b%d\",\"from\":\"138%08d\",\"text\":\"中山路%d号门口路灯不亮，晚上很黑\",\"kind\":\"complaint\"}")
                .formatted(id, id % 100_000_000, id % 200);
        return new Ask("POST", "/api/contacts", "api", "application/json", body);
    }

    private static Ask get(String path, String accept) {
        return new Ask("GET", path, "operator", accept, "");
    }

    private void run(Service service, String what, LongFunction<Ask> asks) throws Exception {
        List<Double> times = new ArrayList<>();
        long cpu = service.cpuMillis();
        long begun = System.nanoTime();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<Double>>> all = new ArrayList<>();
            for (int c = 0; c < CLIENTS; c++) {
                int first = c * REQUESTS;
                all.add(clients.submit(() -> client(service.home(), first, asks)));
            }
            for (Future<List<Double>> f : all) times.addAll(f.get());
        }
        double took = (System.nanoTime() - begun) / 1e9;
        long refused = times.stream().filter(t -> t < 0).count();
        times.sort(null);
        System.out.printf(
                "figure: %s, %d at once, load %.1f: %.0f/s, p50 %.1f, p99 %.1f ms, %.2f ms CPU of the service each, %d not 2xx%n",
                what,
                CLIENTS,
                ManyCases.load(),
                times.size() / took,
                times.get(times.size() / 2),
                times.get(times.size() * 99 / 100 - 1),
                (double) (service.cpuMillis() - cpu) / times.size(),
                refused);
    }

    /** How long each took in ms, negative when it was refused. */
    private List<Double> client(URI home, int first, LongFunction<Ask> asks) throws IOException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            Ask ask = asks.apply(first + i);
            long begun = System.nanoTime();
            boolean well = send(home, ask);
            double ms = (System.nanoTime() - begun) / 1e6;
            times.add(well ? ms : -ms);
        }
        return times;
    }

    private boolean send(URI home, Ask ask) {
        try {
            HttpURLConnection http = (HttpURLConnection) home.resolve(ask.path).toURL().openConnection();
            http.setRequestMethod(ask.method);
            String who = ask.user + ":demo-" + ask.user;
            http.setRequestProperty("Authorization", "Basic " + Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8)));
            http.setRequestProperty("Accept", ask.accept);
            if (!ask.body.isEmpty()) {
                http.setDoOutput(true);
                http.setRequestProperty("Content-Type", "application/json");
                http.getOutputStream().write(ask.body.getBytes(StandardCharsets.UTF_8));
            }
            boolean well = http.getResponseCode() / 100 == 2;
            try (InputStream in = well ? http.getInputStream() : http.getErrorStream()) {
                if (in == null) return well;
                Matcher number = NUMBER.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                if (ask.path.equals("/api/contacts") && number.find()) numbers.add(number.group(1));
            }
            return well;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
