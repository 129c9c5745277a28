package hotline.notify;

import hotline.base.Channel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** A provider that keeps what it took. Its channel has no real sender, so that nobody else empties this outbox. */
class FakeGateway implements Sender {
    static final Channel CHANNEL = Channel.WEB;

    final List<Letter> taken = Collections.synchronizedList(new ArrayList<>());
    /** What is done with a letter instead of answering that it was taken. */
    final Map<String, Function<Letter, Result>> instead = new ConcurrentHashMap<>();

    boolean canBeAsked = true;

    @Override
    public Channel channel() {
        return CHANNEL;
    }

    @Override
    public String provider() {
        return "fake";
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public Result send(Letter letter) {
        Function<Letter, Result> other = instead.get(letter.to());
        return other == null ? take(letter) : other.apply(letter);
    }

    Accepted take(Letter letter) {
        taken.add(letter);
        return new Accepted("id-" + letter.ref(), MessageState.ACCEPTED);
    }

    @Override
    public Found find(Letter letter, Predicate<String> others) {
        if (!canBeAsked) return new Unknown("not now");
        return taken.stream().anyMatch(l -> l.ref().equals(letter.ref()))
                ? new Taken("id-" + letter.ref(), MessageState.SENT)
                : new Absent();
    }

    List<String> textsTo(String to) {
        synchronized (taken) {
            return taken.stream()
                    .filter(l -> l.to().equals(to))
                    .map(Letter::text)
                    .toList();
        }
    }

    Map<String, Integer> timesByRef() {
        Map<String, Integer> times = new HashMap<>();
        synchronized (taken) {
            taken.forEach(l -> times.merge(l.ref(), 1, Integer::sum));
        }
        return times;
    }
}
