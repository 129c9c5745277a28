package hotline.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of ours with its output in a file. Stopped by its own process, never by name. */
final class Run {
    final Process process;
    final Path log;
    private final List<String> command;

    private Run(Process process, Path log, List<String> command) {
        this.process = process;
        this.log = log;
        this.command = command;
    }

    static Run start(String name, List<String> command) {
        try {
            Path log = Files.createDirectories(Parts.DIR).resolve(name + ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(log.toFile())
                    .start();
            return new Run(process, log, command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its output, when it ended well within the time. */
    String ended(int seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                stop();
                throw new AssertionError(command + " took more than " + seconds + " s: " + said());
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (process.exitValue() != 0) throw new AssertionError(command + " failed: " + said());
        return said();
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
