package hotline.cases;

import hotline.cases.Likeness.Sketch;
import hotline.directory.Directory;
import hotline.vault.Vault;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Cases somebody works on that may be about the same thing as what is being typed. Never a secret one, never one that the
 * viewer may not see; words are at most a few seconds behind.
 */
@ApplicationScoped
public class Duplicates {
    private static final int MOST = 5;

    private final Jdbi jdbi;
    private final Vault vault;
    private final PlaceText places;
    private final Codes codes;
    private final Directory directory;
    private final Clock clock;

    @Inject
    Duplicates(Jdbi jdbi, Vault vault, PlaceText places, Codes codes, Directory directory, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.places = places;
        this.codes = codes;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What is known so far; {@code null} is not known.
     *
     * @param matter its code
     */
    public record Typed(
            @Nullable String what,
            @Nullable String matter,
            @Nullable String cell,
            @Nullable String address,
            @Nullable Long citizen) {}

    private record Found(DuplicateLine line, Sketch sketch) {}

    /** The likeliest first, at most {@value #MOST}. */
    @Transactional
    public List<DuplicateLine> of(Typed typed, Viewer viewer) {
        Sketch sketch = new Sketch(
                grams(typed.what),
                codes.matterOrNull(typed.matter),
                blank(typed.cell) ? null : typed.cell,
                grams(typed.address),
                typed.citizen,
                Instant.now(clock));
        QueueSql.Text sql = DuplicateSql.candidates(sketch, viewer);
        if (sql == null) return List.of();
        return read(sql).stream()
                .map(found -> scored(found, Likeness.of(sketch, found.sketch)))
                .filter(line -> new Likeness(line.score(), line.why()).isEnough())
                .sorted(Comparator.comparingInt(DuplicateLine::score)
                        .thenComparing(DuplicateLine::id)
                        .reversed())
                .limit(MOST)
                .toList();
    }

    private List<Found> read(QueueSql.Text sql) {
        return jdbi.withHandle(h -> h.createQuery(sql.sql())
                .bindMap(sql.values())
                .map((r, c) -> found(r))
                .list());
    }

    private Found found(ResultSet r) throws SQLException {
        Standing s = Columns.standing(r);
        byte[] sealed = r.getBytes("place_sealed");
        Place place = sealed == null ? null : places.read(vault.open(sealed));
        String what = r.getString("what");
        Instant opened = Columns.at(r, "opened_at");
        DuplicateLine line = new DuplicateLine(
                r.getLong("id"),
                Columns.number(r),
                s.state(),
                r.getString("title"),
                s.leadUnit() == null ? null : directory.unit(s.leadUnit()).name(),
                opened,
                0,
                List.of());
        return new Found(
                line,
                new Sketch(
                        grams(what),
                        s.matter(),
                        place == null ? null : place.cell(),
                        grams(place == null ? null : place.address()),
                        Columns.key(r, "citizen"),
                        opened));
    }

    private static DuplicateLine scored(Found f, Likeness like) {
        DuplicateLine l = f.line;
        return new DuplicateLine(
                l.id(), l.number(), l.state(), l.title(), l.unitName(), l.openedAt(), like.score(), like.why());
    }

    private static Set<Long> grams(@Nullable String text) {
        return text == null ? Set.of() : SearchText.grams(text);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
