package hotline.files;

import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sealed files by name. A new one lies in {@code incoming} until its row is written and then moves to {@code kept}; so what a
 * dead process left behind is found in the one small folder. A reader looks in both.
 */
@ApplicationScoped
class FileStore {
    private final Path incoming;
    private final Path kept;
    private final Vault vault;

    @Inject
    FileStore(FilesConfig config, Vault vault) {
        this(config.dir(), vault);
    }

    FileStore(Path dir, Vault vault) {
        this.incoming = dir.resolve("incoming");
        this.kept = dir.resolve("attachments");
        this.vault = vault;
    }

    @FunctionalInterface
    interface Filling {
        void into(OutputStream out) throws IOException;
    }

    /** When this returns the file is on the disk whatever happens; when it throws there is none. */
    void write(String name, Filling filling) {
        Path file = incoming.resolve(name);
        try {
            Files.createDirectories(incoming);
            write(file, filling, vault);
            sync(incoming);
        } catch (IOException | RuntimeException e) {
            drop(file);
            throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        }
    }

    static void write(Path file, Filling filling, Vault vault) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), SealedWriter.PIECE)) {
            try (SealedWriter sealed = new SealedWriter(out, vault)) {
                filling.into(sealed);
            }
            channel.force(true);
        }
    }

    /** @throws UncheckedIOException when it is not there */
    SealedFile open(String name) {
        try {
            return SealedFile.open(place(name), vault);
        } catch (NoSuchFileException e) {
            return moved(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It was moved between looking and opening. */
    private SealedFile moved(String name) {
        try {
            return SealedFile.open(place(name), vault);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(String name) {
        Path at = home(name);
        return Files.exists(at) ? at : incoming.resolve(name);
    }

    /** Its row is written: it stays. Twice is the same as once. */
    void keep(String name) {
        try {
            if (Files.notExists(incoming.resolve(name))) return;
            Path folder = home(name).resolveSibling("");
            Files.createDirectories(folder);
            Files.move(incoming.resolve(name), home(name), StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
        } catch (NoSuchFileException e) {
            // another node was faster
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String name) {
        drop(incoming.resolve(name));
        drop(home(name));
    }

    /** Names of what is not settled and was last written to before that time. */
    List<String> unsettled(Instant before) {
        if (Files.notExists(incoming)) return List.of();
        try (Stream<Path> files = Files.list(incoming)) {
            return files.filter(f -> isOlder(f, before))
                    .map(f -> f.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path file, Instant than) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(than);
        } catch (IOException e) {
            return false;
        }
    }

    private Path home(String name) {
        return kept.resolve(name.substring(0, 2)).resolve(name);
    }

    private static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new name is on the disk only when its folder is. */
    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
