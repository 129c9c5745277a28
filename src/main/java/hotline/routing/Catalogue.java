package hotline.routing;

import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The door of the dispatch catalogue 派单目录. Read from memory; every {@value #FRESH_SECONDS} s it is asked whether there is
 * a newer version, so a change made at another node counts here that much later.
 */
@ApplicationScoped
public class Catalogue {
    static final int FRESH_SECONDS = 5;

    private static final Logger LOG = Logger.getLogger(Catalogue.class);

    private final CatalogueRows rows;
    private final CatalogueWriter writer;
    private final Directory directory;
    private final Clock clock;
    private volatile @Nullable Read read;

    private record Read(Instant at, CatalogueBook book) {}

    @Inject
    Catalogue(CatalogueRows rows, CatalogueWriter writer, Directory directory, Clock clock) {
        this.rows = rows;
        this.writer = writer;
        this.directory = directory;
        this.clock = clock;
    }

    public CatalogueBook book() {
        Read current = read;
        Instant now = Instant.now(clock);
        if (current != null && Duration.between(current.at(), now).abs().toSeconds() < FRESH_SECONDS)
            return current.book();
        boolean same = current != null && rows.newest() == current.book().newest();
        Read next = new Read(now, same && current != null ? current.book() : rows.book());
        read = next;
        return next.book();
    }

    /** The rows of a CSV file, UTF-8. Refuses with {@link CatalogueRefused}, naming every bad line. */
    public List<CatalogueRow> read(byte[] csv) {
        return CatalogueFile.rows(CatalogueFile.text(csv), Known.of(directory));
    }

    /** Refuses with {@link CatalogueRefused}, naming every bad row. */
    public List<CatalogueRow> read(List<RawRow> raw) {
        return RowReading.rows(raw, List.of(), Known.of(directory));
    }

    /** What would be different if there were these rows and no others. {@code from} {@code null}: at once. */
    public CatalogueChange whole(List<CatalogueRow> rows, @Nullable Instant from) {
        return CatalogueChange.whole(book(), since(from), rows);
    }

    /** What would be different with these rows in place of those of the same matter and area, and without the gone. */
    public CatalogueChange some(List<CatalogueRow> rows, List<RowKey> gone, @Nullable Instant from) {
        return CatalogueChange.some(book(), since(from), rows, gone);
    }

    /**
     * Makes it so.
     *
     * @return id of the new version, 0 when nothing is different
     */
    public long make(CatalogueChange change, String note, Actor by) {
        if (change.isNothing()) return 0;
        Instant now = now();
        Instant from = change.from().isBefore(now) ? now : change.from();
        try {
            return writer.write(change, from, now, note, by);
        } finally {
            read = null;
        }
    }

    /** A town's first rows, in force from ever on; those of matters and areas that it has spoken of are left alone. */
    public void seed(byte[] csv) {
        CatalogueBook book = book();
        List<CatalogueRow> missing =
                read(csv).stream().filter(r -> !book.knows(r.key())).toList();
        if (missing.isEmpty()) return;
        Instant now = now();
        Instant from = book.versions().isEmpty() ? Instant.EPOCH : now;
        try {
            writer.write(CatalogueChange.some(book, from, missing, List.of()), from, now, "", Actor.SYSTEM);
        } catch (Refusal moved) {
            LOG.info("another node has just loaded the catalogue");
        }
        read = null;
    }

    private Instant since(@Nullable Instant from) {
        Instant now = now();
        if (from == null) return now;
        if (from.isBefore(now)) throw Refusal.invalid("from", "past");
        return from;
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
