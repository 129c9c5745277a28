package hotline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.vault.TestVault;
import hotline.vault.Vault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedFileTest {
    private static final int PIECE = SealedWriter.PIECE;

    @TempDir
    Path dir;

    private Vault vault;
    private Path file;

    @BeforeEach
    void a_vault() {
        vault = TestVault.in(dir);
        file = dir.resolve("x");
    }

    private byte[] sealed(int length) throws IOException {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        FileStore.write(file, out -> out.write(content), vault);
        return content;
    }

    private byte[] read() throws IOException {
        try (SealedFile in = SealedFile.open(file, vault)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            in.copy(out);
            assertThat(in.length()).isEqualTo(out.size());
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 7})
    void what_was_sealed_is_read_again(int length) throws IOException {
        byte[] content = sealed(length);
        assertThat(read()).isEqualTo(content);
    }

    @Test
    void any_range_is_read_by_itself() throws IOException {
        byte[] content = sealed(3 * PIECE + 7);
        Random random = new Random(1);
        try (SealedFile in = SealedFile.open(file, vault)) {
            for (int i = 0; i < 200; i++) {
                int from = random.nextInt(content.length);
                int count = random.nextInt(content.length - from + 1);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                in.copy(from, count, out);
                assertThat(out.toByteArray()).isEqualTo(Arrays.copyOfRange(content, from, from + count));
            }
        }
    }

    /** At a piece's end too, where nothing but the mark of the last one tells. */
    @ParameterizedTest
    @ValueSource(ints = {1, 23, PIECE + SealedWriter.TAG, 2 * (PIECE + SealedWriter.TAG)})
    void a_file_that_was_cut_off_is_an_error(int missing) throws IOException {
        sealed(3 * PIECE);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - missing));
        assertThatThrownBy(this::read).isInstanceOf(IOException.class);
    }

    @Test
    void two_pieces_cannot_change_places() throws IOException {
        sealed(3 * PIECE);
        byte[] bytes = Files.readAllBytes(file);
        int whole = PIECE + SealedWriter.TAG;
        int start = bytes.length - 3 * whole;
        byte[] first = Arrays.copyOfRange(bytes, start, start + whole);
        System.arraycopy(bytes, start + whole, bytes, start, whole);
        System.arraycopy(first, 0, bytes, start + whole, whole);
        Files.write(file, bytes);
        assertThatThrownBy(this::read).isInstanceOf(IOException.class);
    }
}
