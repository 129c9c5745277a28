package hotline.files;

import hotline.vault.SealedColumns;
import hotline.vault.SealedColumns.Column;
import hotline.vault.SealedStore;
import hotline.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sealed files, attachments and recordings, in the order of their paths; and the names of attachments. */
@ApplicationScoped
class FileSeals implements SealedStore, SealedColumns {
    private static final int NONE = -1;

    private final Path dir;
    private final Vault vault;

    @Inject
    FileSeals(FilesConfig config, Vault vault) {
        this(config.dir(), vault);
    }

    FileSeals(Path dir, Vault vault) {
        this.dir = dir;
        this.vault = vault;
    }

    @Override
    public List<Column> sealed() {
        return List.of(new Column("attachment", "name_sealed"));
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public SortedMap<Integer, Long> counts() {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        for (String path : paths(null)) {
            int key = keyOf(dir.resolve(path));
            if (key != NONE) counts.merge(key, 1L, Long::sum);
        }
        return counts;
    }

    @Override
    public Piece reseal(@Nullable String after, int limit) {
        List<String> behind = paths(after);
        List<String> some = behind.subList(0, Math.min(limit, behind.size()));
        int resealed = 0;
        for (String path : some) if (resealed(dir.resolve(path))) resealed++;
        return new Piece(behind.size() > limit ? some.getLast() : null, some.size(), resealed);
    }

    private boolean resealed(Path file) {
        int key = keyOf(file);
        if (key == NONE || key == vault.currentKey()) return false;
        try {
            SealedHead.reseal(file, vault);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@link #NONE} for a file that is gone meanwhile, and for one that no key opens. */
    private static int keyOf(Path file) {
        try {
            return SealedHead.keyOf(file);
        } catch (NoSuchFileException | EOFException e) {
            return NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> paths(@Nullable String after) {
        if (!Files.isDirectory(dir)) return List.of();
        try (Stream<Path> all = Files.walk(dir)) {
            return all.filter(Files::isRegularFile)
                    .map(f -> dir.relativize(f).toString())
                    .filter(p -> !p.endsWith(".part") && !p.endsWith(Arrival.RAW))
                    .filter(p -> after == null || p.compareTo(after) > 0)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
