package hotline.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gcj02Test {
    /** Pairs that several public implementations agree about to 10 cm. */
    @ParameterizedTest
    @CsvSource({
        "31.1774276, 121.5272106, 31.17530398364597, 121.531541859215",
        "22.543847, 113.912316, 22.540796131694766, 113.9171764808363",
        "39.911954, 116.377817, 39.91334545536069, 116.38404722455657"
    })
    void a_known_place_is_shown_where_the_maps_show_it(double lat, double lon, double shownLat, double shownLon) {
        Point shown = Gcj02.fromWgs84(new Point(lat, lon));
        assertThat(shown.metresTo(new Point(shownLat, shownLon))).isLessThan(0.1);
    }

    @Test
    void there_and_back_is_the_same_place_to_a_millimetre() {
        Random random = new Random(311);
        for (int i = 0; i < 2000; i++) {
            Point place = new Point(4 + random.nextDouble() * 49, 74 + random.nextDouble() * 61);
            assertThat(Gcj02.toWgs84(Gcj02.fromWgs84(place)).metresTo(place)).isLessThan(0.001);
        }
    }

    @Test
    void the_shift_in_china_is_less_than_a_kilometre() {
        Random random = new Random(86);
        for (int i = 0; i < 500; i++) {
            Point place = new Point(20 + random.nextDouble() * 25, 85 + random.nextDouble() * 35);
            assertThat(Gcj02.fromWgs84(place).metresTo(place)).isBetween(5.0, 1000.0);
        }
    }

    @Test
    void abroad_nothing_moves() {
        Point paris = new Point(48.8566, 2.3522);
        assertThat(Gcj02.fromWgs84(paris)).isEqualTo(paris);
        assertThat(Gcj02.toWgs84(paris)).isEqualTo(paris);
    }
}
