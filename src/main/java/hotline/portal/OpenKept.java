package hotline.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.directory.Directory;
import hotline.reporting.PublicCounts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What is public, in this node's memory: however many people ask, the database is asked once in a while. */
@ApplicationScoped
class OpenKept {
    private final OpenRows rows;
    private final Directory directory;
    private final PublicCounts counts;
    private final OpenConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Kept kept;

    @Inject
    OpenKept(
            OpenRows rows,
            Directory directory,
            PublicCounts counts,
            OpenConfig config,
            ObjectMapper json,
            Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.counts = counts;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    record Kept(OpenSheet sheet, OpenFile csv, OpenFile json) {}

    /** One asks the database; meanwhile the others get what was kept. */
    Kept now() {
        Kept current = kept;
        if (current != null && isFresh(current)) return current;
        if (current != null && !making.tryLock()) return current;
        if (current == null) making.lock();
        try {
            Kept other = kept;
            if (other != null && other != current && isFresh(other)) return other;
            Kept made = QuarkusTransaction.requiringNew().call(this::make);
            kept = made;
            return made;
        } finally {
            making.unlock();
        }
    }

    private boolean isFresh(Kept k) {
        return Duration.between(k.sheet().madeAt(), Instant.now(clock)).abs().compareTo(config.keep()) < 0;
    }

    /** What was kept is not true any more. */
    void forget() {
        kept = null;
    }

    private Kept make() {
        OpenSheet sheet = sheet(rows.choice());
        OpenData data = OpenData.of(sheet, config, counts);
        return new Kept(sheet, OpenFile.of(OpenCsv.of(data)), OpenFile.of(text(data)));
    }

    /** How it would look with this choice. */
    OpenSheet sheet(OpenChoice choice) {
        List<OpenCount> counted = choice.figures().isEmpty() ? List.of() : rows.counts(choice.from());
        List<OpenNumber> numbers = OpenNumbers.of(choice, counted, config.small());
        return new OpenSheet(choice, Instant.now(clock), numbers, OpenNames.of(directory), config.small());
    }

    private byte[] text(OpenData data) {
        try {
            return json.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
