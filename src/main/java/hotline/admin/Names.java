package hotline.admin;

import hotline.directory.Area;
import hotline.directory.Directory;
import hotline.directory.Matter;
import hotline.directory.Person;
import hotline.directory.Unit;
import hotline.web.PageContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The directory in the language of whoever looks: what codes are called, and trees as the selects show them. */
@RequestScoped
class Names {
    @Inject
    Directory directory;

    @Inject
    PageContext page;

    /** A node of a tree; {@code depth} 0 at the top. */
    record Node(String code, String name, String initials, int depth) {
        /** For a select, which cannot indent. */
        public String indented() {
            return "\u3000".repeat(depth) + name;
        }
    }

    List<Node> matters() {
        return tree(
                directory.matters(),
                Matter::id,
                Matter::parent,
                Comparator.comparing(Matter::id),
                (m, depth) -> new Node(m.code(), name(m.name(), m.nameEn()), m.initials(), depth));
    }

    List<Node> areas() {
        return tree(
                directory.areas(),
                Area::id,
                Area::parent,
                Comparator.comparing(Area::id),
                (a, depth) -> new Node(a.code(), name(a.name(), a.nameEn()), "", depth));
    }

    List<Node> units() {
        return tree(
                directory.units(),
                Unit::id,
                Unit::parent,
                Comparator.comparing(Unit::id),
                (u, depth) -> new Node(u.code(), unit(u.code()), "", depth));
    }

    /** {@code 霁云区 听雨街道}; {@code null} for everywhere. */
    @Nullable
    String area(@Nullable String code) {
        if (code == null) return null;
        return directory.areaPath(code).reversed().stream()
                .map(a -> name(a.name(), a.nameEn()))
                .collect(Collectors.joining(" "));
    }

    /** {@code null} for every matter. */
    @Nullable
    String matter(@Nullable String code) {
        return directory.matters().stream()
                .filter(m -> m.code().equals(code))
                .map(m -> name(m.name(), m.nameEn()))
                .findFirst()
                .orElse(code);
    }

    String unit(String code) {
        return directory.unitByCode(code).map(u -> name(u.name(), u.nameEn())).orElse(code);
    }

    /** A stranger keeps his login. */
    String person(String login) {
        return directory.personByLogin(login).map(Person::name).orElse(login);
    }

    String units(List<String> codes) {
        return codes.stream().map(this::unit).collect(Collectors.joining(page.isEnglish() ? ", " : "、"));
    }

    @Nullable
    Long matterId(@Nullable String code) {
        return directory.matters().stream()
                .filter(m -> m.code().equals(code))
                .map(Matter::id)
                .findFirst()
                .orElse(null);
    }

    private String name(String chinese, String english) {
        return page.isEnglish() ? english : chinese;
    }

    private interface Shown<T> {
        Node node(T row, int depth);
    }

    private static <T> List<Node> tree(
            Collection<T> all,
            Function<T, Long> id,
            Function<T, @Nullable Long> parent,
            Comparator<T> order,
            Shown<T> shown) {
        Map<Long, List<T>> children = all.stream()
                .sorted(order)
                .collect(Collectors.groupingBy(t -> Objects.requireNonNullElse(parent.apply(t), 0L)));
        List<Node> nodes = new ArrayList<>();
        walk(0L, 0, children, id, shown, nodes);
        return nodes;
    }

    private static <T> void walk(
            Long parent,
            int depth,
            Map<Long, List<T>> children,
            Function<T, Long> id,
            Shown<T> shown,
            List<Node> nodes) {
        for (T child : children.getOrDefault(parent, List.of())) {
            nodes.add(shown.node(child, depth));
            walk(id.apply(child), depth + 1, children, id, shown, nodes);
        }
    }
}
