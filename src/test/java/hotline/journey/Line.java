package hotline.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real Asterisk with practice callers, by {@code telephony/line}. */
public final class Line implements AutoCloseable {
    private static final Path SCRIPT = Path.of("telephony/line").toAbsolutePath();

    /** Ports beside those of a line somebody runs for himself. */
    private static final String OFFSET = "300";

    private final Path dir = Parts.DIR.resolve("line");
    private int runs;

    public static Line up() {
        Line line = new Line();
        line.close();
        line.start();
        return line;
    }

    /** Also after it was killed. */
    public void start() {
        run("up", "--offset", OFFSET, "--bind", Parts.address(), "--name", "journey")
                .ended(180);
    }

    public Path properties() {
        return dir.resolve("line.properties");
    }

    public long pid() {
        return Long.parseLong(read("asterisk.pid").strip());
    }

    /** A caller on his way; his program ends when his call has. */
    public Call call(String... how) {
        List<String> arguments = new ArrayList<>(List.of(how));
        arguments.add("--wait");
        return new Call(run("call", arguments.toArray(String[]::new)));
    }

    /** A citizen who is called, once: rings, picks up, hangs up. */
    public Call answer(String... how) {
        return new Call(run("answer", how));
    }

    /** A practice call. */
    public record Call(Run run) {
        /** What the caller heard; his Uniqueid comes last. */
        public String over() {
            return run.ended(180).strip();
        }
    }

    public boolean rings(String extension) {
        return run("status")
                .ended(30)
                .lines()
                .anyMatch(l -> l.contains("PJSIP/" + extension + " ") || l.contains(extension + " (PJSIP"));
    }

    private String read(String file) {
        try {
            return Files.readString(dir.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Run run(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(SCRIPT.toString(), command, "--dir", dir.toString()));
        all.addAll(List.of(arguments));
        return Run.start("line-" + ++runs + "-" + command, all);
    }

    /** Stops exactly what this line started, also what an aborted run left. */
    @Override
    public void close() {
        run("down").ended(60);
    }
}
