package hotline.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Websocket origins that pages may connect to: the telephone servers tell theirs. */
@ApplicationScoped
public class StreamOrigins {
    private final Set<String> origins = new ConcurrentSkipListSet<>();

    /** Adds {@code scheme://host:port} of a {@code ws://} or {@code wss://} address. */
    public void allow(URI address) {
        int port = address.getPort();
        origins.add(address.getScheme() + "://" + address.getHost() + (port < 0 ? "" : ":" + port));
    }

    Collection<String> all() {
        return origins;
    }
}
