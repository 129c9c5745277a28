package hotline.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears the telephone server's events for itself, beside the service, and knows when each happened. */
final class Witness implements AutoCloseable {
    private static final String KEYS = "hotline.phone.servers.journey.";
    private static final List<String> HEARD = List.of("QueueCallerJoin", "BridgeEnter", "Newstate");

    private final List<Map<String, String>> events = new CopyOnWriteArrayList<>();
    private final Socket socket;

    private Witness(Socket socket) {
        this.socket = socket;
    }

    /** Signed in when this returns; the server says so by {@code FullyBooted}. */
    static Witness of(Line line) {
        Properties at = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(line.properties().toUri()))) {
            at.load(file);
            Socket socket = new Socket(at.getProperty(KEYS + "host"), Integer.parseInt(at.getProperty(KEYS + "port")));
            Witness witness = new Witness(socket);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String login = "Action: Login\r\nUsername: %s\r\nSecret: %s\r\n\r\n"
                    .formatted(at.getProperty(KEYS + "username"), at.getProperty(KEYS + "secret"));
            socket.getOutputStream().write(login.getBytes(StandardCharsets.UTF_8));
            while (!"FullyBooted".equals(block(in).get("Event"))) {
                // the answer to the login comes first
            }
            Thread.ofVirtual().start(() -> witness.listen(in));
            return witness;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Milliseconds from entering the queue to the bridge, by the events' own times. */
    double waitMs(String call) {
        return at("BridgeEnter", call)
                .subtract(at("QueueCallerJoin", call))
                .movePointRight(3)
                .doubleValue();
    }

    /** Whether whoever is called by this call's channel rings. */
    boolean othersRing(String call) {
        return events.stream()
                .filter(e -> "Newstate".equals(e.get("Event")) && "Ringing".equals(e.get("ChannelStateDesc")))
                .anyMatch(e -> call.equals(e.get("Linkedid")) && !call.equals(e.get("Uniqueid")));
    }

    private BigDecimal at(String event, String call) {
        return events.stream()
                .filter(e -> event.equals(e.get("Event")) && call.equals(e.get("Uniqueid")))
                .map(e -> new BigDecimal(e.get("Timestamp")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + event + " of " + call + " in " + events));
    }

    private void listen(BufferedReader in) {
        try {
            while (true) {
                Map<String, String> event = block(in);
                if (HEARD.contains(event.get("Event"))) events.add(event);
            }
        } catch (IOException e) {
            // closed: it has heard enough
        }
    }

    private static Map<String, String> block(BufferedReader in) throws IOException {
        Map<String, String> block = new HashMap<>();
        for (String line = in.readLine(); line == null || !line.isEmpty(); line = in.readLine()) {
            if (line == null) throw new IOException("the server has closed the connection");
            int colon = line.indexOf(": ");
            if (colon > 0) block.putIfAbsent(line.substring(0, colon), line.substring(colon + 2));
        }
        return block;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
