package hotline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.vault.TestVault;
import hotline.vault.Vault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever dies between the steps loses nothing. */
class RecordingSealTest {
    private static final byte[] WAV = Wav.of(200_000, 200_000);

    @TempDir
    Path dir;

    private Vault vault;
    private Path original;
    private Path sealed;
    private RecordingSeal seal;

    @BeforeEach
    void a_recording() throws IOException {
        vault = TestVault.in(dir);
        original = Files.write(dir.resolve("call.wav"), WAV);
        sealed = dir.resolve("ours/call.wav.sealed");
        seal = again();
    }

    private RecordingSeal again() {
        return new RecordingSeal(original, sealed, vault);
    }

    private byte[] opened() throws IOException {
        try (SealedFile file = SealedFile.open(sealed, vault)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.copy(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void begun_again_after_any_step_it_ends_well(int steps) throws IOException {
        if (steps >= 1) seal.write();
        if (steps >= 2) assertThat(seal.isSame(part())).isTrue();
        if (steps >= 3) seal.publish();
        assertThat(original).hasBinaryContent(WAV);
        assertThat(again().seal()).isTrue();
        assertThat(original).doesNotExist();
        assertThat(part()).doesNotExist();
        assertThat(opened()).isEqualTo(WAV);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 70_000, 180_000})
    void half_a_copy_is_written_anew(int bytes) throws IOException {
        seal.write();
        try (var half = Files.newByteChannel(part(), StandardOpenOption.WRITE)) {
            half.truncate(bytes);
        }
        again().seal();
        assertThat(opened()).isEqualTo(WAV);
    }

    @Test
    void a_published_copy_that_is_not_like_the_original_is_not_trusted() throws IOException {
        seal.write();
        seal.publish();
        Files.write(original, Wav.of(100_000, 100_000));
        assertThat(again().seal()).isTrue();
        assertThat(opened()).isEqualTo(Wav.of(100_000, 100_000));
    }

    @Test
    void one_that_is_written_to_meanwhile_stays() throws IOException {
        seal.write();
        Files.write(original, new byte[] {1, 2}, StandardOpenOption.APPEND);
        assertThat(seal.isSame(part())).isFalse();
        assertThat(original).exists();
    }

    @Test
    void a_changed_byte_is_an_error_and_not_a_sound() throws IOException {
        seal.seal();
        byte[] bytes = Files.readAllBytes(sealed);
        bytes[100_000] ^= 1;
        Files.write(sealed, bytes);
        assertThatThrownBy(this::opened).isInstanceOf(IOException.class);
    }

    private Path part() {
        return sealed.resolveSibling("call.wav.sealed.part");
    }
}
