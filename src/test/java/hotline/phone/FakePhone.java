package hotline.phone;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A telephone server that does as it is told, unless it is broken. */
final class FakePhone implements PhoneServer {
    final List<MemberMove> moves = new CopyOnWriteArrayList<>();
    volatile List<QueueMember> members = new ArrayList<>();
    volatile boolean up = true;
    volatile boolean broken;
    volatile int asked;

    @Override
    public String name() {
        return "lab";
    }

    @Override
    public void open(Feed feed) {}

    @Override
    public Link link() {
        return new Link("lab", up ? Link.State.CONNECTED : Link.State.REFUSED, Instant.EPOCH, null);
    }

    @Override
    public @Nullable Instant heardAt() {
        return null;
    }

    @Override
    public synchronized Queues queues() throws IOException {
        asked++;
        if (broken) throw new IOException("broken");
        return new Queues(Set.of("booking"), members);
    }

    @Override
    public void send(MemberMove move) throws IOException {
        if (broken) throw new IOException("broken");
        moves.add(move);
    }

    @Override
    public void place(Placing placing) throws IOException {
        if (broken) throw new IOException("broken");
    }

    @Override
    public void close() {}
}
