package hotline.desk;

import hotline.directory.Area;
import hotline.directory.Directory;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A district, street or grid cell as the type-ahead offers it: {@code 霁云区 > 听雨街道}, {@code jyqtyjd}.
 *
 * @param open there are smaller ones in it
 */
record AreaChoice(String code, String name, String path, String initials, boolean open) {

    /** The widest first, so that an empty field offers the districts. */
    static List<AreaChoice> of(Directory directory) {
        return directory.areas().stream()
                .sorted(Comparator.comparing(Area::level).thenComparing(Area::code))
                .map(area -> of(area, directory))
                .toList();
    }

    static AreaChoice of(Area area, Directory directory) {
        String path = path(area, directory);
        return new AreaChoice(
                area.code(), area.name(), path, directory.initials(path), area.level() != Area.Level.CELL);
    }

    private static String path(Area area, Directory directory) {
        List<String> names =
                directory.areaPath(area.code()).stream().map(Area::name).collect(Collectors.toList());
        Collections.reverse(names);
        return String.join(" > ", names);
    }
}
