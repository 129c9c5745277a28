package hotline.visits;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.base.Channel;
import hotline.base.Kind;
import hotline.base.PhoneNumber;
import hotline.base.Urgency;
import hotline.cases.Act;
import hotline.cases.CaseDraft;
import hotline.cases.CaseNumber;
import hotline.cases.Cases;
import hotline.cases.Histories;
import hotline.cases.PastCase;
import hotline.cases.PastCase.Step;
import hotline.citizens.Citizens;
import hotline.directory.Directory;
import hotline.routing.Facts;
import hotline.routing.Route;
import hotline.routing.Routing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;

/** Cases whose units have replied and whose citizens are to be asked, each with a citizen of its own. */
@ApplicationScoped
public class VisitTown {
    private static final AtomicLong PHONE = new AtomicLong(15_000_000_000L + System.nanoTime() % 900_000_000L);
    private static final int CHUNK = 250;

    @Inject
    Histories histories;

    @Inject
    Cases cases;

    @Inject
    Citizens citizens;

    @Inject
    Routing routing;

    @Inject
    Directory directory;

    @Inject
    VisitSweep sweep;

    @Inject
    Visits visits;

    @Inject
    Jdbi jdbi;

    private final Queue<VisitEvent> told = new ConcurrentLinkedQueue<>();

    void on(@Observes VisitEvent event) {
        told.add(event);
    }

    /** What was told of a visit, in order. */
    List<VisitEvent.What> told(long visit) {
        return told.stream()
                .filter(e -> e.visit() == visit)
                .map(VisitEvent::what)
                .toList();
    }

    /** The question told last. */
    VisitEvent.Asked question(long visit) {
        return (VisitEvent.Asked) told(visit).stream()
                .filter(VisitEvent.Asked.class::isInstance)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    /** Of the short link in the question told last. */
    public String token(long visit) {
        return question(visit).token();
    }

    /** Of the citizen who is asked. */
    public String phone(long visit) {
        long citizen = ((Number) row(visit).get("citizen")).longValue();
        return Objects.requireNonNull(citizens.byId(citizen).orElseThrow().phone())
                .digits();
    }

    /** Number of its case, as people write it. */
    public String dashed(long visit) {
        String symbols = text(visit, "number");
        return symbols.substring(0, 3) + "-" + symbols.substring(3, 6) + "-" + symbols.substring(6);
    }

    /** A planned visit; its key. */
    public long planned() {
        return planned(1, Channel.SMS).getFirst();
    }

    public List<Long> planned(int n, Channel channel) {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < n; i += CHUNK) all.addAll(some(Math.min(CHUNK, n - i), channel));
        return all;
    }

    private List<Long> some(int n, Channel channel) {
        return write(n, channel, true).stream()
                .map(ref -> one("SELECT id FROM visit WHERE case_id = ?", ref.id()))
                .toList();
    }

    /** @param replied else they are dispatched only */
    private List<Cases.Ref> write(int n, Channel channel, boolean replied) {
        Instant begin = Instant.now().minus(Duration.ofHours(6)).truncatedTo(ChronoUnit.MICROS);
        List<PastCase> cases = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            PhoneNumber phone = new PhoneNumber(String.valueOf(PHONE.incrementAndGet()));
            long citizen = citizens.recognise(phone, "王女士");
            CaseDraft draft = new CaseDraft(
                    channel, Kind.COMPLAINT, Urgency.NORMAL, null, null, "路灯不亮", null, null, false, citizen);
            Route route = routing.route(new Facts(null, Kind.COMPLAINT, Urgency.NORMAL, null, null), begin);
            cases.add(new PastCase(
                    PHONE.get(),
                    draft,
                    route,
                    Cases.SYSTEM.actor(),
                    begin,
                    replied ? steps(begin) : steps(begin).subList(0, 1)));
        }
        return histories.write(cases, Instant.now());
    }

    private List<Step> steps(Instant begin) {
        long unit = directory.unitByCode("lighting").orElseThrow().id();
        return List.of(
                step(begin, 1, 0, new Act.Dispatch(unit, null, List.of(), Act.Triage.NONE)),
                step(begin, 2, 1, new Act.SignIn()),
                step(begin, 3, 1, new Act.Reply("换了灯泡", "已修好")),
                step(begin, 4, 1, new Act.Review(null)));
    }

    private static Step step(Instant begin, int hours, int order, Act act) {
        return new Step(begin.plus(Duration.ofHours(hours)), Cases.SYSTEM, order, act);
    }

    /** The visits of a master and of the case that went on inside it. */
    record Merged(long own, long member) {}

    Merged merged() {
        List<Cases.Ref> two = write(2, Channel.SMS, false);
        cases.merge(two.get(1).number(), two.get(0).number(), Cases.SYSTEM, null);
        long order = one(
                "SELECT lead_order FROM hotline_case WHERE id = ?", two.get(0).id());
        cases.act(order, new Act.SignIn(), Cases.SYSTEM, null);
        cases.act(order, new Act.Reply("换了灯泡", "已修好"), Cases.SYSTEM, null);
        cases.act(order, new Act.Review(null), Cases.SYSTEM, null);
        return new Merged(
                one("SELECT id FROM visit WHERE case_id = ?", two.get(0).id()),
                one("SELECT id FROM visit WHERE case_id = ?", two.get(1).id()));
    }

    void closeByHand(String number) {
        cases.act(new CaseNumber(number), new Act.Close("电话回访"), Cases.SYSTEM, null);
    }

    /** Of the case: nobody is named but the system. */
    public void makeSecret(long visit) {
        cases.act(new CaseNumber(text(visit, "number")), new Act.ChangeSecrecy(true, List.of()), Cases.SYSTEM, null);
    }

    /** A visit whose citizen was asked. */
    public long asked() {
        return asked(List.of(planned())).getFirst();
    }

    public List<Long> asked(List<Long> visits) {
        due(visits);
        until(() -> count(visits, "state = 'PLANNED'") == 0);
        return visits;
    }

    /** Nobody replied to the question that is open. */
    public void silence(List<Long> visits) {
        long open = count(visits, "state = 'ASKED'");
        int asks = (int) count(visits, "asks = 1 AND state = 'ASKED'");
        due(visits);
        until(() -> asks == open
                ? count(visits, "asks = 1 AND state = 'ASKED'") == 0
                : count(visits, "state = 'ASKED'") == 0);
    }

    /** Nobody says anything any more: time goes on until nobody is waited for. */
    void exhaust(List<Long> visits) {
        until(() -> {
            due(visits);
            return count(visits, "state = 'ASKED'") == 0;
        });
    }

    /** What was decided is done to the cases. */
    public void settled(List<Long> visits) {
        until(() -> count(visits, "state = 'SETTLING'") == 0);
    }

    public void due(List<Long> visits) {
        for (long visit : visits)
            QuarkusTransaction.requiringNew()
                    .run(() -> jdbi.useHandle(
                            h -> h.execute("UPDATE visit_due SET due_at = UTC_TIMESTAMP(6) WHERE visit = ?", visit)));
    }

    /** The other node, which sweeps each second, may have taken some a moment before. */
    public void until(BooleanSupplier done) {
        long end = System.nanoTime() + 40_000_000_000L;
        while (!done.getAsBoolean() && System.nanoTime() < end) sweep.sweep();
        assertThat(done.getAsBoolean()).as("done by the sweeps").isTrue();
    }

    public Visits.Taken reply(long visit, String text) {
        return reply(visit, text, "r" + PHONE.incrementAndGet());
    }

    Visits.Taken reply(long visit, String text, String ref) {
        return visits.answer(visit, new Reply(Channel.SMS, ref, text, Instant.now()));
    }

    long count(List<Long> visits, String which) {
        return jdbi.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM visit WHERE id IN (<ids>) AND " + which)
                .bindList("ids", visits)
                .mapTo(Long.class)
                .one());
    }

    Map<String, Object> row(long visit) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM visit_line WHERE id = ?")
                .bind(0, visit)
                .mapToMap()
                .one());
    }

    public String text(long visit, String column) {
        return String.valueOf(row(visit).get(column));
    }

    long one(String sql, Object value) {
        return jdbi.withHandle(
                h -> h.createQuery(sql).bind(0, value).mapTo(Long.class).one());
    }
}
