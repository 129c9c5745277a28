package hotline.phone;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code telephony/line}, the program that fetches, starts and stops a practice line without root. */
record LineScript(Path project, Path dir) {
    private static final int CANNOT_BE_HAD = 3;

    /** How a start went. {@code problem} is one sentence, {@code null} when the line is up. */
    record Result(@Nullable String problem, boolean wasUp) {}

    /** The script of the project that {@code from} lies in; {@code null} when there is none. */
    static @Nullable LineScript find(Path from, Path dir) {
        for (Path at = from.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            LineScript script = new LineScript(at, at.resolve(dir));
            if (Files.isExecutable(script.program())) return script;
        }
        return null;
    }

    private Path program() {
        return project.resolve("telephony/line");
    }

    Path properties() {
        return dir.resolve("line.properties");
    }

    /** Fetches Asterisk on the first day, which takes a while; each line of progress is passed on. */
    Result up(Consumer<String> progress) throws IOException, InterruptedException {
        Files.createDirectories(dir);
        Path errors = Files.createTempFile(dir, "up", ".err");
        try {
            Process process = command("up").redirectError(errors.toFile()).start();
            boolean[] wasUp = {false};
            Thread reader = Thread.ofVirtual()
                    .start(() -> read(process, line -> {
                        wasUp[0] |= line.startsWith("already up");
                        progress.accept(line);
                    }));
            int exit = process.waitFor();
            // a child that the script left running may hold the pipe open
            reader.join(java.time.Duration.ofSeconds(2));
            return new Result(exit == 0 ? null : problem(exit, Files.readString(errors)), wasUp[0]);
        } finally {
            Files.deleteIfExists(errors);
        }
    }

    /** To be started later, without any class of ours: at the very end of the process. */
    ProcessBuilder down() {
        return command("down")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private ProcessBuilder command(String verb) {
        return new ProcessBuilder(program().toString(), verb, "--dir", dir.toString())
                .directory(project.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
    }

    private static void read(Process process, Consumer<String> line) {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            out.lines().forEach(line);
        } catch (IOException | java.io.UncheckedIOException e) {
            line.accept("(output ended: " + e.getMessage() + ")");
        }
    }

    private static String problem(int exit, String errors) {
        String last = errors.lines()
                .filter(line -> !line.isBlank())
                .reduce((a, b) -> b)
                .orElse("exit code " + exit);
        String sentence = last.replaceFirst("^line: ", "");
        return exit == CANNOT_BE_HAD ? sentence : "the practice line did not start: " + sentence;
    }

    static boolean awaitEnd(Process process) throws InterruptedException {
        return process.waitFor(15, TimeUnit.SECONDS);
    }
}
