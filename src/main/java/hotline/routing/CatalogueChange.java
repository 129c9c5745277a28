package hotline.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What would be different.
 *
 * @param from when it begins
 * @param base the newest version that this was compared with; confirming it needs the same
 */
public record CatalogueChange(
        Instant from, long base, List<CatalogueRow> added, List<Changed> changed, List<CatalogueRow> removed) {

    public record Changed(CatalogueRow before, CatalogueRow after) {}

    /** @param after every row that there shall be; what is not among them ends */
    static CatalogueChange whole(CatalogueBook book, Instant from, List<CatalogueRow> after) {
        Map<RowKey, CatalogueRow> before = before(book, from);
        Map<RowKey, CatalogueRow> wanted = byKey(after);
        TreeSet<RowKey> keys = new TreeSet<>(before.keySet());
        keys.addAll(wanted.keySet());
        return of(book, from, keys, before, wanted);
    }

    /** @param gone keys whose rows end */
    static CatalogueChange some(CatalogueBook book, Instant from, List<CatalogueRow> rows, List<RowKey> gone) {
        Map<RowKey, CatalogueRow> wanted = byKey(rows);
        TreeSet<RowKey> keys = new TreeSet<>(wanted.keySet());
        keys.addAll(gone);
        return of(book, from, keys, before(book, from), wanted);
    }

    public boolean isNothing() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** The rows that the new version brings. */
    List<CatalogueRow> brought() {
        return Stream.concat(added.stream(), changed.stream().map(Changed::after))
                .toList();
    }

    String summary() {
        return "from " + from + ": " + added.size() + " added, " + changed.size() + " changed, " + removed.size()
                + " removed";
    }

    private static CatalogueChange of(
            CatalogueBook book,
            Instant from,
            TreeSet<RowKey> keys,
            Map<RowKey, CatalogueRow> before,
            Map<RowKey, CatalogueRow> wanted) {
        CatalogueChange change =
                new CatalogueChange(from, book.newest(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        keys.forEach(key -> change.compare(before.get(key), wanted.get(key)));
        return change;
    }

    private void compare(@Nullable CatalogueRow before, @Nullable CatalogueRow after) {
        if (before == null && after != null) added.add(after);
        else if (before != null && after == null) removed.add(before);
        else if (before != null && after != null && !before.equals(after)) changed.add(new Changed(before, after));
    }

    private static Map<RowKey, CatalogueRow> before(CatalogueBook book, Instant from) {
        return byKey(book.rows(from).stream().map(DatedRow::row).toList());
    }

    private static Map<RowKey, CatalogueRow> byKey(List<CatalogueRow> rows) {
        return rows.stream().collect(Collectors.toMap(CatalogueRow::key, r -> r, (a, b) -> b, TreeMap::new));
    }
}
