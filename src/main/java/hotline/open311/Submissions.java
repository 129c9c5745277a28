package hotline.open311;

import hotline.base.Actor;
import hotline.base.Page;
import hotline.base.Role;
import hotline.cases.CaseNumber;
import hotline.directory.Directory;
import hotline.directory.Matter;
import hotline.intake.Intake;
import hotline.intake.Received;
import hotline.vault.Vault;
import hotline.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Takes requests in, once each: a program that got no answer may send the same again. */
@ApplicationScoped
public class Submissions {
    /** What does not make two requests different. */
    private static final Set<String> ASIDE = Set.of("api_key", "jurisdiction_id");

    private static final Viewer OPEN311 = new Viewer(new Actor(0, "open311", null), "Open311", Set.of(Role.CHANNEL));

    private final Services services;
    private final Directory directory;
    private final SubmissionRows rows;
    private final Intake intake;
    private final Publisher publisher;
    private final Vault vault;
    private final Open311Config config;
    private final Clock clock;
    private final ZoneId zone;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Submissions(
            Services services,
            Directory directory,
            SubmissionRows rows,
            Intake intake,
            Publisher publisher,
            Vault vault,
            Open311Config config,
            Clock clock,
            @ConfigProperty(name = "hotline.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.services = services;
        this.directory = directory;
        this.rows = rows;
        this.intake = intake;
        this.publisher = publisher;
        this.vault = vault;
        this.config = config;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param token instead of the number, where the service answers in two steps */
    record Accepted(CaseNumber number, @Nullable String token) {}

    /** One line of what was sent in, for administrators. */
    public record Line(
            long id,
            Instant at,
            String key,
            Matter matter,
            @Nullable CaseNumber number) {}

    /** Newest first, without words and names. */
    @Transactional
    public Page<Line> received(@Nullable Long before, int limit) {
        List<Line> lines = rows.received(before, limit + 1).stream()
                .map(r -> new Line(r.id(), r.at(), r.key(), directory.matter(r.matter()), r.number()))
                .toList();
        return Page.of(lines, limit, l -> Long.toString(l.id()));
    }

    /** @param idempotencyKey the sender's own name for this request, {@code null} when he gives none */
    Accepted send(Params form, ApiKey key, @Nullable String idempotencyKey) {
        String code = form.one("service_code").orElseThrow(() -> Fault.wrong(List.of(Fault.missing("service_code"))));
        Service service = services.byCode(code).orElseThrow(() -> Fault.unknown("service_code"));
        NewRequest request = NewRequest.of(form, service, directory.areas(), config, zone);
        byte[] digest = digest(form);
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        String ref = ref(key, digest, idempotencyKey, now);
        Received received = intake.receive(request.contact(key, ref), OPEN311);
        CaseNumber number = Objects.requireNonNull(received.number());
        long caseId = publisher.publish(number);
        String token = service.batch() ? token() : null;
        return new Accepted(
                number,
                rows.add(new SubmissionRows.Row(
                        key.id(), now, service.matter().id(), received.contact(), caseId, digest, ref, token)));
    }

    /**
     * The sender's own name for it; else the reference of the same content a short time ago; else one that two senders of
     * the same at the same time would both come to.
     */
    private String ref(ApiKey key, byte[] digest, @Nullable String idempotencyKey, Instant now) {
        if (idempotencyKey != null) return "key:" + HexFormat.of().formatHex(vault.hash("key:" + idempotencyKey));
        long window = now.toEpochMilli() / config.sameWithin().toMillis();
        return rows.ref(key.id(), digest, now.minus(config.sameWithin()))
                .orElseGet(() -> HexFormat.of().formatHex(digest) + "@" + window);
    }

    private byte[] digest(Params form) {
        TreeMap<String, List<String>> said = new TreeMap<>(form.values());
        said.keySet().removeAll(ASIDE);
        return vault.hash("open311:" + said);
    }

    private String token() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
