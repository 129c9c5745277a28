package hotline.files;

import hotline.base.Tireless;
import hotline.vault.Vault;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Seals recordings that are over. The folder of the telephone server is the list of what is to be done: what is sealed is
 * not in it any more. One node at a time, by a lock that dies with its process.
 */
@ApplicationScoped
class SealSweep {
    private static final Logger LOG = Logger.getLogger(SealSweep.class);
    private static final int BATCH = 500;

    private final RecordingFolders folders;
    private final Vault vault;
    private final FilesConfig config;
    private final Clock clock;
    private final Tireless tireless = new Tireless(LOG, "recordings are not sealed");

    @Inject
    SealSweep(RecordingFolders folders, Vault vault, FilesConfig config, Clock clock) {
        this.folders = folders;
        this.vault = vault;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = "seal-recordings",
            every = "30s",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (config.sealRecordings())
            tireless.attempt(() -> sweep(Instant.now(clock).minus(config.sealRecordingsAfter())));
    }

    /** @param quiet nothing was written to it since */
    void sweep(Instant quiet) {
        if (folders.all().isEmpty()) return;
        try {
            Files.createDirectories(folders.sealed());
            Path lock = folders.sealed().resolve("sealing.lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.tryLock()) {
                if (held != null) folders.all().forEach((server, folder) -> sweep(server, folder, quiet));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sweep(String server, Path folder, Instant quiet) {
        for (Path file : RecordingFolders.below(folder, p -> isOver(folder.resolve(p), quiet), BATCH)) {
            try {
                Path sealed = folders.sealed(server, folder.relativize(file).toString());
                new RecordingSeal(file, sealed, vault).seal();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One without sound is nothing to hide. */
    private static boolean isOver(Path file, Instant quiet) {
        try {
            return file.getFileName().toString().endsWith(".wav")
                    && Files.isWritable(file.getParent())
                    && Files.size(file) > WavHeader.LENGTH
                    && Files.getLastModifiedTime(file).toInstant().isBefore(quiet);
        } catch (IOException e) {
            return false;
        }
    }
}
