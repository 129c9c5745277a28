package hotline.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds recordings by the day that their folder names, UTC. */
@ApplicationScoped
class OldRecordings {
    private static final String WAV = ".wav";

    private final RecordingFolders folders;

    @Inject
    OldRecordings(RecordingFolders folders) {
        this.folders = folders;
    }

    List<OldRecording> before(LocalDate day) {
        List<OldRecording> found = new ArrayList<>();
        folders.all().forEach((server, folder) -> found.addAll(in(server, folder, day)));
        servers().forEach(folder -> found.addAll(in(folder.getFileName().toString(), folder, day)));
        return found;
    }

    void delete(OldRecording recording) {
        try {
            Files.deleteIfExists(recording.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> servers() {
        if (!Files.isDirectory(folders.sealed())) return List.of();
        try (Stream<Path> all = Files.list(folders.sealed())) {
            return all.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<OldRecording> in(String server, Path folder, LocalDate day) {
        Predicate<Path> old = path -> isRecording(path) && isBefore(path, day);
        return RecordingFolders.below(folder, old, Integer.MAX_VALUE).stream()
                .map(file -> new OldRecording(server, call(file), size(file), file))
                .toList();
    }

    private static boolean isRecording(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(WAV) || name.endsWith(WAV + RecordingFolders.SEALED);
    }

    private static boolean isBefore(Path path, LocalDate day) {
        if (path.getNameCount() != 4) return false;
        try {
            return LocalDate.of(number(path, 0), number(path, 1), number(path, 2))
                    .isBefore(day);
        } catch (DateTimeException | NumberFormatException e) {
            return false;
        }
    }

    private static int number(Path path, int at) {
        return Integer.parseInt(path.getName(at).toString());
    }

    private static String call(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf(WAV));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
