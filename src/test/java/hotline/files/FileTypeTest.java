package hotline.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {
    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "ffd8ffe000104a464946, JPEG",
        "89504e470d0a1a0a0000000d49484452, PNG",
        "255044462d312e37, PDF",
        "52494646244d000057415645666d7420, WAV",
        "494433030000000000, MP3",
        "fffb9064000000, MP3",
        "000000186674797069736f6d, MP4",
        "2321414d520a3c55, AMR",
        "e4bda0e5a5bd, TEXT"
    })
    void the_first_bytes_tell(String hex, FileType type) {
        assertThat(FileType.of(HexFormat.of().parseHex(hex))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4d5a90000300000004", // a Windows program
                "7f454c4602010100", // a Linux program
                "504b030414000000", // zip, and all offices
                "d0cf11e0a1b11ae1", // the older offices
                "52494646244d000057454250", // WebP
                "4749463839610100010080", // GIF
                "fffe4100", // UTF-16
                "00000000"
            })
    void everything_else_is_refused(String hex) {
        assertThat(FileType.of(HexFormat.of().parseHex(hex))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "  \n<!DOCTYPE html>",
                "<svg onload=alert(1)>",
                "\ufeff<script>",
                "<?xml version='1.0'?>"
            })
    void markup_is_no_text(String markup) {
        assertThat(FileType.of(text(markup))).isEmpty();
    }

    @Test
    void a_character_cut_by_the_heads_end_is_text_all_the_same() {
        byte[] head = java.util.Arrays.copyOf(text("灯".repeat(2000)), FileType.HEAD);
        assertThat(FileType.of(head)).contains(FileType.TEXT);
    }
}
