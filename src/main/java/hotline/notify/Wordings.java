package hotline.notify;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.Refusal;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of every message, kept in memory for some seconds so that an event pays no round trip for them. */
@ApplicationScoped
public class Wordings {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int LONGEST = 1000;

    private final WordingRows rows;
    private final Audit audit;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    @Inject
    Wordings(WordingRows rows, Audit audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    private record Key(Template template, Language language) {}

    private record Snapshot(Instant at, Map<Key, Wording> words) {}

    @Transactional
    void seed(@Observes @Priority(50) StartupEvent start) {
        for (Language language : Language.values()) rows.seed(file(language), language, Instant.now(clock));
    }

    private static Properties file(Language language) {
        String name = "/notify/templates" + language.suffix() + ".properties";
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(Wordings.class.getResourceAsStream(name), name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    public Wording of(Template template, Language language) {
        return Objects.requireNonNull(fresh().words.get(new Key(template, language)));
    }

    public List<Wording> all() {
        return fresh().words.values().stream()
                .sorted(Comparator.comparing(Wording::template).thenComparing(Wording::language))
                .toList();
    }

    /** The newest first. */
    @Transactional
    public List<Wording> history(Template template, Language language) {
        return rows.history(template, language);
    }

    /** A new version from now on. Refuses with 400 what nobody would fill in, and with 409 when another one was faster. */
    @Transactional
    public Wording change(Template template, Language language, String text, boolean active, int after, Actor by) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) throw Refusal.invalid("text", "size");
        if (!Words.unknown(words, template).isEmpty()) throw Refusal.invalid("text", "unknown-field");
        Wording now = rows.history(template, language).getFirst();
        if (now.version() != after)
            throw Refusal.conflict("template-changed", "Somebody else changed it", Map.of("version", now.version()));
        Wording next = new Wording(template, language, after + 1, words, active, Instant.now(clock), by.login());
        rows.insert(next);
        audit.record(
                by, "template-changed", "template:" + template.word() + "/" + language, "version " + next.version());
        snapshot = null;
        return next;
    }

    private Snapshot fresh() {
        Snapshot current = snapshot;
        Instant now = Instant.now(clock);
        if (current == null || Duration.between(current.at, now).compareTo(FRESH) >= 0) {
            current = new Snapshot(
                    now,
                    rows.newest().stream()
                            .collect(Collectors.toMap(w -> new Key(w.template(), w.language()), Function.identity())));
            snapshot = current;
        }
        return current;
    }
}
