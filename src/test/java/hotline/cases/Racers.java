package hotline.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several hands that do something at the same moment. */
public final class Racers {
    private Racers() {}

    public interface Act<T> {
        T run(int racer) throws Exception;
    }

    /** What each of them got, in the order of their numbers from 0. */
    public static <T> List<T> all(int racers, Act<T> act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(racers);
        try (ExecutorService threads = Executors.newFixedThreadPool(racers)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < racers; i++) {
                int racer = i;
                Callable<T> run = () -> {
                    start.await(10, TimeUnit.SECONDS);
                    return act.run(racer);
                };
                running.add(threads.submit(run));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> f : running) results.add(f.get(60, TimeUnit.SECONDS));
            return results;
        }
    }
}
