package hotline.phone;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** In dev mode a real Asterisk comes with the service. Without one everything else works, and the desk says why. */
@ApplicationScoped
class PracticeLine {
    static final String NAME = "practice";

    /** Set once in a process: a live reload starts the service anew, but not the line. */
    private static final String STARTED = "citizen-hotline.practice-line-started";

    private static final Logger LOG = Logger.getLogger("hotline.practice-line");

    @Inject
    PhoneConfig config;

    @Inject
    PhoneStart servers;

    @Inject
    Exchanges exchanges;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    void start(@Observes @Priority(2000) StartupEvent start) {
        boolean wanted = config.practice().orElse(LaunchMode.current() == LaunchMode.DEVELOPMENT);
        if (wanted) Thread.ofPlatform().daemon().name("practice-line").start(() -> bringUp(Path.of("")));
    }

    void bringUp(Path from) {
        LineScript script = LineScript.find(from, config.practiceDir());
        if (script == null) {
            trouble("there is no telephony/line in this project; configure a server (hotline.phone.servers)");
            return;
        }
        try {
            LineScript.Result result = script.up(LOG::info);
            if (!result.wasUp()) stopAtTheEnd(script);
            if (result.problem() != null) trouble(result.problem());
            else use(ServerSettings.ofLine(script.properties()));
        } catch (IOException e) {
            trouble("the practice line did not start: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void use(ServerSettings settings) {
        servers.add(settings);
        LOG.infof(
                "practice line %s is up. Desk: http://localhost:%d/desk  A call: telephony/line call --talk 20 --rate 5",
                settings.name(), port);
    }

    private void trouble(String sentence) {
        LOG.warnf("no line is connected: %s", sentence);
        exchanges.trouble(new Link(NAME, Link.State.NO_LINE, Instant.now(clock), sentence));
    }

    /** When the process ends, not when the service is reloaded. A line that was up before us stays up. */
    private static void stopAtTheEnd(LineScript script) {
        if (System.getProperties().putIfAbsent(STARTED, script.dir().toString()) != null) return;
        ProcessBuilder down = script.down();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                LineScript.awaitEnd(down.start());
                            } catch (IOException | InterruptedException e) {
                                System.err.println("the practice line was not stopped: " + e.getMessage());
                            }
                        },
                        "stop-practice-line"));
    }
}
