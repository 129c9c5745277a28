package hotline.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every version of the catalogue. What is in force at an instant is, for each key, the row of the last version that
 * names it; so an early change made later lets a planned one stand.
 */
public final class CatalogueBook {
    static final CatalogueBook EMPTY = new CatalogueBook(List.of(), List.of());

    private final List<CatalogueVersion> versions;
    private final Map<RowKey, List<Entry>> entries = new HashMap<>();

    /** What a version says of a key; no row: from then on there is none. */
    public record Entry(
            CatalogueVersion version, RowKey key, @Nullable CatalogueRow row) {}

    CatalogueBook(List<CatalogueVersion> versions, List<Entry> entries) {
        this.versions = versions.stream().sorted().toList();
        entries.stream()
                .sorted((a, b) -> a.version().compareTo(b.version()))
                .forEach(e -> this.entries
                        .computeIfAbsent(e.key(), k -> new ArrayList<>(1))
                        .add(e));
    }

    /** All of them, in the order in which they begin. */
    public List<CatalogueVersion> versions() {
        return versions;
    }

    /** The one that is in force; empty before the first. */
    public Optional<CatalogueVersion> version(Instant at) {
        return versions.reversed().stream().filter(v -> v.isValid(at)).findFirst();
    }

    /** Id of the version that was made last, 0 when there is none. */
    public long newest() {
        return versions.stream().mapToLong(CatalogueVersion::id).max().orElse(0);
    }

    public Optional<DatedRow> row(RowKey key, Instant at) {
        return last(entries.getOrDefault(key, List.of()), at);
    }

    public List<DatedRow> rows(Instant at) {
        return entries.values().stream().flatMap(e -> last(e, at).stream()).toList();
    }

    /** True when any version ever said anything of the key. */
    boolean knows(RowKey key) {
        return entries.containsKey(key);
    }

    /** What one version changed; the row is {@code null} where it took one away. */
    public Stream<Entry> entries(long version) {
        return entries.values().stream()
                .flatMap(List::stream)
                .filter(e -> e.version().id() == version);
    }

    private static Optional<DatedRow> last(List<Entry> history, Instant at) {
        for (Entry e : history.reversed()) {
            if (!e.version().isValid(at)) continue;
            CatalogueRow row = e.row();
            return row == null ? Optional.empty() : Optional.of(new DatedRow(e.version(), row));
        }
        return Optional.empty();
    }
}
