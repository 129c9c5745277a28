package hotline.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where recordings lie: as Asterisk wrote them in its own folder, sealed in ours, both as {@code YYYY/MM/DD/<name>}. */
@ApplicationScoped
class RecordingFolders {
    static final String SEALED = ".sealed";
    private static final int DEEP = 4;

    private final Map<String, Path> folders = new ConcurrentHashMap<>();
    private final Path sealed;

    @Inject
    RecordingFolders(FilesConfig config) {
        this(config.dir());
    }

    RecordingFolders(Path dir) {
        this.sealed = dir.resolve("recordings").toAbsolutePath().normalize();
    }

    void put(String server, Path folder) {
        folders.put(server, folder.toAbsolutePath().normalize());
    }

    Map<String, Path> all() {
        return Map.copyOf(folders);
    }

    boolean knows(String server) {
        return folders.containsKey(server);
    }

    /** Ours; {@link RecordingMissing} for a name that leads out of it. */
    Path sealed(String server, String path) {
        try {
            Path base = sealed.resolve(server).normalize();
            Path file = base.resolve(path + SEALED).normalize();
            if (!base.startsWith(sealed) || base.equals(sealed) || !file.startsWith(base))
                throw RecordingMissing.noFile();
            return file;
        } catch (InvalidPathException e) {
            throw RecordingMissing.noFile();
        }
    }

    Path sealed() {
        return sealed;
    }

    /** As it was written; empty for what is not there or lies elsewhere. */
    Optional<Path> plain(String server, String path) {
        Path folder = folders.get(server);
        if (folder == null) return Optional.empty();
        try {
            Path file = folder.resolve(path).normalize();
            boolean inside = file.startsWith(folder)
                    && Files.isRegularFile(file)
                    && file.toRealPath().startsWith(folder.toRealPath());
            return inside ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    /** Files below a folder whose path from there fits, at most so many; none when there is no folder. */
    static List<Path> below(Path folder, Predicate<Path> which, int most) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.walk(folder, DEEP)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> which.test(folder.relativize(f)))
                    .limit(most)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
