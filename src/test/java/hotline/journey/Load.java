package hotline.journey;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Citizens who write and people who work, through several nodes at once. Whoever gets no answer asks another node the same. */
final class Load implements AutoCloseable {
    private static final int HANDS = 4;

    private final List<Service> nodes;
    private final Map<String, Set<String>> cases = new ConcurrentHashMap<>();
    private final List<Thread> hands;
    private volatile boolean enough;

    Load(List<Service> nodes) {
        this.nodes = List.copyOf(nodes);
        hands = IntStream.range(0, HANDS)
                .mapToObj(i -> Thread.ofVirtual().start(() -> work(i)))
                .toList();
    }

    /** By the reference of the message the numbers that were answered for it. */
    Map<String, Set<String>> cases() {
        return cases;
    }

    void end() throws InterruptedException {
        enough = true;
        for (Thread hand : hands) hand.join();
    }

    private void work(int hand) {
        for (int n = 0; !enough; n++) {
            String ref = "load-" + hand + "-" + n + "-" + System.nanoTime();
            String number = written(ref, node(hand + n));
            if (n % 3 == 0) send(node(n), "operator", "/api/cases/" + number + "/answer", "{\"text\":\"好\"}");
            else if (n % 3 == 1)
                send(node(n), "dispatcher", "/api/cases/" + number + "/dispatch", "{\"unit\":\"bus\"}");
            else send(node(n), "dispatcher", "/api/cases/" + number + "/urge", "{\"text\":\"快\"}");
        }
    }

    /** Until it is acknowledged, as a real channel does; now and then also once more afterwards. */
    private String written(String ref, Service first) {
        String body = """
                {"channel":"sms","ref":"%s","from":"13900001234","text":"路灯不亮","kind":"complaint"}""".formatted(ref);
        Service node = first;
        while (true) {
            Api.Answer answer = send(node, "api", "/api/contacts", body);
            if (answer != null && answer.status() < 300) {
                String number = answer.json().path("case").asText();
                cases.computeIfAbsent(ref, r -> ConcurrentHashMap.newKeySet()).add(number);
                return number;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            node = nodes.get((nodes.indexOf(node) + 1) % nodes.size());
        }
    }

    /** {@code null} when there was no answer. */
    private static Api.Answer send(Service node, String who, String path, String body) {
        try {
            return node.api(who).ask("POST", path, body);
        } catch (UncheckedIOException e) {
            return null;
        }
    }

    private Service node(int n) {
        return nodes.get(n % nodes.size());
    }

    @Override
    public void close() throws InterruptedException {
        end();
    }
}
