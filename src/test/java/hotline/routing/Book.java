package hotline.routing;

import hotline.base.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A catalogue written in a test, version by version. */
final class Book {
    static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-03-03T00:00:00Z");
    static final Instant FRIDAY = Instant.parse("2026-03-06T00:00:00Z");

    private final List<CatalogueVersion> versions = new ArrayList<>();
    private final List<CatalogueBook.Entry> entries = new ArrayList<>();

    Book from(Instant from) {
        versions.add(new CatalogueVersion(versions.size() + 1, from, MONDAY, "admin", ""));
        return this;
    }

    /** {@code matter area lead co+co ruleSet urgency}; {@code *} is any, {@code -} none. */
    Book row(String text) {
        CatalogueRow row = rowOf(text);
        entries.add(new CatalogueBook.Entry(versions.getLast(), row.key(), row));
        return this;
    }

    Book gone(String matter, String area) {
        entries.add(new CatalogueBook.Entry(versions.getLast(), key(matter, area), null));
        return this;
    }

    CatalogueBook book() {
        return new CatalogueBook(versions, entries);
    }

    static CatalogueRow rowOf(String text) {
        String[] cells = text.split(" ");
        String co = cell(cells, 3);
        String urgency = cell(cells, 5);
        return new CatalogueRow(
                key(cells[0], cells[1]),
                cells[2],
                co == null ? List.of() : List.of(co.split("\\+")),
                cell(cells, 4),
                urgency == null ? null : Urgency.valueOf(urgency));
    }

    static RowKey key(String matter, String area) {
        return RowKey.of(matter.replace("*", ""), area.replace("*", ""));
    }

    private static @Nullable String cell(String[] cells, int at) {
        return at >= cells.length || cells[at].equals("-") ? null : cells[at];
    }
}
