package hotline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where a map's pictures come from, for the content security policy. */
class MapViewTest {
    @Test
    void an_origin_is_all_that_is_allowed() {
        assertThat(MapView.origin("https://tiles.example/{z}/{x}/{y}.png")).isEqualTo("https://tiles.example");
        assertThat(MapView.origin("http://127.0.0.1:8088/{z}/{x}/{y}.png?key=a"))
                .isEqualTo("http://127.0.0.1:8088");
        assertThat(MapView.origin("https://{s}.tiles.example/{z}/{x}/{y}.png")).isEqualTo("https://*.tiles.example");
    }
}
