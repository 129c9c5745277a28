package hotline.journey;

import java.nio.file.Path;
import java.util.List;

/** What the Asterisk of the line says when it is asked. */
final class Console {
    private final Path asterisk;
    private int asked;

    Console(Parts parts) {
        asterisk = parts.asterisk();
    }

    String ask(String command) {
        Path settings = Parts.DIR.resolve("line/etc/asterisk.conf");
        return Run.start("console-" + ++asked, List.of(asterisk.toString(), "-C", settings.toString(), "-rx", command))
                .ended(30);
    }
}
