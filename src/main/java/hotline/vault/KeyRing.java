package hotline.vault;

import hotline.base.Tireless;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The keys that are in force on this node. The file is looked at every two seconds; one that cannot be used leaves the
 * keys as they are, which is said once in the log and for as long as it lasts on the health page.
 */
@ApplicationScoped
class KeyRing {
    private static final Logger LOG = Logger.getLogger(KeyRing.class);

    private final Tireless tireless = new Tireless(LOG, "the key file is not looked at");
    private final @Nullable Path file;
    private volatile Keys keys;
    private volatile @Nullable String problem;
    private byte[] read;

    @Inject
    KeyRing(VaultConfig config) {
        this(config.keyFile(), LaunchMode.current().isDevOrTest());
    }

    KeyRing(Path file, boolean make) {
        this.file = file;
        this.keys = make ? Keys.loadOrMake(file) : Keys.load(file);
        this.read = bytes(file);
    }

    KeyRing(Keys keys) {
        this.file = null;
        this.keys = keys;
        this.read = new byte[0];
    }

    Keys keys() {
        return keys;
    }

    /** Why the file as it is now is not used; {@code null} when it is. */
    @Nullable
    String problem() {
        return problem;
    }

    /** Another node may seal under a key that this one has not seen yet. */
    Keys with(byte number) {
        if (!keys.numbered().containsKey(number)) look();
        return keys;
    }

    @Scheduled(identity = "vault-keys", every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyTwoSeconds() {
        tireless.attempt(this::look);
    }

    synchronized void look() {
        if (file == null) return;
        try {
            byte[] now = bytes(file);
            if (Arrays.equals(now, read) && problem == null) return;
            Keys next = Keys.load(file);
            next.mustFollow(keys);
            take(next);
            read = now;
        } catch (RuntimeException e) {
            refuse(String.valueOf(e.getMessage()));
        }
    }

    private void take(Keys next) {
        boolean news = !next.equals(keys) || problem != null;
        keys = next;
        problem = null;
        if (news)
            LOG.infof(
                    "keys read: current %d, known %s",
                    next.currentNumber(), next.numbered().keySet());
    }

    private void refuse(String why) {
        if (!why.equals(problem)) LOG.errorf("the key file is not used, the keys stay as they were: %s", why);
        problem = why;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("hotline.crypto.key-file cannot be read: " + file, e);
        }
    }
}
