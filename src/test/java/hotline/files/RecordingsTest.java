package hotline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.base.Refusal;
import hotline.vault.TestVault;
import hotline.vault.Vault;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingsTest {
    private static final String PATH = "2026/11/20/lab-1795202695.0.wav";

    @TempDir
    Path folder;

    @TempDir
    Path ours;

    private Vault vault;
    private RecordingFolders folders;
    private Recordings recordings;

    @BeforeEach
    void configure() {
        vault = TestVault.in(ours);
        folders = new RecordingFolders(ours);
        recordings = new Recordings(folders, new OldRecordings(folders), vault);
        recordings.folder("lab", folder);
    }

    private void seal() throws IOException {
        assertThat(new RecordingSeal(folder.resolve(PATH), folders.sealed("lab", PATH), vault).seal())
                .isTrue();
        assertThat(folder.resolve(PATH)).doesNotExist();
    }

    private void keep(byte[] bytes) throws IOException {
        Path file = folder.resolve(PATH);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static byte[] body(Response response) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((StreamingOutput) response.getEntity()).write(out);
        return out.toByteArray();
    }

    @Test
    void the_whole_recording_is_sent_and_kept_by_nobody() throws IOException {
        byte[] wav = Wav.of(100_000, 100_000);
        keep(wav);
        Response response = recordings.serve("lab", PATH, null);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeaderString("Accept-Ranges")).isEqualTo("bytes");
        assertThat(response.getHeaderString("Content-Length")).isEqualTo("100044");
        assertThat(response.getMediaType()).hasToString("audio/wav");
        assertThat(body(response)).isEqualTo(wav);
    }

    @Test
    void a_range_is_sent_with_its_place() throws IOException {
        byte[] wav = Wav.of(100_000, 100_000);
        keep(wav);
        Response response = recordings.serve("lab", PATH, "bytes=40-99");
        assertThat(response.getStatus()).isEqualTo(206);
        assertThat(response.getHeaderString("Content-Range")).isEqualTo("bytes 40-99/100044");
        assertThat(response.getHeaderString("Content-Length")).isEqualTo("60");
        assertThat(body(response)).isEqualTo(java.util.Arrays.copyOfRange(wav, 40, 100));
    }

    @Test
    void ranges_put_together_are_the_recording() throws IOException {
        byte[] wav = Wav.of(70_000, 0);
        keep(wav);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int from = 0; from < wav.length; from += 33) {
            all.write(body(recordings.serve("lab", PATH, "bytes=" + from + "-" + (from + 32))));
        }
        assertThat(all.toByteArray()).isEqualTo(body(recordings.serve("lab", PATH, null)));
    }

    @Test
    void a_range_beyond_the_end_is_told_the_length() throws IOException {
        keep(Wav.of(100, 100));
        Response response = recordings.serve("lab", PATH, "bytes=144-");
        assertThat(response.getStatus()).isEqualTo(416);
        assertThat(response.getHeaderString("Content-Range")).isEqualTo("bytes */144");
        assertThat(response.getEntity()).isNull();
    }

    @Test
    void the_header_of_a_killed_recording_is_mended() throws IOException {
        keep(Wav.of(16_000, 0));
        assertThat(body(recordings.serve("lab", PATH, null))).isEqualTo(Wav.of(16_000, 16_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.wav", "2026/../../secret.wav", "/etc/passwd", "..", "", "no/such.wav", "a\0b"})
    void what_lies_elsewhere_is_missing(String path) throws IOException {
        Files.write(folder.resolveSibling("secret.wav"), Wav.of(100, 100));
        assertThatThrownBy(() -> recordings.serve("lab", path, null)).isInstanceOfSatisfying(Refusal.class, r -> {
            assertThat(r.status()).isEqualTo(404);
            assertThat(r.code()).isEqualTo("recording-missing");
        });
    }

    @Test
    void a_link_that_leads_out_of_the_folder_is_missing() throws IOException {
        Path secret = Files.write(folder.resolveSibling("linked.wav"), Wav.of(100, 100));
        Files.createDirectories(folder.resolve(PATH).getParent());
        Files.createSymbolicLink(folder.resolve(PATH), secret);
        assertThatThrownBy(() -> recordings.serve("lab", PATH, null)).isInstanceOf(RecordingMissing.class);
    }

    @Test
    void a_recording_without_sound_says_so() throws IOException {
        keep(Wav.of(0, 0));
        assertThatThrownBy(() -> recordings.serve("lab", PATH, null))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("recording-empty"));
    }

    @Test
    void a_server_without_a_folder_says_so() {
        assertThatThrownBy(() -> recordings.serve("other", PATH, null))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("recording-folder-unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-", "bytes=0-1023", "nonsense"})
    void listening_begins_at_the_beginning(String range) {
        assertThat(Recordings.fromTheBeginning(range)).isTrue();
        assertThat(Recordings.fromTheBeginning(null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1-", "bytes=65536-131071", "bytes=-500"})
    void a_later_piece_is_not_another_listening(String range) {
        assertThat(Recordings.fromTheBeginning(range)).isFalse();
    }

    @Test
    void sealed_it_sounds_the_same_and_the_disk_tells_nothing() throws IOException {
        byte[] wav = Wav.of(300_000, 300_000);
        keep(wav);
        seal();
        Response response = recordings.serve("lab", PATH, null);
        assertThat(response.getHeaderString("Content-Length")).isEqualTo("300044");
        assertThat(body(response)).isEqualTo(wav);
        byte[] disk = Files.readAllBytes(folders.sealed("lab", PATH));
        assertThat(new String(disk, StandardCharsets.ISO_8859_1)).doesNotContain("RIFF", "WAVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-0", "0-65535", "65535-65536", "65536-131071", "100-290000", "131072-", "-500"})
    void sealed_it_is_heard_in_pieces(String range) throws IOException {
        keep(Wav.of(300_000, 300_000));
        Response plain = recordings.serve("lab", PATH, "bytes=" + range);
        byte[] heard = body(plain);
        seal();
        Response response = recordings.serve("lab", PATH, "bytes=" + range);
        assertThat(response.getStatus()).isEqualTo(206);
        assertThat(response.getHeaderString("Content-Range")).isEqualTo(plain.getHeaderString("Content-Range"));
        assertThat(body(response)).isEqualTo(heard);
        assertThat(recordings.describe("lab", PATH).getHeaderString("Content-Length"))
                .isEqualTo("300044");
    }

    @Test
    void a_killed_one_is_mended_before_it_is_sealed() throws IOException {
        keep(Wav.of(16_000, 0));
        seal();
        assertThat(body(recordings.serve("lab", PATH, null))).isEqualTo(Wav.of(16_000, 16_000));
    }

    @Test
    void an_answer_that_was_begun_is_finished_though_the_file_is_sealed_meanwhile() throws IOException {
        byte[] wav = Wav.of(100_000, 100_000);
        keep(wav);
        Response begun = recordings.serve("lab", PATH, null);
        seal();
        assertThat(body(begun)).isEqualTo(wav);
    }

    @Test
    void the_old_are_found_by_their_day_sealed_or_not() throws IOException {
        keep(Wav.of(100, 100));
        seal();
        Path plain = folder.resolve("2026/11/19/lab-1.0.wav");
        Files.createDirectories(plain.getParent());
        Files.write(plain, Wav.of(100, 100));
        Files.write(folder.resolve("stray.wav"), Wav.of(100, 100));
        assertThat(recordings.before(LocalDate.parse("2026-11-20")))
                .extracting(OldRecording::call)
                .containsExactly("lab-1.0");
        List<OldRecording> both = recordings.before(LocalDate.parse("2026-11-21"));
        assertThat(both).extracting(OldRecording::call).containsExactlyInAnyOrder("lab-1.0", "lab-1795202695.0");
        both.forEach(recordings::delete);
        assertThat(recordings.before(LocalDate.parse("2026-11-21"))).isEmpty();
        assertThat(folder.resolve("stray.wav")).exists();
    }
}
