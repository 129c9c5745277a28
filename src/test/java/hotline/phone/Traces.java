package hotline.phone;

import hotline.calls.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Real calls, recorded from Asterisk 22's manager interface. */
final class Traces {
    private static final Instant RECEIVED = Instant.ofEpochSecond(1795202694);

    private Traces() {}

    static List<Evidence> of(String name) {
        List<Evidence> events = new ArrayList<>();
        for (String block : text(name).split("\n\n")) {
            List<String> lines = Arrays.stream(block.split("\n"))
                    .filter(l -> !l.startsWith("#"))
                    .toList();
            if (lines.stream().noneMatch(l -> l.startsWith("Event: "))) continue;
            events.add(AmiBlock.evidence("lab", AmiBlock.fields(lines), RECEIVED));
        }
        return events;
    }

    private static String text(String name) {
        try (InputStream in = Traces.class.getResourceAsStream("/traces/" + name + ".ami")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
