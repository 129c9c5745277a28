package hotline.cases;

import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.base.Role;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Cases somebody works on that may be about the same thing as what is being typed. Never a secret one, never one that the
 * viewer may not see; words are at most a few seconds behind.
 */
@ApplicationScoped
public class Duplicates {
    private static final int MOST = 5;

    /** Nobody in particular, who sees what a citizen may be told of. */
    private static final Viewer EVERY_UNIT = new Viewer(Actor.SYSTEM, "system", Set.of(Role.DISPATCHER));

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

    private record Found(
            DuplicateLine line,
            Sketch sketch,
            String what,
            @Nullable String address) {}

    /** A case and what may be the same, for a person who compares them. */
    public record Pair(
            DuplicateLine line, String what, @Nullable String address) {}

    /**
     * The case itself with its words and its place, a score of 0, then what may be the same. For those who see every unit's
     * cases; 404 for others, and for a secret case.
     */
    @Transactional
    public List<Pair> of(CaseNumber number, Viewer viewer) {
        if (!(Sight.of(viewer) instanceof Sight.All)) throw Refusal.notFound("case");
        Found own = own(number).orElseThrow(() -> Refusal.notFound("case"));
        QueueSql.Text sql = DuplicateSql.candidates(own.sketch, viewer);
        if (sql == null) return List.of(new Pair(own.line, own.what, own.address));
        return Stream.concat(
                        Stream.of(own),
                        likely(own.sketch, read(sql).stream().filter(f -> f.line.id() != own.line.id())))
                .map(f -> new Pair(f.line, f.what, f.address))
                .toList();
    }

    /** The likeliest first, at most {@value #MOST}. */
    @Transactional
    public List<DuplicateLine> of(Typed typed, Viewer viewer) {
        Sketch sketch = sketch(typed);
        QueueSql.Text sql = DuplicateSql.candidates(sketch, viewer);
        if (sql == null) return List.of();
        return likely(sketch, read(sql).stream()).map(Found::line).toList();
    }

    private Sketch sketch(Typed typed) {
        return new Sketch(
                grams(typed.what),
                codes.matterOrNull(typed.matter),
                blank(typed.cell) ? null : typed.cell,
                grams(typed.address),
                typed.citizen,
                Instant.now(clock));
    }

    /** One that may be the same, for a stranger's eyes: no words, no address. */
    public record Nearby(CaseNumber number, long matter, String cell, Instant since) {}

    /** Of the same matter at the same place, the likeliest first; for citizens. */
    @Transactional
    public List<Nearby> nearby(Typed typed) {
        Sketch sketch = sketch(typed);
        QueueSql.Text sql = DuplicateSql.candidates(sketch, EVERY_UNIT);
        if (sql == null) return List.of();
        return likely(sketch, read(sql).stream())
                .filter(f -> f.line.why().containsAll(List.of("matter", "place")))
                .flatMap(f -> nearby(f).stream())
                .toList();
    }

    private static Optional<Nearby> nearby(Found f) {
        Long matter = f.sketch.matter();
        String cell = f.sketch.cell();
        return matter == null || cell == null
                ? Optional.empty()
                : Optional.of(new Nearby(f.line.number(), matter, cell, f.line.openedAt()));
    }

    private static Stream<Found> likely(Sketch sketch, Stream<Found> all) {
        return all.map(found -> scored(found, Likeness.of(sketch, found.sketch)))
                .filter(f -> new Likeness(f.line.score(), f.line.why()).isEnough())
                .sorted(Comparator.comparingInt((Found f) -> f.line.score())
                        .thenComparing(f -> f.line.id())
                        .reversed())
                .limit(MOST);
    }

    private Optional<Found> own(CaseNumber number) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT c.* FROM hotline_case c WHERE number = :number AND secret = FALSE")
                        .bind("number", number.symbols())
                        .map((r, c) -> found(r))
                        .findOne());
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
                        opened),
                what,
                place == null ? null : place.address());
    }

    private static Found scored(Found f, Likeness like) {
        DuplicateLine l = f.line;
        DuplicateLine line = new DuplicateLine(
                l.id(), l.number(), l.state(), l.title(), l.unitName(), l.openedAt(), like.score(), like.why());
        return new Found(line, f.sketch, f.what, f.address);
    }

    private static Set<Long> grams(@Nullable String text) {
        return text == null ? Set.of() : SearchText.grams(text);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
