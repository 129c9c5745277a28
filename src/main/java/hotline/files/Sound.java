package hotline.files;

import hotline.vault.Vault;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A recording that can be read in pieces, as Asterisk wrote it or sealed. */
sealed interface Sound {
    long length();

    void copy(long from, long count, OutputStream out) throws IOException;

    /** @param sealed where it is found when it was sealed between looking and reading */
    record Plain(Path file, long length, Path sealed, Vault vault) implements Sound {
        static Plain of(Path file, Path sealed, Vault vault) {
            try {
                return new Plain(file, Files.size(file), sealed, vault);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void copy(long from, long count, OutputStream out) throws IOException {
            if (Files.notExists(file)) new Sealed(sealed, length, vault).copy(from, count, out);
            else WavFile.copy(file, length, from, count, out);
        }
    }

    record Sealed(Path file, long length, Vault vault) implements Sound {
        static Sealed of(Path file, Vault vault) {
            try (SealedFile content = SealedFile.open(file, vault)) {
                return new Sealed(file, content.length(), vault);
            } catch (NoSuchFileException e) {
                throw RecordingMissing.noFile();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void copy(long from, long count, OutputStream out) throws IOException {
            try (SealedFile content = SealedFile.open(file, vault)) {
                content.copy(from, count, out);
            }
        }
    }
}
