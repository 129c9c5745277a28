package hotline.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who was bridged with whom: the only evidence of the talk that also knows the second operator after a transfer. */
final class Bridges {
    private final Facts facts;

    /** When everything ended at once, because the server died. */
    private final @Nullable Instant dead;

    Bridges(Facts facts, @Nullable Instant dead) {
        this.facts = facts;
        this.dead = dead;
    }

    /** @param to {@code null} while it goes on */
    record Span(Instant from, @Nullable Instant to) {
        @Nullable
        Span with(Span other) {
            Instant start = from.isAfter(other.from) ? from : other.from;
            Instant end = to == null || (other.to != null && other.to.isBefore(to)) ? other.to : to;
            return end != null && !end.isAfter(start) ? null : new Span(start, end);
        }
    }

    /** Someone in a bridge with the caller. */
    record Meeting(String channel, @Nullable String telephone, Span span) {}

    List<Meeting> with(String caller) {
        List<Meeting> meetings = new ArrayList<>();
        for (String bridge : bridges()) {
            List<Span> own = spans(bridge, caller);
            if (own.isEmpty()) continue;
            for (String other : channels(bridge)) {
                if (!other.equals(caller)) meet(meetings, bridge, own, other);
            }
        }
        meetings.sort(Comparator.comparing((Meeting m) -> m.span().from()).thenComparing(Meeting::channel));
        return meetings;
    }

    private void meet(List<Meeting> meetings, String bridge, List<Span> own, String other) {
        String telephone = entered(bridge, other).getFirst().telephone();
        for (Span mine : own) {
            for (Span theirs : spans(bridge, other)) {
                Span both = mine.with(theirs);
                if (both != null) meetings.add(new Meeting(other, telephone, both));
            }
        }
    }

    private Set<String> bridges() {
        Set<String> bridges = new LinkedHashSet<>();
        facts.of(Fact.Entered.class).forEach(e -> bridges.add(e.bridge()));
        return bridges;
    }

    private Set<String> channels(String bridge) {
        Set<String> channels = new LinkedHashSet<>();
        facts.of(Fact.Entered.class).stream()
                .filter(e -> e.bridge().equals(bridge))
                .forEach(e -> channels.add(e.channel()));
        return channels;
    }

    private List<Fact.Entered> entered(String bridge, String channel) {
        return byOneWitness(facts.of(Fact.Entered.class, channel).stream()
                .filter(e -> e.bridge().equals(bridge))
                .toList());
    }

    private List<Fact.Parted> parted(String bridge, String channel) {
        return byOneWitness(facts.of(Fact.Parted.class, channel).stream()
                .filter(e -> e.bridge().equals(bridge))
                .toList());
    }

    /** The account of the most trusted witness that saw this; mixing two would double every entry. */
    private static <T extends Fact> List<T> byOneWitness(List<T> seen) {
        Source best = seen.stream().map(Fact::by).min(Comparator.naturalOrder()).orElse(null);
        return seen.stream().filter(f -> f.by() == best).toList();
    }

    private List<Span> spans(String bridge, String channel) {
        List<Span> spans = new ArrayList<>();
        List<Fact.Entered> entered = entered(bridge, channel);
        List<Fact.Parted> parted = parted(bridge, channel);
        for (int i = 0; i < entered.size(); i++) {
            Instant from = entered.get(i).at();
            Instant next = i + 1 < entered.size() ? entered.get(i + 1).at() : null;
            Instant to = parted.stream()
                    .map(Fact::at)
                    .filter(at -> !at.isBefore(from))
                    .findFirst()
                    .orElse(null);
            if (to == null || (next != null && to.isAfter(next))) to = next;
            spans.add(new Span(from, to == null ? end(channel) : to));
        }
        return spans;
    }

    private @Nullable Instant end(String channel) {
        Fact.HungUp hungUp = facts.hungUp(channel);
        return hungUp == null ? dead : hungUp.at();
    }
}
