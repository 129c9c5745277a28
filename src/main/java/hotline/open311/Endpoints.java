package hotline.open311;

import hotline.audit.Audit;
import hotline.base.Actor;
import hotline.base.Refusal;
import hotline.base.Role;
import hotline.directory.Directory;
import hotline.directory.Matter;
import hotline.directory.Person;
import hotline.directory.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The door of the endpoints of units; every change is audited. */
@ApplicationScoped
public class Endpoints {
    private final EndpointRows rows;
    private final SendingRows sendings;
    private final Directory directory;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Endpoints(EndpointRows rows, SendingRows sendings, Directory directory, Audit audit, Clock clock) {
        this.rows = rows;
        this.sendings = sendings;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param unit   code of the unit
     * @param key    {@code null} leaves the one that is there
     * @param person login of an account of the unit with the role HANDLER
     * @param codes  the endpoint's service codes by code of the matter
     */
    public record Described(
            String unit,
            String url,
            @Nullable String jurisdiction,
            @Nullable String key,
            String person,
            @Nullable String serviceCode,
            boolean idempotent,
            boolean active,
            Map<String, String> codes) {}

    @Transactional
    public List<Endpoint> all() {
        return rows.all();
    }

    /** What is on its way, errors first. */
    @Transactional
    public List<Sending> open(int limit) {
        return sendings.open(limit);
    }

    /** Opens or changes a unit's endpoint. Orders that are there already stay here. Refuses with 400 what cannot work. */
    @Transactional
    public void set(Described d, Actor by) {
        Unit unit = directory.unitByCode(d.unit()).orElseThrow(() -> Refusal.invalid("unit", "unknown"));
        Endpoint endpoint = new Endpoint(
                0,
                unit.id(),
                url(d.url()),
                d.jurisdiction(),
                person(d.person(), unit),
                d.serviceCode(),
                d.idempotent(),
                d.active(),
                codes(d.codes()));
        rows.save(endpoint, d.key(), Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        audit.record(by, "open311-endpoint-changed", "unit:" + d.unit(), d.url() + (d.active() ? "" : " (off)"));
    }

    private static String url(String text) {
        try {
            URI uri = URI.create(text.strip().replaceFirst("/+$", ""));
            boolean http = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (http && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawUserInfo() == null)
                return uri.toString();
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("url", "url");
        }
        throw Refusal.invalid("url", "url");
    }

    private String person(String login, Unit unit) {
        Person person = directory.personByLogin(login).orElseThrow(() -> Refusal.invalid("person", "unknown"));
        Long his = person.unit();
        if (his == null || his != unit.id() || !person.roles().contains(Role.HANDLER))
            throw Refusal.invalid("person", "handler-of-unit");
        return login;
    }

    private Map<Long, String> codes(Map<String, String> byMatter) {
        Map<Long, String> codes = new HashMap<>();
        byMatter.forEach((code, service) -> codes.put(
                directory.matters().stream()
                        .filter(m -> m.code().equals(code))
                        .map(Matter::id)
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("codes", "unknown")),
                service));
        return codes;
    }
}
