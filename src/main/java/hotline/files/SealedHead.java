package hotline.files;

import hotline.vault.Vault;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The head of a sealed file, which holds the file's own key under one of the vault's. What is behind it is never written anew. */
final class SealedHead {
    private static final int BEFORE = SealedWriter.MAGIC.length + 2;

    private SealedHead() {}

    /** Number of the vault's key. {@link EOFException} for what is no sealed file, or was cut off: nobody can open it. */
    static int keyOf(Path file) throws IOException {
        return Vault.keyOf(read(file));
    }

    /** Puts the file's key under the vault's present one: in a copy beside it, which then takes its name. */
    static void reseal(Path file, Vault vault) throws IOException {
        byte[] old = read(file);
        byte[] fresh = vault.reseal(old);
        if (fresh.length != old.length) throw new IOException("a head of another length: " + file.getFileName());
        Path copy = file.resolveSibling(file.getFileName() + ".part");
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        try (FileChannel out = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(fresh), BEFORE);
            out.force(true);
        }
        if (Files.notExists(file)) Files.delete(copy);
        else Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        FileStore.sync(file.resolveSibling(""));
    }

    private static byte[] read(Path file) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer before = bytes(in, 0, BEFORE);
            if (!before.slice(0, SealedWriter.MAGIC.length).equals(ByteBuffer.wrap(SealedWriter.MAGIC)))
                throw new EOFException("not a sealed file");
            byte[] sealed = new byte[before.getShort(SealedWriter.MAGIC.length)];
            bytes(in, BEFORE, sealed.length).get(sealed);
            return sealed;
        }
    }

    private static ByteBuffer bytes(FileChannel in, long at, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining())
            if (in.read(bytes, at + bytes.position()) < 0) throw new EOFException("the file was cut off");
        return bytes.flip();
    }
}
