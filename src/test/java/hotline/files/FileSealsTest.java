package hotline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import hotline.vault.SealedStore;
import hotline.vault.TestVault;
import hotline.vault.Vault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSealsTest {
    @TempDir
    Path keys;

    @TempDir
    Path dir;

    private Vault before;
    private Vault after;

    @BeforeEach
    void a_second_key() throws IOException {
        before = TestVault.in(keys);
        after = TestVault.withNextKey(keys);
        for (String name :
                new String[] {"attachments/ab/abc", "recordings/lab/2026/11/20/1.wav.sealed", "incoming/def"}) {
            Path file = dir.resolve(name);
            Files.createDirectories(file.getParent());
            FileStore.write(file, out -> out.write(name.getBytes(StandardCharsets.UTF_8)), before);
        }
    }

    @Test
    void every_file_is_sealed_again_a_piece_at_a_time_and_says_the_same() throws IOException {
        FileSeals seals = new FileSeals(dir, after);
        assertThat(seals.counts()).containsExactly(entry(before.currentKey(), 3L));
        SealedStore.Piece first = seals.reseal(null, 2);
        assertThat(first.resealed()).isEqualTo(2);
        SealedStore.Piece second = seals.reseal(first.last(), 2);
        assertThat(second).isEqualTo(new SealedStore.Piece(null, 1, 1));
        assertThat(seals.counts()).containsExactly(entry(after.currentKey(), 3L));
        assertThat(seals.reseal(null, 9).resealed()).isZero();
        assertThat(said("incoming/def")).isEqualTo("incoming/def");
        assertThat(said("attachments/ab/abc")).isEqualTo("attachments/ab/abc");
    }

    @Test
    void what_a_dead_process_left_beside_a_file_is_nothing() throws IOException {
        Files.writeString(dir.resolve("incoming/def.part"), "half");
        Files.writeString(dir.resolve("incoming/cut"), "HS");
        assertThat(new FileSeals(dir, after).reseal(null, 9)).isEqualTo(new SealedStore.Piece(null, 4, 3));
    }

    private String said(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SealedFile file = SealedFile.open(dir.resolve(name), after)) {
            file.copy(out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
