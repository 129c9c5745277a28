package hotline.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about calls that share a linked identity, in the order of the events' own times.
 *
 * @param size   pieces of evidence; the server's starts, which are no call's, do not count
 * @param starts when the server came up
 */
record Facts(String server, List<Fact> all, Set<String> linked, int size, NavigableSet<Instant> starts) {
    private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::at)
            .thenComparing(Fact::by)
            .thenComparing(f -> f.getClass().getSimpleName())
            .thenComparing(Object::toString);

    /** A set: neither the order nor the number of times that evidence came changes anything. */
    static Facts of(Collection<Evidence> evidence) {
        NavigableSet<Instant> starts = starts(evidence);
        Set<Evidence> once = new LinkedHashSet<>(evidence);
        once.removeIf(e -> e.bootedAt() != null);
        Set<String> linked = new TreeSet<>();
        List<Fact> facts = new ArrayList<>(once.size());
        for (Evidence e : once) {
            if (e.linkedId() != null) linked.add(e.linkedId());
            Fact fact = read(e);
            if (fact != null) facts.add(fact);
        }
        facts.sort(ORDER);
        String server = once.isEmpty() ? "" : once.iterator().next().server();
        return new Facts(server, List.copyOf(facts), linked, once.size(), starts);
    }

    /**
     * The same with what is known of the server's starts.
     *
     * @param lostAfter a call that was silent for so long before a start was lost from sight before it
     */
    Facts with(Collection<Evidence> boots, Duration lostAfter) {
        return new Facts(server, all, linked, size, starts(boots).headSet(lastAt().plus(lostAfter), false));
    }

    static NavigableSet<Instant> starts(Collection<Evidence> evidence) {
        NavigableSet<Instant> starts = new TreeSet<>();
        for (Evidence e : evidence) {
            Instant at = e.bootedAt();
            if (at != null) starts.add(at);
        }
        return starts;
    }

    private static @Nullable Fact read(Evidence e) {
        return switch (e.source()) {
            case AMI -> AmiFacts.read(e);
            case CEL -> CelFacts.read(e);
            case QUEUE_LOG -> QueueLogFacts.read(e);
        };
    }

    /** The Uniqueids of those who called a line or stood in a queue. */
    List<String> callers() {
        return all.stream()
                .filter(f -> f instanceof Fact.Arrived || f instanceof Fact.Asked || f instanceof Fact.Exited)
                .map(Fact::channel)
                .distinct()
                .toList();
    }

    <T extends Fact> List<T> of(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends Fact> List<T> of(Class<T> kind, String channel) {
        return all.stream()
                .filter(f -> kind.isInstance(f) && f.channel().equals(channel))
                .map(kind::cast)
                .toList();
    }

    /** The first of a kind that happened in the stay, by the account of the witness most trusted for times. */
    <T extends Fact> @Nullable T first(Class<T> kind, String channel, Stay stay) {
        return of(kind, channel).stream()
                .filter(stay::holds)
                .min(Comparator.comparing(Fact::by).thenComparing(Fact::at))
                .orElse(null);
    }

    /** When the channel was hung up: the most trusted witness counts. */
    Fact.@Nullable HungUp hungUp(String channel) {
        return of(Fact.HungUp.class, channel).stream()
                .min(Comparator.comparing(Fact::by).thenComparing(Fact::at))
                .orElse(null);
    }

    /**
     * How a call ended that nobody heard end: by the first start of its server after its last evidence, whichever start
     * became known first, or given up by the ledger before that.
     */
    Fact.@Nullable Died died(String caller) {
        if (hungUp(caller) != null) return null;
        Instant last = lastAt();
        Instant start = starts.ceiling(last);
        Stream<Fact.Died> killed =
                start == null ? Stream.of() : Stream.of(new Fact.Died(start, Source.AMI, caller, true));
        return Stream.concat(killed, of(Fact.Died.class, caller).stream())
                .filter(d -> !last.isAfter(d.at()))
                .min(Comparator.comparing(Fact.Died::at))
                .orElse(null);
    }

    /** When the last thing was heard. */
    Instant lastAt() {
        return all.stream()
                .filter(f -> !(f instanceof Fact.Died))
                .map(Fact::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** The linked identities with the caller's own first. */
    List<String> linkedFrom(String caller) {
        List<String> list = new ArrayList<>();
        list.add(caller);
        linked.stream().filter(l -> !Objects.equals(l, caller)).forEach(list::add);
        return List.copyOf(list);
    }
}
