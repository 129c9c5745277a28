package hotline.phone;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.asteriskjava.AsteriskVersion;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.asteriskjava.util.SocketConnectionFacade;
import org.jspecify.annotations.Nullable;

/**
 * One AMI connection for one life: login, actions and answers are asterisk-java's, the events go by it ({@link
 * AmiSocket}), and it never reconnects by itself, which would be ten times in half a second.
 */
final class AmiConnection extends ManagerConnectionImpl {
    /** A living link is never silent longer: it is pinged three times as often. */
    static final Duration SILENCE = Duration.ofSeconds(15);

    private static final long ANSWER_MS = 5_000;

    private final ServerSettings to;
    private final Duration silence;
    private final Consumer<List<String>> events;
    private final CountDownLatch ended = new CountDownLatch(1);

    AmiConnection(ServerSettings to, Duration silence, Consumer<List<String>> events) {
        this.to = to;
        this.silence = silence;
        this.events = events;
        setHostname(to.host());
        setPort(to.port());
        setUsername(to.username());
        setPassword(to.secret());
        setDefaultResponseTimeout(ANSWER_MS);
        setDefaultEventTimeout(ANSWER_MS);
    }

    /** @param mask {@code on} for the feed, {@code off} for a connection of actions only */
    @Override
    public void login(@Nullable String mask) throws IOException, AuthenticationFailedException, TimeoutException {
        try {
            super.login(mask);
        } catch (IOException | AuthenticationFailedException | TimeoutException e) {
            close();
            throw e;
        }
    }

    /** Does not wait for the answer: that something comes is what the read timeout watches. */
    void ping(Runnable answered) throws IOException {
        sendAction(new PingAction(), response -> answered.run());
    }

    /** True as soon as the connection has ended. */
    boolean awaitEnd(Duration most) throws InterruptedException {
        return ended.await(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    void close() {
        state = ManagerConnectionState.DISCONNECTED;
        disconnect();
        ended.countDown();
    }

    /** Not asked: it only picks spellings of old actions, and asking needs rights and, without them, seconds. */
    @Override
    protected AsteriskVersion determineVersion() {
        return AsteriskVersion.DEFAULT_VERSION;
    }

    @Override
    protected SocketConnectionFacade createSocket() throws IOException {
        return new AmiSocket(to.host(), to.port(), (int) silence.toMillis(), events);
    }

    @Override
    public void dispatchEvent(ManagerEvent event, @Nullable Integer waiting) {
        if (event instanceof DisconnectEvent) {
            state = ManagerConnectionState.DISCONNECTED;
            ended.countDown();
        }
        super.dispatchEvent(event, waiting);
    }
}
