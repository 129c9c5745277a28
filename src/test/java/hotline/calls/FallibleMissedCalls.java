package hotline.calls;

import hotline.vault.Vault;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** The door of missed calls as a process that dies at any of its steps knows it: before a step, or when it is just done. */
@Vetoed
public class FallibleMissedCalls extends MissedCalls {
    private final Random random;
    private final AtomicInteger falls = new AtomicInteger();

    public FallibleMissedCalls(Jdbi jdbi, Vault vault, Random random) {
        super(jdbi, vault);
        this.random = random;
    }

    /** How often it died with something in its hands. */
    public int falls() {
        return falls.get();
    }

    @Override
    public List<Caller> callers(Collection<Turned> turned, Instant since) {
        mayFall();
        List<Caller> callers = super.callers(turned, since);
        mayFall();
        return callers;
    }

    @Override
    public void followed(Collection<Turned> turned) {
        mayFall();
        super.followed(turned);
        mayFall();
    }

    private void mayFall() {
        if (random.nextInt(3) > 0) return;
        falls.incrementAndGet();
        throw new IllegalStateException("dies here");
    }
}
