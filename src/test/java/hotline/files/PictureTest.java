package hotline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Refusal;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    private static byte[] made(byte[] bytes, FileType type) {
        return Picture.read(bytes, type, 256, 1_000_000).encoded();
    }

    /** Where the red, the blue and the white of the sensor are when the photo stands upright. */
    @ParameterizedTest
    @CsvSource({
        "1, RED, BLUE, WHITE",
        "2, BLUE, RED, WHITE",
        "3, WHITE, WHITE, RED",
        "4, WHITE, WHITE, RED",
        "5, RED, WHITE, BLUE",
        "6, WHITE, RED, BLUE",
        "7, WHITE, BLUE, RED",
        "8, BLUE, WHITE, RED"
    })
    void a_photo_stands_upright_however_the_camera_was_held(
            int orientation, String topLeft, String topRight, String bottom) {
        BufferedImage seen = Photo.seen(made(Photo.taken(400, 200, orientation), FileType.JPEG));
        assertThat(seen.getWidth()).isEqualTo(orientation < 5 ? 256 : 128);
        assertThat(seen.getHeight()).isEqualTo(orientation < 5 ? 128 : 256);
        assertThat(Photo.at(seen, 0.1, 0.1)).isEqualTo(topLeft);
        assertThat(Photo.at(seen, 0.9, 0.1)).isEqualTo(topRight);
        assertThat(Photo.at(seen, List.of(3, 6, 7).contains(orientation) ? 0.9 : 0.1, 0.9))
                .isEqualTo(bottom);
    }

    @Test
    void nothing_of_what_came_with_it_is_left() {
        byte[] exif = made(Photo.taken(400, 200, 6), FileType.JPEG);
        assertThat(new String(exif, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", Photo.WHERE);
        byte[] page = made(Photo.withPage(400, 200), FileType.JPEG);
        assertThat(new String(page, StandardCharsets.ISO_8859_1)).doesNotContain("script", "html");
    }

    @Test
    void a_small_one_is_not_blown_up_and_a_large_one_fits() {
        Picture small = Picture.read(Photo.of(100, 50, "png"), FileType.PNG, 256, 1_000_000);
        assertThat(small.width()).isEqualTo(100);
        Picture large = Picture.read(Photo.of(900, 300, "jpg"), FileType.JPEG, 256, 1_000_000);
        assertThat(large.width()).isEqualTo(256);
        assertThat(large.fitting(64).width()).isEqualTo(64);
        assertThat(large.fitting(64).height()).isBetween(21, 22);
    }

    @Test
    void one_of_too_many_pixels_is_refused_before_it_is_decoded() {
        assertThatThrownBy(() -> Picture.read(Photo.bomb(40_000, 40_000), FileType.PNG, 256, 50_000_000))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("image-too-large"));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 20, 200, 600})
    void half_an_image_is_refused_or_what_there_is_of_it(int bytes) {
        byte[] half = Arrays.copyOf(Photo.taken(400, 200, 1), bytes);
        assertThatThrownBy(() -> Picture.read(half, FileType.JPEG, 256, 1_000_000))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("image-unreadable"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 9, 12, 30})
    void a_broken_exif_says_nothing(int cut) {
        byte[] photo = Photo.taken(40, 20, 6);
        Arrays.fill(photo, 4 + cut, 4 + cut + 3, (byte) 0xff);
        assertThat(Orientation.of(photo)).isBetween(1, 8);
        assertThat(Orientation.of(Arrays.copyOf(photo, 10 + cut))).isEqualTo(1);
    }
}
