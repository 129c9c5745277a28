package hotline.phone;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.AbstractManagerAction;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.QueueStatusAction;

/** From login to loss: the connection that listens and the one that acts. When one ends, both do. */
final class AmiLife implements AutoCloseable {
    /** Marks the answers to what we ask right after connecting; they come in the feed, in order with its events. */
    static final String SNAPSHOT = "snapshot";

    private final AmiConnection feed;
    private final AmiConnection actions;
    private final Duration ping;

    AmiLife(ServerSettings settings, Duration silence, Consumer<List<String>> events) {
        this.feed = new AmiConnection(settings, silence, events);
        this.actions = new AmiConnection(settings, silence, lines -> {});
        this.ping = silence.dividedBy(3);
    }

    void login() throws IOException, AuthenticationFailedException, TimeoutException {
        feed.login("on");
        actions.login("off");
    }

    AmiConnection actions() {
        return actions;
    }

    /** Who waits and which channels there are; without waiting for the answers. */
    void ask() throws IOException {
        for (AbstractManagerAction question : List.of(new QueueStatusAction(), new CoreShowChannelsAction())) {
            question.setActionId(SNAPSHOT);
            feed.sendAction(question, null);
        }
    }

    /** Returns when a connection has ended. @param alive told each time that the feed answered */
    void stay(Runnable alive) throws InterruptedException {
        try {
            while (!feed.awaitEnd(ping) && !actions.awaitEnd(Duration.ZERO)) {
                feed.ping(alive);
                actions.ping(() -> {});
            }
        } catch (IOException | IllegalStateException e) {
            // ended between the question and the ping
        }
    }

    @Override
    public void close() {
        feed.close();
        actions.close();
    }
}
