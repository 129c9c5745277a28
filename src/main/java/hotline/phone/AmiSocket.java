package hotline.phone;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.asteriskjava.util.SocketConnectionFacade;
import org.jspecify.annotations.Nullable;

/**
 * The wire below asterisk-java. Events are taken out here as raw lines, before the library sees them: its typed events
 * lose the fields they do not know, and its pump drops events beyond 20,000 waiting. The library gets the rest:
 * greeting, responses, and the events that answer one of its own actions.
 */
final class AmiSocket implements SocketConnectionFacade {
    /** Time to connect, in milliseconds. */
    private static final int CONNECT_MS = 5_000;

    private final Socket socket = new Socket();
    private final BufferedReader in;
    private final BufferedWriter out;
    private final Consumer<List<String>> events;
    private final Deque<String> forLibrary = new ArrayDeque<>();
    private boolean greeted;

    /** @param silenceMs a link silent for so long is dead; pings keep a living one from it */
    AmiSocket(String host, int port, int silenceMs, Consumer<List<String>> events) throws IOException {
        this.events = events;
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MS);
            socket.setSoTimeout(silenceMs);
            socket.setTcpNoDelay(true);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 1 << 16);
            out = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public @Nullable String readLine() throws IOException {
        while (forLibrary.isEmpty()) {
            if (!greeted) {
                greeted = true;
                return in.readLine();
            }
            if (!readBlock()) return null;
        }
        return forLibrary.poll();
    }

    /** False at the end of the stream; a block cut off by it is nothing. */
    private boolean readBlock() throws IOException {
        List<String> block = new ArrayList<>(32);
        String line = in.readLine();
        for (; line != null && !line.isEmpty(); line = in.readLine()) block.add(line);
        if (line == null) return false;
        boolean event = block.stream().anyMatch(l -> l.startsWith("Event: "));
        if (event) events.accept(block);
        if (!event || block.stream().anyMatch(l -> l.startsWith("ActionID: "))) {
            forLibrary.addAll(block);
            forLibrary.add("");
        }
        return true;
    }

    @Override
    public void write(String text) throws IOException {
        out.write(text);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected() && !socket.isClosed();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    @Override
    public InetAddress getRemoteAddress() {
        return socket.getInetAddress();
    }

    @Override
    public int getRemotePort() {
        return socket.getPort();
    }
}
