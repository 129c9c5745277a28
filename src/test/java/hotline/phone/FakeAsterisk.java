package hotline.phone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A TCP server that speaks as much of AMI as the service uses, in the words that a real Asterisk 22 used. */
final class FakeAsterisk implements AutoCloseable {
    static final String SECRET = "fake-secret";

    /** What one QueueAdd made. */
    record Member(String queue, String endpoint, String name, String paused) {}

    private final ServerSocket listener;
    private final List<Client> clients = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> actions = new CopyOnWriteArrayList<>();
    private final Map<String, Member> members = new ConcurrentSkipListMap<>();
    private final Map<String, String> channels = new ConcurrentSkipListMap<>();
    private final Map<String, String> callers = new ConcurrentSkipListMap<>();
    private volatile String secret = SECRET;
    private volatile int uptime = 100_000;
    private volatile boolean silent;

    FakeAsterisk() {
        this(0);
    }

    FakeAsterisk(int port) {
        try {
            listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    ServerSettings settings(String password, Map<String, Extension> extensions) {
        return settings("lab", password, extensions);
    }

    ServerSettings settings(String name, String password, Map<String, Extension> extensions) {
        URI ws = URI.create("ws://127.0.0.1:8088/ws");
        return new ServerSettings(name, "127.0.0.1", port(), "hotline", password, ws, null, extensions);
    }

    void secret(String now) {
        secret = now;
    }

    void uptime(int seconds) {
        uptime = seconds;
    }

    /** From now on nothing is answered and nothing is sent, and the connections stay open. */
    void silent(boolean now) {
        silent = now;
    }

    void dropAll() {
        clients.forEach(Client::close);
        clients.clear();
    }

    List<Map<String, String>> actions() {
        return actions;
    }

    List<Map<String, String>> actions(String name) {
        return actions.stream().filter(a -> name.equals(a.get("Action"))).toList();
    }

    Map<String, Member> members() {
        return members;
    }

    void member(String queue, String extension, String name) {
        members.put(queue + "/PJSIP/" + extension, new Member(queue, "PJSIP/" + extension, name, ""));
    }

    /** A caller of the snapshot: {@code block} are the lines of its QueueEntry. */
    void caller(String uniqueId, String block) {
        callers.put(uniqueId, block);
    }

    void channel(String uniqueId, String block) {
        channels.put(uniqueId, block);
    }

    int feeds() {
        return (int) clients.stream().filter(c -> c.feed).count();
    }

    /** To every feed; lines are separated by {@code \n}. */
    void emit(String block) {
        clients.stream().filter(c -> c.feed).forEach(c -> c.send(block));
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        dropAll();
    }

    private void accept() {
        try {
            while (true) {
                Client client = new Client(listener.accept());
                clients.add(client);
                Thread.ofVirtual().start(client::serve);
            }
        } catch (IOException e) {
            // closed
        }
    }

    private final class Client {
        private final Socket socket;
        private final OutputStream out;
        private volatile boolean feed;

        Client(Socket socket) throws IOException {
            this.socket = socket;
            this.out = socket.getOutputStream();
        }

        void serve() {
            try (BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                raw("Asterisk Call Manager/11.0.0\r\n");
                Map<String, String> action = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.isEmpty()) {
                        answer(action);
                        action = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                    } else {
                        action.put(
                                line.substring(0, line.indexOf(':')),
                                line.substring(line.indexOf(':') + 1).strip());
                    }
                }
            } catch (IOException e) {
                // the other side went away
            } finally {
                clients.remove(this);
            }
        }

        private void answer(Map<String, String> action) {
            if (silent) return;
            String id = "ActionID: " + action.get("ActionID") + "\n";
            switch (action.get("Action")) {
                case "Challenge" -> send("Response: Success\n" + id + "Challenge: 123456789");
                case "Login" -> login(action, id);
                case "Ping" -> send("Response: Success\n" + id + "Ping: Pong\nTimestamp: 1795202695.863317");
                case "QueueStatus" -> queueStatus(id);
                case "CoreShowChannels" -> list(id, "CoreShowChannels", channels);
                case "Originate" -> send("Response: Success\n" + id + "Message: Originate successfully queued");
                case "QueueAdd" -> add(action, id);
                case "QueueRemove" -> remove(action, id);
                case "QueuePause" -> pause(action, id);
                default -> send("Response: Error\n" + id + "Message: Invalid/unknown command");
            }
            actions.add(action);
        }

        private void login(Map<String, String> action, String id) {
            if (!md5("123456789" + secret).equals(action.get("Key"))) {
                send("Response: Error\n" + id + "Message: Authentication failed");
                return;
            }
            send("Response: Success\n" + id + "Message: Authentication accepted");
            if ("off".equals(action.get("Events"))) return;
            feed = true;
            send("Event: FullyBooted\nPrivilege: system,all\nUptime: " + uptime
                    + "\nLastReload: 1\nStatus: Fully Booted");
        }

        private void queueStatus(String id) {
            send("Response: Success\n" + id + "EventList: start\nMessage: Queue status will follow");
            for (String queue : List.of("booking", "complaint")) {
                send("Event: QueueParams\n" + id + "Queue: " + queue + "\nMax: 0\nStrategy: rrmemory");
            }
            for (Member m : members.values()) {
                send("Event: QueueMember\n" + id + "Queue: " + m.queue() + "\nName: " + m.name() + "\nLocation: "
                        + m.endpoint() + "\nStateInterface: " + m.endpoint()
                        + "\nMembership: dynamic\nStatus: 1\nPaused: "
                        + (m.paused().isEmpty() ? 0 : 1) + "\nPausedReason: " + m.paused());
            }
            callers.values().forEach(block -> send("Event: QueueEntry\n" + id + block));
            send("Event: QueueStatusComplete\n" + id + "EventList: Complete\nListItems: 3");
        }

        private void list(String id, String name, Map<String, String> items) {
            send("Response: Success\n" + id + "EventList: start\nMessage: will follow");
            items.values().forEach(block -> send("Event: CoreShowChannel\n" + id + block));
            send("Event: " + name + "Complete\n" + id + "EventList: Complete\nListItems: " + items.size());
        }

        private void add(Map<String, String> action, String id) {
            String pause = "true".equals(action.get("Paused")) ? action.getOrDefault("Reason", "") : "";
            Member member = new Member(
                    action.get("Queue"), action.get("Interface"), action.getOrDefault("MemberName", ""), pause);
            boolean there = members.putIfAbsent(member.queue() + "/" + member.endpoint(), member) != null;
            send(
                    there
                            ? "Response: Error\n" + id + "Message: Unable to add interface: Already there"
                            : "Response: Success\n" + id + "Message: Added interface to queue");
        }

        private void remove(Map<String, String> action, String id) {
            boolean there = members.remove(action.get("Queue") + "/" + action.get("Interface")) != null;
            send(
                    there
                            ? "Response: Success\n" + id + "Message: Removed interface from queue"
                            : "Response: Error\n" + id + "Message: Unable to remove interface: Not there");
        }

        private void pause(Map<String, String> action, String id) {
            String reason = "true".equals(action.get("Paused")) ? action.getOrDefault("Reason", "") : "";
            members.replaceAll((key, m) -> m.endpoint().equals(action.get("Interface"))
                    ? new Member(m.queue(), m.endpoint(), m.name(), reason)
                    : m);
            send("Response: Success\n" + id + "Message: Interface paused successfully");
        }

        private void send(String block) {
            if (!silent) raw(block.strip().replace("\n", "\r\n") + "\r\n\r\n");
        }

        private synchronized void raw(String text) {
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                close();
            }
        }

        private void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
