package hotline.directory;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final Area EAST = cell("a.1", 30.60, 123.70);
    private static final Area WEST = cell("a.2", 30.60, 123.69);
    private static final Area UNKNOWN = new Area(3, "a.3", "", "", Area.Level.CELL, 1L, null, null);
    private static final Area STREET = new Area(4, "a", "", "", Area.Level.STREET, 1L, 30.60, 123.691);
    private static final List<Area> ALL = List.of(STREET, EAST, WEST, UNKNOWN);

    private static Area cell(String code, double lat, double lon) {
        return new Area(code.hashCode(), code, "", "", Area.Level.CELL, 1L, lat, lon);
    }

    @Test
    void the_cell_with_the_nearest_middle_is_it() {
        assertThat(Nearest.of(ALL, Area.Level.CELL, new Point(30.601, 123.692), 2000))
                .contains(WEST);
        assertThat(Nearest.of(ALL, Area.Level.CELL, new Point(30.601, 123.699), 2000))
                .contains(EAST);
    }

    @Test
    void beyond_the_bound_there_is_none() {
        assertThat(Nearest.of(ALL, Area.Level.CELL, new Point(30.60, 123.68), 900))
                .isEmpty();
    }

    @Test
    void between_two_the_code_decides() {
        Area twin = cell("a.0", 30.60, 123.70);
        assertThat(Nearest.of(List.of(EAST, twin), Area.Level.CELL, new Point(30.60, 123.70), 10))
                .contains(twin);
    }
}
