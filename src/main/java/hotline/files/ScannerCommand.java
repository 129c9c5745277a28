package hotline.files;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The configured command, {@code clamdscan --no-summary -} or the like; the file goes to its standard input and nowhere else. */
@DefaultBean
@ApplicationScoped
class ScannerCommand implements Scanner {
    private static final Logger LOG = Logger.getLogger(ScannerCommand.class);

    private final List<String> command;
    private final Duration timeout;

    @Inject
    ScannerCommand(FilesConfig config) {
        this(config.scanner().orElse(List.of()), config.scanTimeout());
    }

    ScannerCommand(List<String> command, Duration timeout) {
        this.command = command;
        this.timeout = timeout;
    }

    @Override
    public Verdict scan(Content content) {
        if (command.isEmpty()) return Verdict.CLEAN;
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return verdict(process, content);
        } catch (IOException e) {
            LOG.warnf("the virus scanner cannot be run: %s", e.getMessage());
            return Verdict.AWAY;
        }
    }

    private Verdict verdict(Process process, Content content) {
        Thread feeder = Thread.ofVirtual().start(() -> feed(process, content));
        try {
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) return Verdict.AWAY;
            return switch (process.exitValue()) {
                case 0 -> Verdict.CLEAN;
                case 1 -> Verdict.INFECTED;
                default -> Verdict.AWAY;
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Verdict.AWAY;
        } finally {
            process.destroyForcibly();
            feeder.interrupt();
        }
    }

    /** A scanner that has seen enough closes its end. */
    private static void feed(Process process, Content content) {
        try (OutputStream in = process.getOutputStream()) {
            content.writeTo(in);
        } catch (IOException e) {
            LOG.debug("the scanner did not read to the end", e);
        }
    }
}
