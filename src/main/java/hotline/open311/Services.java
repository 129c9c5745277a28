package hotline.open311;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.directory.Directory;
import hotline.directory.Matter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The door of what is offered to other programs. Read from memory, at most {@value #FRESH_SECONDS} s old on another node
 * than that of the change; whether a case is shown is always read from the rows.
 */
@ApplicationScoped
public class Services {
    static final int FRESH_SECONDS = 5;

    private final ServiceRows rows;
    private final Directory directory;
    private final Audit audit;
    private final Clock clock;
    private volatile @Nullable Offer offer;

    @Inject
    Services(ServiceRows rows, Directory directory, Audit audit, Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of it as read at one instant; services by code, in the order of the tree. */
    record Offer(Instant at, Instant changedAt, Map<String, Service> services) {}

    /** How one matter is offered, for administrators. */
    public record Setting(Matter matter, boolean isPublic, boolean words, boolean batch) {}

    Collection<Service> all() {
        return offer().services().values();
    }

    Optional<Service> byCode(String code) {
        return Optional.ofNullable(offer().services().get(code));
    }

    /** When something about them changed last. */
    Instant changedAt() {
        return offer().changedAt();
    }

    /** Every matter. */
    @Transactional
    public List<Setting> settings() {
        Map<Long, ServiceRows.Row> byMatter = new LinkedHashMap<>();
        rows.services().forEach(r -> byMatter.put(r.matter(), r));
        return directory.matters().stream()
                .map(m -> setting(m, byMatter.get(m.id())))
                .toList();
    }

    /** Offers a matter, or offers it no more: with it go its cases. Refuses an unknown code with 404. */
    @Transactional
    public void set(String code, boolean isPublic, boolean words, boolean batch, Actor by) {
        Matter matter = matter(code);
        rows.save(new ServiceRows.Row(matter.id(), isPublic, words, batch, now()));
        audit.record(
                by,
                "open311-service-changed",
                "matter:" + code,
                "public %s, words %s, batch %s".formatted(isPublic, words, batch));
        offer = null;
    }

    /** What is asked about a matter, in the order of asking. */
    @Transactional
    public List<Question> questions(String code) {
        return rows.attributes().getOrDefault(matter(code).id(), List.of()).stream()
                .map(Question::of)
                .toList();
    }

    /** Asks something, as the last, or asks it otherwise. Refuses an unknown matter with 404. */
    @Transactional
    public void ask(String code, Question question, Actor by) {
        Matter matter = matter(code);
        List<Attribute> asked = rows.attributes().getOrDefault(matter.id(), List.of());
        int place = asked.stream()
                .filter(a -> a.code().equals(question.code()))
                .mapToInt(Attribute::place)
                .findFirst()
                .orElse(asked.stream().mapToInt(Attribute::place).max().orElse(0) + 1);
        Attribute attribute = question.attribute(place);
        rows.forget(matter.id(), question.code());
        rows.seed(matter.id(), attribute);
        changed(matter, "open311-question-changed", question.code(), by);
    }

    /** Asks it no more. Refuses what is not asked with 404. */
    @Transactional
    public void askNoMore(String code, String question, Actor by) {
        Matter matter = matter(code);
        if (!rows.forget(matter.id(), question)) throw Refusal.notFound("question");
        changed(matter, "open311-question-removed", question, by);
    }

    private void changed(Matter matter, String what, String question, Actor by) {
        rows.touch(matter.id(), now());
        audit.record(by, what, "matter:" + matter.code(), question);
        offer = null;
    }

    private Matter matter(String code) {
        return directory.matters().stream()
                .filter(m -> m.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("matter"));
    }

    void forget() {
        offer = null;
    }

    private static Setting setting(Matter matter, ServiceRows.@Nullable Row row) {
        return row == null
                ? new Setting(matter, false, false, false)
                : new Setting(matter, row.isPublic(), row.words(), row.batch());
    }

    private Offer offer() {
        Offer known = offer;
        if (known == null || Duration.between(known.at(), Instant.now(clock)).toSeconds() >= FRESH_SECONDS) {
            known = read();
            offer = known;
        }
        return known;
    }

    @Transactional
    Offer read() {
        Map<Long, List<Attribute>> attributes = rows.attributes();
        Map<String, Service> services = new LinkedHashMap<>();
        Instant changed = Instant.EPOCH;
        for (ServiceRows.Row row : rows.services()) {
            if (row.changedAt().isAfter(changed)) changed = row.changedAt();
            if (!row.isPublic()) continue;
            List<Matter> path = directory.matterPath(row.matter());
            Matter matter = path.getFirst();
            services.put(
                    matter.code(),
                    new Service(
                            matter,
                            path.size() > 1 ? path.get(1) : null,
                            row.words(),
                            row.batch(),
                            attributes.getOrDefault(row.matter(), List.of())));
        }
        return new Offer(now(), changed, services);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
