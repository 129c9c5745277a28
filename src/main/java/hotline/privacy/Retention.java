package hotline.privacy;

import hotline.audit.Audit;
import hotline.base.Refusal;
import hotline.base.Retained;
import hotline.base.Role;
import hotline.privacy.OrderRows.Order;
import hotline.privacy.OrderRows.Ruling;
import hotline.web.Viewer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The door of retention: what each rule would do, who wants it, who approves it, and doing it. */
@ApplicationScoped
public class Retention {
    private static final Role[] MAY = {Role.ADMIN, Role.SUPERVISOR};
    private static final int EXAMPLES = 10;

    private final List<Retained> rules;
    private final OrderRows orders;
    private final RetentionConfig config;
    private final ZoneId zone;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Retention(
            @Any Instance<Retained> rules,
            OrderRows orders,
            RetentionConfig config,
            @ConfigProperty(name = "hotline.zone", defaultValue = "Asia/Shanghai") ZoneId zone,
            Audit audit,
            Clock clock) {
        this.rules = rules.stream().sorted(Comparator.comparing(Retained::rule)).toList();
        this.orders = orders;
        this.config = config;
        this.zone = zone;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A rule as it would act now.
     *
     * @param after    how long is kept, {@code P3Y}
     * @param before   what is older than this would go
     * @param due      how much that is
     * @param examples some of it, nothing secret
     * @param order    {@code asked} or {@code approved}, {@code null} when nobody asked for it
     * @param stale    it was approved for another time than is set now, and does not act
     */
    public record Rule(
            String rule,
            String after,
            Instant before,
            long due,
            List<String> examples,
            @Nullable String order,
            boolean stale,
            @Nullable String askedBy,
            @Nullable String approvedBy,
            long done,
            @Nullable Instant lastRunAt) {}

    /** A setting for a rule that is not there is a mistake, which would keep things for ever. */
    void check(@Observes StartupEvent start) {
        config.after().keySet().forEach(name -> {
            if (rules.stream().noneMatch(r -> r.rule().equals(name)))
                throw new IllegalStateException("hotline.retention.after." + name + " names no rule of retention");
        });
    }

    /** The dry run: nothing is changed. For ADMIN and SUPERVISOR. */
    @Transactional
    public List<Rule> rules(Viewer viewer) {
        viewer.mustBe(MAY);
        return rules.stream().map(this::rule).toList();
    }

    private Rule rule(Retained r) {
        Instant before = before(r);
        Optional<Order> order = orders.open(r.rule());
        return new Rule(
                r.rule(),
                after(r).toString(),
                before,
                r.due(before),
                r.examples(before, EXAMPLES),
                order.map(o -> o.ruling() == Ruling.PENDING ? "asked" : "approved")
                        .orElse(null),
                order.filter(o -> !o.after().equals(after(r))).isPresent(),
                order.map(Order::askedLogin).orElse(null),
                order.map(Order::ruledLogin).orElse(null),
                order.map(Order::done).orElse(0L),
                order.map(Order::lastRunAt).orElse(null));
    }

    /** Somebody who saw the dry run wants it done from now on. */
    @Transactional
    public void ask(String rule, Viewer by) {
        Retained r = named(rule, by);
        if (orders.lock(rule).isPresent())
            throw Refusal.conflict("already-asked", "The rule was asked for already", Map.of("rule", rule));
        long due = r.due(before(r));
        orders.ask(rule, after(r), due, by.actor(), now());
        audit.record(by.actor(), "retention-asked", "rule:" + rule, after(r) + ", " + due);
    }

    /** By another one than who asked; refuses with 409 {@code rule-changed} when the time was set anew since. */
    @Transactional
    public void decide(String rule, boolean granted, Viewer by) {
        Retained r = named(rule, by);
        Order order = orders.lock(rule)
                .filter(o -> o.ruling() == Ruling.PENDING)
                .orElseThrow(() -> Refusal.conflict("nothing-asked", "There is nothing to decide", Map.of()));
        if (order.askedBy() == by.actor().id()) throw Refusal.forbidden("own-request", "Whoever asks does not decide");
        if (granted && !order.after().equals(after(r)))
            throw Refusal.conflict("rule-changed", "The time was set anew since it was asked for", Map.of());
        orders.rule(order.id(), granted ? Ruling.GRANTED : Ruling.REFUSED, by.actor(), now());
        audit.record(by.actor(), granted ? "retention-approved" : "retention-refused", "rule:" + rule, r.rule());
    }

    /** Anybody who may ask may stop it, at once. */
    @Transactional
    public void end(String rule, Viewer by) {
        named(rule, by);
        Order order = orders.lock(rule)
                .orElseThrow(() -> Refusal.conflict("nothing-asked", "Nobody asked for the rule", Map.of()));
        orders.rule(order.id(), Ruling.ENDED, by.actor(), now());
        audit.record(by.actor(), "retention-ended", "rule:" + rule, null);
    }

    /** Carries out what was approved, a few at a time; the rule is looked at before each few. */
    void run() {
        for (Retained r : rules)
            while (some(r)) {
                // there may be more
            }
    }

    private boolean some(Retained r) {
        Optional<Order> order = QuarkusTransaction.requiringNew().call(() -> approved(r));
        if (order.isEmpty()) return false;
        int done = r.act(before(r), config.batch());
        QuarkusTransaction.requiringNew().run(() -> orders.done(order.get().id(), done, now()));
        return done > 0;
    }

    private Optional<Order> approved(Retained r) {
        return orders.open(r.rule())
                .filter(o -> o.ruling() == Ruling.GRANTED && o.after().equals(after(r)));
    }

    private Retained named(String rule, Viewer by) {
        by.mustBe(MAY);
        return rules.stream()
                .filter(r -> r.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("rule"));
    }

    private Period after(Retained r) {
        return config.after().getOrDefault(r.rule(), r.usual());
    }

    /** Years and months are the town's. */
    private Instant before(Retained r) {
        return now().atZone(zone).minus(after(r)).toInstant();
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
