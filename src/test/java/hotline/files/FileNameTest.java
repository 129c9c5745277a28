package hotline.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "IMG_0001.JPG, IMG_0001.jpg",
                "路灯 维修后.jpeg, 路灯 维修后.jpg",
                "../../etc/passwd, passwd.jpg",
                "C:\\Users\\x\\a.png, a.jpg",
                "invoice.pdf.exe, invoice.pdf.jpg",
                ".htaccess, file.jpg",
                "a\"b<c>.jpg, abc.jpg",
                "photo\u202Egpj.exe, photogpj.jpg",
                "..., file.jpg"
            })
    void a_name_is_made_harmless_and_ends_as_its_content(String said, String kept) {
        assertThat(FileName.of(said, FileType.JPEG)).isEqualTo(kept);
    }

    @Test
    void a_name_has_an_end() {
        assertThat(FileName.of("灯".repeat(500) + ".jpg", FileType.JPEG)).hasSizeLessThan(90);
        assertThat(FileName.of(null, FileType.TEXT)).isEqualTo("file.txt");
        assertThat(FileName.of("a\r\nSet-Cookie: x.txt", FileType.TEXT)).isEqualTo("aSet-Cookie x.txt");
    }

    @Test
    void only_images_are_shown_in_place() {
        assertThat(FileName.disposition("灯.jpg", FileType.JPEG))
                .isEqualTo("inline; filename=\"file.jpg\"; filename*=UTF-8''%E7%81%AF.jpg");
        assertThat(FileName.disposition("a.pdf", FileType.PDF)).startsWith("attachment;");
    }
}
