package hotline.directory;

import hotline.base.Refusal;
import hotline.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Slow reference data. Read from a snapshot in memory that is at most {@value #FRESH_SECONDS} s old, so that hot ways
 * pay no round trip for it.
 */
@ApplicationScoped
public class Directory {
    static final int FRESH_SECONDS = 5;

    private final DirectoryRows rows;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    /** Of names in the snapshot: they are few, and transcribing them is slow. */
    private final Map<String, String> initials = new ConcurrentHashMap<>();

    @Inject
    Directory(DirectoryRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public Collection<Unit> units() {
        return fresh().units().values();
    }

    /** Refuses an unknown id with 404. */
    public Unit unit(long id) {
        Unit unit = fresh().units().get(id);
        if (unit == null) throw Refusal.notFound("unit");
        return unit;
    }

    public Optional<Unit> unitByCode(String code) {
        return Optional.ofNullable(fresh().unitsByCode().get(code));
    }

    /** Those to which something new can be given. */
    public List<Unit> openUnits() {
        LocalDate day = today();
        return units().stream().filter(u -> u.isOpen(day)).toList();
    }

    /** The unit itself, or the one that has taken over from it; empty when it is closed and nobody has. */
    public Optional<Unit> inCharge(String code) {
        LocalDate day = today();
        Unit unit = fresh().unitsByCode().get(code);
        for (int steps = 0; unit != null && !unit.isOpen(day); steps++) {
            Long next = unit.successor();
            unit = next == null || steps > units().size()
                    ? null
                    : fresh().units().get(next);
        }
        return Optional.ofNullable(unit);
    }

    public Collection<Matter> matters() {
        return fresh().matters().values();
    }

    /** Those under which something new can be sorted. */
    public List<Matter> openMatters() {
        LocalDate day = today();
        return matters().stream().filter(m -> m.isOpen(day)).toList();
    }

    /** Refuses an unknown id with 404. */
    public Matter matter(long id) {
        Matter matter = fresh().matters().get(id);
        if (matter == null) throw Refusal.notFound("matter");
        return matter;
    }

    /** The matter and those above it, itself first. Refuses an unknown id with 404. */
    public List<Matter> matterPath(long id) {
        return path(matter(id), m -> m.parent() == null ? null : matter(m.parent()));
    }

    /** All districts, streets and grid cells, by code. */
    public Collection<Area> areas() {
        return fresh().areas().values();
    }

    public Optional<Area> areaByCode(String code) {
        return Optional.ofNullable(fresh().areasByCode().get(code));
    }

    /** The area and those around it, itself first; empty when there is none of this code. */
    public List<Area> areaPath(String code) {
        Snapshot now = fresh();
        Area area = now.areasByCode().get(code);
        return area == null
                ? List.of()
                : path(area, a -> a.parent() == null ? null : now.areas().get(a.parent()));
    }

    /** First letters of the pinyin of a name or path, lower case: what a type-ahead takes for the words. */
    public String initials(String words) {
        return initials.computeIfAbsent(words, Pinyin::initials);
    }

    public Optional<Person> personByLogin(String login) {
        return Optional.ofNullable(fresh().people().get(login));
    }

    /** The line as it was, or will be, at the instant. */
    public Optional<HotlineLine> line(String number, Instant at) {
        return lines(at).stream().filter(l -> l.number().equals(number)).findFirst();
    }

    public List<HotlineLine> lines(Instant at) {
        return fresh().linesAt(at);
    }

    /** Adds what is missing, by code, login and number; never changes what is there. */
    @Transactional
    public void seed(Town town) {
        new Seeder(rows, rows.snapshot(Instant.now(clock))).seed(town);
        snapshot = null;
    }

    /** What was read is not true any more. */
    void forget() {
        snapshot = null;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.now(clock), Times.zone());
    }

    private static <T> List<T> path(T first, Function<T, @Nullable T> parent) {
        List<T> path = new ArrayList<>();
        for (T next = first; next != null; next = parent.apply(next)) path.add(next);
        return path;
    }

    private Snapshot fresh() {
        Snapshot current = snapshot;
        Instant now = Instant.now(clock);
        if (current == null || Duration.between(current.at(), now).abs().toSeconds() >= FRESH_SECONDS) {
            current = rows.snapshot(now);
            snapshot = current;
        }
        return current;
    }
}
