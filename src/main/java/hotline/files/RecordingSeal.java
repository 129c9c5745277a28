package hotline.files;

import hotline.vault.Vault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Puts a sealed file in a recording's place, in steps of which each may be the last: written beside, read back and compared,
 * given its name, and only then the original is taken away. Whoever begins again finds out where it was left.
 */
final class RecordingSeal {
    private final Path original;
    private final Path sealed;
    private final Path part;
    private final Vault vault;

    RecordingSeal(Path original, Path sealed, Vault vault) {
        this.original = original;
        this.sealed = sealed;
        this.part = sealed.resolveSibling(sealed.getFileName() + ".part");
        this.vault = vault;
    }

    /** False when it has changed meanwhile: it is not over, and stays. */
    boolean seal() throws IOException {
        if (Files.notExists(sealed) || !isSame(sealed)) {
            write();
            if (!isSame(part)) return false;
            publish();
        }
        Files.deleteIfExists(original);
        return true;
    }

    void write() throws IOException {
        Files.createDirectories(sealed.resolveSibling(""));
        FileStore.write(part, this::original, vault);
    }

    void publish() throws IOException {
        Files.move(part, sealed, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        FileStore.sync(sealed.resolveSibling(""));
    }

    /** Read back from the first byte to the last, and like the original as it is now. */
    boolean isSame(Path copy) throws IOException {
        try (SealedFile content = SealedFile.open(copy, vault)) {
            return content.length() == Files.size(original)
                    && MessageDigest.isEqual(hash(content::copy), hash(this::original));
        }
    }

    private void original(OutputStream out) throws IOException {
        long length = Files.size(original);
        WavFile.copy(original, length, 0, length, out);
    }

    private static byte[] hash(FileStore.Filling content) throws IOException {
        try (DigestOutputStream out =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            content.into(out);
            return out.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
