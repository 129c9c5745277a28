package hotline.bench;

import hotline.journey.Chromium;
import hotline.journey.Line;
import hotline.journey.OperatorDesk;
import hotline.journey.Parts;
import hotline.journey.Service;
import hotline.journey.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How fast the desk is and how much the service takes, on this machine. Prints, judges nothing. */
class DeskBenchmark {
    private static final int BATCHES = 10;
    private static final int CALLERS = 10;

    /** Notes for each call when it began to ring (the telephone server's clock) and when its card had been painted. */
    private static final String WATCH = """
            window.pops = [];
            let waiting = null;
            document.addEventListener('live:pop', ({ detail }) => { waiting = detail; });
            const painted = () => {
              const card = document.getElementById('phone-card');
              if (!waiting || !card || card.hidden) return;
              if (document.getElementById('phone-caller').textContent !== waiting.number) return;
              const { call, at } = waiting;
              waiting = null;
              requestAnimationFrame(() => requestAnimationFrame(() =>
                window.pops.push({ call, ms: performance.timeOrigin + performance.now() - Date.parse(at) })));
            };
            new MutationObserver(painted).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
            """;

    @Test
    void the_screen_pop_and_the_memory_after_a_hundred_calls() {
        Parts parts = Parts.needed();
        try (Line line = Line.up();
                Service service = Service.fresh("bench", line.properties(), "-Dhotline.phone.wrap-up=PT0S");
                Chromium chromium = Chromium.open(parts);
                Window window = chromium.window(service.home())) {
            window.page().addInitScript(WATCH);
            OperatorDesk desk = new OperatorDesk(window);
            desk.sitDown("operator", "8017");
            desk.ready();
            for (int batch = 0; batch < BATCHES; batch++) answerAll(line, desk, batch);
            report(window);
            System.out.println("figure: resident memory of the service after " + BATCHES * CALLERS + " calls "
                    + service.residentMiB() + " MiB");
        }
    }

    private static void answerAll(Line line, OperatorDesk desk, int batch) {
        Line.Call callers = line.call(
                "--number", "12328", "--caller", "1380013" + (8000 + batch * CALLERS), "--count", "" + CALLERS);
        for (int call = 0; call < CALLERS; call++) {
            desk.whoRings();
            desk.answer();
            desk.hangUp();
        }
        callers.over();
    }

    private static void report(Window window) {
        List<Double> all = new ArrayList<>();
        for (Object pop : (List<?>) window.page().evaluate("window.pops")) {
            all.add(((Number) ((Map<?, ?>) pop).get("ms")).doubleValue());
        }
        all.sort(null);
        System.out.printf(
                "figure: screen pop, AgentCalled to painted, %d calls: p50 %.0f ms, p95 %.0f ms, max %.0f ms%n",
                all.size(),
                all.get(all.size() / 2),
                all.get((int) Math.ceil(all.size() * 0.95) - 1),
                all.getLast());
    }

    @Test
    void the_start_with_the_database_present() {
        Parts.needed();
        try (Line line = Line.up()) {
            Service.start("bench-start", line.properties()).close();
            for (int turn = 0; turn < 3; turn++) {
                try (Service service = Service.start("bench-start", line.properties())) {
                    System.out.printf(
                            "figure: start to readiness with the database present %.1f s, resident memory then %d MiB%n",
                            service.startUp().toMillis() / 1000.0, service.residentMiB());
                }
            }
        }
    }
}
