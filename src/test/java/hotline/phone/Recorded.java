package hotline.phone;

import hotline.calls.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A feed that keeps what it is told. */
final class Recorded implements PhoneServer.Feed {
    final LinkedBlockingQueue<Evidence> heard = new LinkedBlockingQueue<>();
    final List<@Nullable Instant> booted = new CopyOnWriteArrayList<>();
    final List<Instant> lost = new CopyOnWriteArrayList<>();

    @Override
    public void heard(Evidence evidence) {
        heard.add(evidence);
    }

    @Override
    public void connected(Instant at, @Nullable Instant bootedAt) {
        booted.add(bootedAt == null ? Instant.EPOCH : bootedAt);
    }

    @Override
    public void lost(@Nullable Instant lastHeard, Instant at) {
        lost.add(at);
    }

    List<Evidence> of(String event) {
        return heard.stream().filter(e -> e.event().equals(event)).toList();
    }
}
