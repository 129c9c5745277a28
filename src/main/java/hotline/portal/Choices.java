package hotline.portal;

import hotline.directory.Area;
import hotline.directory.Directory;
import hotline.directory.Matter;
import hotline.portal.Option.Group;
import hotline.web.PageContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Matters and areas as a citizen chooses them, in his language. */
@ApplicationScoped
class Choices {
    private static final int GUESSES = 5;
    private static final int FOUND = 30;

    /** More than these make a list that nobody scrolls through; grid cells are left out then. */
    private static final int MANY_AREAS = 600;

    private final Directory directory;
    private final PageContext page;

    @Inject
    Choices(Directory directory, PageContext page) {
        this.directory = directory;
        this.page = page;
    }

    /** Everything at the ends of the tree, by what it stands under. */
    List<Group> matters() {
        List<Matter> open = directory.openMatters();
        return open.stream()
                .filter(m -> m.parent() == null)
                .map(root -> new Group(
                        name(root),
                        ends(open).stream()
                                .filter(m ->
                                        directory.matterPath(m.id()).getLast().equals(root))
                                .map(this::option)
                                .toList()))
                .filter(g -> !g.options().isEmpty())
                .toList();
    }

    /** What the citizen's own words seem to be about, the likeliest first. */
    List<Option> guesses(@Nullable String words) {
        if (words == null) return List.of();
        record Guess(Matter matter, int shared) {}
        return ends(directory.openMatters()).stream()
                .map(m -> new Guess(m, Guessing.shared(m.name() + " " + m.nameEn(), words)))
                .filter(g -> g.shared() > 0)
                .sorted(Comparator.comparingInt(Guess::shared)
                        .reversed()
                        .thenComparing(g -> g.matter().code()))
                .limit(GUESSES)
                .map(g -> option(g.matter()))
                .toList();
    }

    /** Those whose name, or first letters of the pinyin, contain the words. */
    List<Option> search(String words) {
        String plain = words.strip().toLowerCase(Locale.ROOT);
        return ends(directory.openMatters()).stream()
                .filter(m -> label(m).toLowerCase(Locale.ROOT).contains(plain)
                        || m.name().contains(plain)
                        || m.initials().contains(plain))
                .limit(FOUND)
                .map(this::option)
                .toList();
    }

    boolean isMatter(String code) {
        return directory.openMatters().stream().anyMatch(m -> m.code().equals(code));
    }

    @Nullable
    String matter(@Nullable String code) {
        return directory.openMatters().stream()
                .filter(m -> m.code().equals(code))
                .findFirst()
                .map(this::label)
                .orElse(null);
    }

    String matter(long id) {
        return name(directory.matter(id));
    }

    @Nullable
    String unit(@Nullable String code) {
        if (code == null) return null;
        return directory
                .unitByCode(code)
                .map(u -> page.isEnglish() ? u.nameEn() : u.name())
                .orElse(null);
    }

    List<Group> areas() {
        Collection<Area> all = directory.areas();
        boolean cells = all.size() <= MANY_AREAS;
        return all.stream()
                .filter(a -> a.level() == Area.Level.DISTRICT)
                .map(d -> new Group(name(d), in(d, all, cells)))
                .toList();
    }

    private List<Option> in(Area district, Collection<Area> all, boolean cells) {
        List<Option> options = new ArrayList<>(List.of(new Option(district.code(), name(district))));
        for (Area street : below(district, all)) {
            options.add(new Option(street.code(), name(street)));
            if (cells)
                below(street, all)
                        .forEach(cell -> options.add(new Option(cell.code(), name(street) + " · " + name(cell))));
        }
        return options;
    }

    private static List<Area> below(Area area, Collection<Area> all) {
        return all.stream()
                .filter(a -> a.parent() != null && a.parent() == area.id())
                .toList();
    }

    /** The way down to it; {@code null} when it is none. */
    @Nullable
    String area(@Nullable String code) {
        if (code == null) return null;
        List<Area> path = directory.areaPath(code);
        return path.isEmpty() ? null : path.reversed().stream().map(this::name).collect(Collectors.joining(" "));
    }

    /** The street that it lies in, or the district: what others may know of a place. */
    String street(String code) {
        List<Area> path = directory.areaPath(code);
        Optional<Area> street =
                path.stream().filter(a -> a.level() != Area.Level.CELL).findFirst();
        return street.map(this::name).orElse("—");
    }

    private static List<Matter> ends(List<Matter> open) {
        Set<Long> parents = open.stream()
                .filter(m -> m.parent() != null)
                .map(Matter::parent)
                .collect(Collectors.toSet());
        return open.stream().filter(m -> !parents.contains(m.id())).toList();
    }

    private Option option(Matter matter) {
        return new Option(matter.code(), label(matter));
    }

    /** With what it stands under, but for the root. */
    private String label(Matter matter) {
        List<Matter> path = directory.matterPath(matter.id());
        return path.size() < 3 ? name(matter) : name(path.get(1)) + " · " + name(matter);
    }

    private String name(Matter matter) {
        return page.isEnglish() ? matter.nameEn() : matter.name();
    }

    private String name(Area area) {
        return page.isEnglish() ? area.nameEn() : area.name();
    }
}
