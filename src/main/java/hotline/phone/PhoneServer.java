package hotline.phone;

import hotline.calls.Evidence;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One telephone server as the service sees it. Asterisk in life ({@link AmiServer}), a fake in tests. */
interface PhoneServer {
    String name();

    /** Connects in the background and again after each loss, until {@link #close}. */
    void open(Feed feed);

    Link link();

    /** The last moment at which the server surely was heard; {@code null} before the first. */
    @Nullable
    Instant heardAt();

    /** Asks now. Blocks, so never called by the feed. */
    Queues queues() throws IOException;

    /** Blocks until the server has answered. To remove somebody who is not there is no failure. */
    void send(MemberMove move) throws IOException;

    /** Asks for a call; returns when the server has taken it on, not when it rings. */
    void place(Placing placing) throws IOException;

    void close();

    /** What the server tells, in its order, from one thread; must return at once. */
    interface Feed {
        void heard(Evidence evidence);

        /** @param bootedAt when the server itself started, {@code null} if it does not tell */
        void connected(Instant at, @Nullable Instant bootedAt);

        /** Also when a first attempt failed. @param lastHeard {@code null} if never since the service started */
        void lost(@Nullable Instant lastHeard, Instant at);
    }
}
