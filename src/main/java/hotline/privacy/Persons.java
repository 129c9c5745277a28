package hotline.privacy;

import hotline.audit.Audit;
import hotline.audit.Entry;
import hotline.base.Actor;
import hotline.base.PersonalData;
import hotline.base.PersonalData.Person;
import hotline.base.PhoneNumber;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.citizens.Citizen;
import hotline.citizens.Citizens;
import hotline.citizens.Requester;
import hotline.privacy.ErasureRows.Erasure;
import hotline.privacy.KeptRows.Kept;
import hotline.web.Viewer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The door of a person's own data: handing it out, and erasing it where the law lets. For ADMIN and SUPERVISOR. */
@ApplicationScoped
public class Persons {
    private static final Role[] MAY = {Role.ADMIN, Role.SUPERVISOR};
    private static final Logger LOG = Logger.getLogger(Persons.class);
    private static final int MOST_READS = 1000;

    @Inject
    Citizens citizens;

    @Inject
    @Any
    Instance<PersonalData> parts;

    @Inject
    KeptRows kept;

    @Inject
    ErasureRows erasures;

    @Inject
    Anonymiser anonymiser;

    @Inject
    RetentionConfig config;

    @ConfigProperty(name = "hotline.zone", defaultValue = "Asia/Shanghai")
    ZoneId zone;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Who read or did something with his data; handlers' names are theirs. */
    public record Read(Instant at, String action, String subject, String by) {}

    /**
     * All that is kept of whoever has this number, part by part, and who read it. Nothing of others; of secret cases that
     * the one who exports is not named for only how many there are. An entry of the audit, with the reason.
     */
    @Transactional
    public Map<String, Object> export(PhoneNumber phone, String reason, Viewer by) {
        by.mustBe(MAY);
        Citizen citizen = citizen(phone);
        Person person = person(citizen, by.actor());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("exportedAt", now());
        all.put(
                "person",
                Map.of(
                        "name", Objects.requireNonNullElse(citizen.name(), ""),
                        "phones",
                                person.phones().stream()
                                        .map(PhoneNumber::digits)
                                        .toList()));
        parts.stream()
                .sorted(Comparator.comparing(PersonalData::part))
                .forEach(p -> all.put(p.part(), p.export(person)));
        all.put("reads", reads(person));
        all.put("leftOutSecretCases", person.hidden().size());
        audit.record(by.actor(), "person-exported", "citizen:" + citizen.id(), reason);
        return all;
    }

    private List<Read> reads(Person person) {
        Stream<String> cases = kept.of(person.citizens()).stream()
                .filter(k -> !person.hidden().contains(k.id()))
                .map(k -> "case:" + k.number());
        Stream<String> himself = person.citizens().stream().map(id -> "citizen:" + id);
        return Stream.concat(himself, cases)
                .flatMap(subject ->
                        audit.entries(new Audit.Asked(null, null, subject), null, MOST_READS).items().stream())
                .sorted(Comparator.comparingLong(Entry::id))
                .map(e -> new Read(e.at(), e.action(), e.subject(), masked(e.actor())))
                .toList();
    }

    /** The system is nobody's name. */
    private static String masked(String login) {
        return login.equals(Actor.SYSTEM.login()) ? login : login.substring(0, 1) + "**";
    }

    /** @param obstacles what stands in its way now */
    public record Asked(
            long id,
            @Nullable String name,
            @Nullable String phone,
            String reason,
            String askedBy,
            Instant askedAt,
            List<Map<String, Object>> obstacles) {}

    /** What waits for a second person. */
    @Transactional
    public List<Asked> pending(Viewer viewer) {
        viewer.mustBe(MAY);
        List<Asked> all = new ArrayList<>();
        for (Erasure e : erasures.pending())
            citizens.byId(e.citizen()).ifPresent(c -> all.add(asked(e, c, viewer.actor())));
        return all;
    }

    private Asked asked(Erasure e, Citizen c, Actor by) {
        Requester masked = Requester.of(c);
        return new Asked(
                e.id(), masked.name(), masked.phone(), e.reason(), e.askedLogin(), e.askedAt(), told(obstacles(c, by)));
    }

    /** The citizen asked for it. Refuses with 409 {@code cannot-erase}, naming what stands in the way. */
    @Transactional
    public long askErasure(PhoneNumber phone, String reason, Viewer by) {
        by.mustBe(MAY);
        Citizen citizen = citizen(phone);
        mustBeFree(citizen, by.actor());
        if (erasures.isAsked(citizen.id()))
            throw Refusal.conflict("already-asked", "This was asked for and is not decided", Map.of());
        audit.record(by.actor(), "erasure-asked", "citizen:" + citizen.id(), null);
        return erasures.ask(citizen.id(), reason, by.actor(), now());
    }

    /** By another one than who asked. What was granted is done when this returns, or after a crash in the next night. */
    public void decideErasure(long id, boolean granted, Viewer by) {
        by.mustBe(MAY);
        Erasure decided = QuarkusTransaction.requiringNew().call(() -> decided(id, granted, by.actor()));
        if (granted) erase(decided);
    }

    private Erasure decided(long id, boolean granted, Actor by) {
        Erasure asked = erasures.lock(id).orElseThrow(() -> Refusal.notFound("erasure"));
        if (asked.askedBy() == by.id()) throw Refusal.forbidden("own-request", "Whoever asks does not decide");
        if (granted) mustBeFree(citizens.byId(asked.citizen()).orElseThrow(), by);
        erasures.rule(id, granted, by, now());
        audit.record(by, granted ? "erasure-granted" : "erasure-refused", "citizen:" + asked.citizen(), null);
        return asked;
    }

    /** What a crash cut short. */
    void goOn() {
        for (Erasure each : QuarkusTransaction.requiringNew().call(erasures::unfinished)) {
            try {
                erase(each);
            } catch (Refusal refused) {
                LOG.warnf("erasure %d stands still: %s", each.id(), refused.code());
            }
        }
    }

    /** What is his outside of cases while his numbers are still known, then case by case; each step can be repeated. */
    private void erase(Erasure e) {
        String why = "erasure " + e.id();
        Citizen citizen = QuarkusTransaction.requiringNew().call(() -> outside(e));
        for (Kept each : QuarkusTransaction.requiringNew().call(() -> kept.of(citizen.keys()))) {
            if (!each.isArchived()) anonymiser.archive(each, why);
            anonymiser.anonymise(each, why);
        }
        QuarkusTransaction.requiringNew().run(() -> {
            citizen.keys().forEach(citizens::empty);
            erasures.done(e.id(), now());
            audit.record(Actor.SYSTEM, "person-erased", "citizen:" + citizen.id(), why);
        });
    }

    private Citizen outside(Erasure e) {
        Citizen citizen = citizens.byId(e.citizen()).orElseThrow();
        Person person = new Person(citizen.keys(), citizens.phones(citizen), Set.of());
        parts.forEach(p -> p.emptyPerson(person));
        return citizen;
    }

    private void mustBeFree(Citizen citizen, Actor by) {
        List<Obstacle> obstacles = obstacles(citizen, by);
        if (!obstacles.isEmpty())
            throw Refusal.conflict(
                    "cannot-erase", "The law does not let it go yet", Map.of("obstacles", told(obstacles)));
    }

    private List<Obstacle> obstacles(Citizen citizen, Actor by) {
        Instant duty = now().atZone(zone).minus(config.duty()).toInstant();
        return Obstacle.of(kept.of(citizen.keys()), Set.copyOf(kept.hidden(citizen.keys(), by.id())), duty);
    }

    private static List<Map<String, Object>> told(List<Obstacle> obstacles) {
        return obstacles.stream()
                .map(o -> Map.<String, Object>of("code", o.code(), "cases", o.cases()))
                .toList();
    }

    private Person person(Citizen citizen, Actor by) {
        return new Person(citizen.keys(), citizens.phones(citizen), Set.copyOf(kept.hidden(citizen.keys(), by.id())));
    }

    private Citizen citizen(PhoneNumber phone) {
        return citizens.byPhone(phone).orElseThrow(() -> Refusal.notFound("citizen"));
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
