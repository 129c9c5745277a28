package hotline.journey;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Assumptions;

/** What {@code src/test/journey/fetch} found on this machine. */
public final class Parts {
    private static final Path FETCHED = Path.of("target/journey").toAbsolutePath();

    /** Everything that the tests on real parts write. Two JVMs of them run side by side, each has its own. */
    public static final Path DIR = FETCHED.resolve(System.getProperty("journey.run", "run-1"));

    private final Properties found = new Properties();

    private Parts() {
        Path file = FETCHED.resolve("parts.properties");
        if (Files.notExists(file)) return;
        try (Reader reader = Files.newBufferedReader(file)) {
            found.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Skips the test, naming what is missing, unless all parts are there and we are in a network of our own. */
    public static Parts needed() {
        Parts parts = new Parts();
        String missing = parts.found.getProperty("missing");
        Assumptions.assumeTrue(missing == null, "missing here: " + missing);
        Assumptions.assumeTrue(parts.found.containsKey("asterisk"), "nothing was fetched: run ./mvnw verify");
        Assumptions.assumeTrue(System.getenv("HOTLINE_NETNS_ADDR") != null, "not in a network namespace of our own");
        return parts;
    }

    /** Twilio's description of its API; the test needs nothing else of this machine and is skipped where it could not be fetched. */
    public static Path twilio() throws IOException {
        Path said = FETCHED.resolve("twilio");
        Assumptions.assumeTrue(Files.exists(said), "Twilio's description could not be fetched");
        return Path.of(Files.readString(said).strip());
    }

    public Path chromium() {
        return Path.of(found.getProperty("chromium"));
    }

    Path asterisk() {
        return Path.of(found.getProperty("asterisk"));
    }

    /** The address of the namespace that is not loopback. */
    public static String address() {
        return System.getenv("HOTLINE_NETNS_ADDR");
    }
}
