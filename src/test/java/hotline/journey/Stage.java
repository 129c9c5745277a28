package hotline.journey;

import java.util.ArrayDeque;
import java.util.Deque;

/** Line, service and browser that the suites of one JVM share; all stop with it, also after a failure. */
public final class Stage {
    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();
    private static Stage one;

    public final Line line;
    public final Service service;
    public final Chromium chromium;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Stage::close, "stop-the-stage"));
    }

    private Stage(Parts parts) {
        line = opened(Line.up());
        service = opened(Service.fresh("service", line.properties(), "-Dhotline.cases.fallback-unit=urban"));
        chromium = opened(Chromium.open(parts));
    }

    public static synchronized Stage set() {
        Parts parts = Parts.needed();
        if (one == null) one = new Stage(parts);
        return one;
    }

    private static <T extends AutoCloseable> T opened(T part) {
        OPEN.push(part);
        return part;
    }

    private static void close() {
        for (AutoCloseable part : OPEN) {
            try {
                part.close();
            } catch (Exception | AssertionError e) {
                System.err.println("not stopped: " + part + ": " + e.getMessage());
            }
        }
    }
}
